import { webHost as english } from '../../../shared/words/en/web-host'
import { webHost as spanish } from '../../../shared/words/es/web-host'
import { webHost as french } from '../../../shared/words/fr/web-host'
import { type Language, preferredLanguage } from '../../../shared/words/language'

/** What a refusal says, by its key in the words of the web host. */
export type RefusalWord = keyof typeof english

const words: Readonly<Record<Language, Readonly<Record<RefusalWord, string>>>> = {
  en: english,
  fr: french,
  es: spanish,
}

/** The tags of an Accept-Language header, most wanted first (RFC 9110 §12.5.4); one with `q=0` is not wanted. */
const wantedTags = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag)

/**
 * The sentence of a refusal in the language of whoever asked.
 * @param acceptLanguage the request's header; English without one
 */
export const refusalText = (word: RefusalWord, acceptLanguage: string | undefined): string =>
  words[preferredLanguage(wantedTags(acceptLanguage ?? ''))][word]
