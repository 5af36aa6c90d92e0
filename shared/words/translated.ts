/** Names of WLanguage belong to the product they come from and are the same in every language. */
type NeverTranslated = 'wlanguage' | 'wlanguageBefore'

/**
 * The form `many` of a plural, which French and Spanish have for 1,000,000 and English does not. It may be given; where it is
 * not, `other` stands in for it (see {@link completePlurals}).
 */
type FormsForMany<Shape> = {
  readonly [Key in keyof Shape & string as Key extends `${infer Stem}_other` ? `${Stem}_many` : never]?: string
}

/**
 * What a file of another language has to hold, made from the English one: the same keys at the same places, and any sentence
 * in each. A key that is missing, or that English does not have, does not compile.
 */
export type Translated<Shape> = Shape extends string
  ? string
  : {
      readonly [Key in keyof Shape]: Key extends NeverTranslated ? Shape[Key] : Translated<Shape[Key]>
    } & FormsForMany<Shape>

/** Words by key, in any depth. */
export interface WordTree {
  readonly [key: string]: string | WordTree
}

const OTHER = '_other'

/**
 * Gives every plural its form `many`, so that i18next, which looks for the exact category, does not fall back to English at
 * 1,000,000.
 * @param words the words of a language in which `other` reads well in place of `many`, where no own form is given
 */
export const completePlurals = (words: WordTree): WordTree => {
  const complete: Record<string, string | WordTree> = {}
  for (const [key, word] of Object.entries(words)) {
    complete[key] = typeof word === 'string' ? word : completePlurals(word)
    const many = key.endsWith(OTHER) ? `${key.slice(0, -OTHER.length)}_many` : undefined
    if (many !== undefined && words[many] === undefined) complete[many] = word
  }
  return complete
}
