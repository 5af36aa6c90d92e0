/** A header field (RFC 5322 §2.2) of a message file, with where it lies. */
export interface HeaderField {
  /** lower case */
  readonly name: string
  /** Unfolded, decoded as UTF-8. */
  readonly value: string
  /** Offsets in bytes of the field with its line end, the end excluded. */
  readonly start: number
  readonly end: number
}

const LF = 0x0a
const CR = 0x0d
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s

/** Whether the line from `start` holds nothing. */
const isBlank = (bytes: Buffer, start: number): boolean =>
  bytes[start] === LF || (bytes[start] === CR && bytes[start + 1] === LF)

const startsField = (bytes: Buffer, at: number): boolean =>
  at >= bytes.length || (bytes[at] !== 0x20 && bytes[at] !== 0x09)

/**
 * Reads the header section at the beginning of a message, whatever its line ends.
 * @returns the fields and the offset at which the section ends, before the empty line; undefined when there is none:
 *   the first line is no field, or `bytes` end before the section does and are not `whole`
 */
export const parseHeaderSection = (
  bytes: Buffer,
  whole: boolean,
): { readonly fields: readonly HeaderField[]; readonly end: number } | undefined => {
  const fields: HeaderField[] = []
  let start = 0
  while (start < bytes.length && !isBlank(bytes, start)) {
    let end = start
    do {
      const line = bytes.indexOf(LF, end)
      if (line === -1 && !whole) return undefined
      end = line === -1 ? bytes.length : line + 1
    } while (!startsField(bytes, end))
    const match = FIELD.exec(bytes.toString('utf8', start, end))
    if (match === null && fields.length === 0) return undefined
    if (match !== null) {
      const value = (match[2] ?? '').replace(/\r?\n(?=[ \t])/g, '').trim()
      fields.push({ name: (match[1] ?? '').toLowerCase(), value, start, end })
    }
    start = end
  }
  if (start >= bytes.length && !whole) return undefined
  return fields.length === 0 ? undefined : { fields, end: start }
}

/** The bytes of the header section without the fields for which `removed` says so, every other byte as it was. */
export const withoutFields = (
  bytes: Buffer,
  fields: readonly HeaderField[],
  end: number,
  removed: (field: HeaderField) => boolean,
): Buffer => {
  const kept: Buffer[] = []
  let from = 0
  for (const field of fields.filter(removed)) {
    kept.push(bytes.subarray(from, field.start))
    from = field.end
  }
  kept.push(bytes.subarray(from, end))
  return Buffer.concat(kept)
}
