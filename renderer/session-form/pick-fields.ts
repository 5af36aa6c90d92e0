/**
 * Picks fields of an object, and answers with the very same object until one of them changes.
 * @param fields names of the fields
 */
export const pickFields = <Whole extends object, Field extends keyof Whole>(fields: readonly Field[]) => {
  let latest: Pick<Whole, Field> | undefined
  return (whole: Whole): Pick<Whole, Field> => {
    const known = latest
    if (known !== undefined && fields.every((field) => Object.is(known[field], whole[field]))) return known
    latest = Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>
    return latest
  }
}
