import { describe, expect, it } from 'vitest'
import { commandLineHelp as englishHelp } from './en/command-line-help'
import { commandLineHelp as spanishHelp } from './es/command-line-help'
import { spanish } from './es/index'
import { commandLineHelp as frenchHelp } from './fr/command-line-help'
import { french } from './fr/index'
import { english } from './index'
import { createTranslator } from './translate'
import { completePlurals, type WordTree } from './translated'

/** Every sentence by its whole key, `warnings.W1.title`. */
const leaves = (tree: WordTree, path = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, word]): [string, string][] => {
      const whole = path === '' ? key : `${path}.${key}`
      return typeof word === 'string' ? [[whole, word]] : [...leaves(word, whole)]
    }),
  )

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([match]) => match).sort()
const placeholders = (text: string) => [...new Set(found(text, /\{\{[^}]*\}\}/g))]
/** Marks of the page; `<address>` and the like are part of a sentence. */
const tags = (text: string) => found(text, /<\/?(?:b|lead|tail|code|name|profile|stage)>/g)
const isPlural = (key: string) => /_(zero|one|many|other)$/.test(key)

/** What is the same in every language: names of products, protocols and methods, abbreviations, codes, units, examples. */
const NAMES =
  /\b(?:Mail Session Manager|WLanguage|Secret Service|Credential Manager|Windows|macOS|KWallet|KWalletManager|SMTP|ESMTP|STARTTLS|TLS|DSN|HTTP CONNECT|SOCKS5|PLAIN|LOGIN|CRAM-MD5|XOAUTH2|OAUTHBEARER|IPv4|IPv6|SHA-256|Message-ID|Reply-To|HTML|EHLO|X-Campaign|Nodemailer|emailjs|Python smtplib|PHPMailer|Outlook|Thunderbird|NET|JavaMail|Go|swaks|curl|OpenSSL|BEGIN CERTIFICATE|535 5\.7\.8 Username and|Ctrl)\b/g

/** Words that are written as in English. */
const SAME_WORDS: Readonly<Record<string, RegExp>> = {
  fr: /^(?:port|modes?|tests?|messages?|session|version|dates?|info|information|important|proxy|cause|signature|notes?|source|options|variable|services)$/i,
  es: /^(?:error|proxy|normal|variable)$/i,
}

const isUntranslated = (key: string, text: string, language: string): boolean => {
  if (/\.(?:wlanguage|wlanguageBefore)$/.test(key)) return false
  const words = text
    .replace(/\{\{[^}]*\}\}|<\/?[a-z]+>/gi, ' ')
    .replace(NAMES, ' ')
    .match(/\p{L}{4,}/gu)
  return words?.some((word) => SAME_WORDS[language]?.test(word) !== true) ?? false
}

const source = leaves({ ...english, commandLineHelp: englishHelp })

describe.each([
  ['fr', french, frenchHelp],
  ['es', spanish, spanishHelp],
] as const)('%s', (language, words, commandLineHelp) => {
  const target = leaves({ ...words, commandLineHelp })
  const pairs = [...source].flatMap(([key, text]) => {
    const translated = target.get(key)
    return translated === undefined ? [] : [{ key, text, translated }]
  })
  const keysWhere = (isWrong: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(isWrong).map(({ key, translated }) => `${key}: ${translated}`)

  it('has every key, with every plural and every variant, and no other', () => {
    expect([...source.keys()].filter((key) => !target.has(key))).toEqual([])
    const isMany = (key: string) => key.endsWith('_many') && source.has(key.replace(/_many$/, '_other'))
    expect([...target.keys()].filter((key) => !source.has(key) && !isMany(key))).toEqual([])
  })

  it('leaves nothing empty', () => {
    expect(keysWhere(({ translated }) => translated.trim() === '')).toEqual([])
  })

  it('fills in the same values', () => {
    const values = (key: string, text: string) =>
      placeholders(text).filter((name) => !(isPlural(key) && name === '{{count}}'))
    expect(keysWhere(({ key, text, translated }) => `${values(key, text)}` !== `${values(key, translated)}`)).toEqual(
      [],
    )
    expect(
      keysWhere(
        ({ key, text, translated }) =>
          key.endsWith('_other') && text.includes('{{count}}') !== translated.includes('{{count}}'),
      ),
    ).toEqual([])
  })

  it('marks the same parts', () => {
    expect(keysWhere(({ text, translated }) => `${tags(text)}` !== `${tags(translated)}`)).toEqual([])
  })

  it('leaves nothing in English', () => {
    expect(
      keysWhere(({ key, text, translated }) => text === translated && isUntranslated(key, text, language)),
    ).toEqual([])
  })

  it('ends sentences and announces questions as English does', () => {
    const end = (text: string) => /(?:[.?:…])$/.exec(text)?.[0] ?? ''
    expect(keysWhere(({ text, translated }) => end(text) !== end(translated))).toEqual([])
  })

  it('keeps the lines of a text', () => {
    const lines = (text: string) => text.split('\n').length
    expect(keysWhere(({ text, translated }) => lines(text) !== lines(translated))).toEqual([])
  })

  it('begins and ends with the spaces that English has', () => {
    const edges = (text: string) => `${/^\s*/.exec(text)?.[0].length} ${/\s*$/.exec(text)?.[0].length}`
    expect(keysWhere(({ text, translated }) => edges(text) !== edges(translated))).toEqual([])
  })

  it('has no exclamation mark, no pleading and no straight apostrophe between letters', () => {
    expect(
      keysWhere(({ translated }) =>
        /[!¡]|\bveuillez\b|s[’']il vous pla[iî]t|\bpor favor\b|\bd[ée]sol[ée]|\boops\b|\p{L}'\p{L}/iu.test(translated),
      ),
    ).toEqual([])
  })

  it('speaks a million without falling back to English', () => {
    const translate = createTranslator(language, completePlurals(words))
    const million = translate('interface.profiles.count', { count: 1_000_000 })
    const number = new Intl.NumberFormat(language).format(1_000_000)
    expect(million).toBe(words.interface.profiles.count_other.replace('{{count}}', number))
  })
})

it.each([
  ['en', english],
  ['fr', french],
  ['es', spanish],
])('%s keeps the symbol of a unit in the line of its number', (_, words) => {
  const wrong = /(?:\d|\}\}) (?:ms|s|min|h|d|j|kB|MB|ko|Mo|Mi[Bo])(?![\p{L}\p{N}’'])/u
  expect([...leaves(words)].filter(([, text]) => wrong.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([])
})

describe('French', () => {
  const sentences = [...leaves({ ...french, commandLineHelp: frenchHelp })]

  it('stands a space that does not break before double punctuation and inside guillemets', () => {
    const wrong = /[^\u00a0\u202f](?:[?;»])|«[^\u00a0\u202f]|\p{L}:(?=\s|$)|(?:^|[^\u00a0\u202f\s]) :|[”“]/u
    expect(sentences.filter(([, text]) => wrong.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  it('does not write a one where zero is meant as well', () => {
    const wrong = sentences.filter(
      ([key, text]) => key.endsWith('_one') && /(?<![\d.])1(?![\d.])|\b[Uu]ne? seul/.test(text),
    )
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})
