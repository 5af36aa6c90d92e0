import type { Reply } from './reply'

/** What a server offers in its EHLO reply (RFC 5321 §4.1.1.1), keywords upper-cased. */
export interface ServerCapabilities {
  /** The lines after the greeting line, as they came. */
  readonly lines: readonly string[]
  /** Keyword to parameters, e.g. `SIZE` to `10240000`. A Map: a server may offer `constructor`. */
  readonly extensions: ReadonlyMap<string, string>
  /** Authentication mechanisms, upper-cased, in the server's order, from `AUTH …` and the old `AUTH=…` alike. */
  readonly authMethods: readonly string[]
  /** Largest message in bytes (RFC 1870 §4); null when the server names no limit. */
  readonly sizeLimit: number | null
}

/** The features as emailjs parses them: lower-cased keyword to parameters, or true. */
export type EmailjsFeatures = Readonly<Record<string, string | boolean>>

/** What emailjs is given to parse: the lines after the first, which is a host name and no keyword. */
export const extensionLines = (reply: Reply): string =>
  reply.lines
    .slice(1)
    .map((line) => `${reply.code}-${line.trim()}`)
    .join('\n')

const OLD_AUTH = /^auth=/i

/** Reads emailjs' features without its holes: own properties only, both AUTH forms, any case. */
export const capabilitiesOf = (reply: Reply, features: EmailjsFeatures): ServerCapabilities => {
  const extensions = new Map<string, string>()
  const methods: string[] = []
  for (const [keyword, parameters] of Object.entries(features)) {
    const value = typeof parameters === 'string' ? parameters.trim() : ''
    if (OLD_AUTH.test(keyword)) methods.push(keyword.replace(OLD_AUTH, ''), ...value.split(/\s+/))
    else extensions.set(keyword.toUpperCase(), value)
    if (keyword === 'auth') methods.push(...value.split(/\s+/))
  }
  const authMethods = [...new Set(methods.map((method) => method.toUpperCase()).filter((method) => method !== ''))]
  const limit = /^\d{1,15}$/.exec(extensions.get('SIZE') ?? '')?.[0]
  const sizeLimit = limit === undefined || Number(limit) === 0 ? null : Number(limit)
  return { lines: reply.lines.slice(1), extensions, authMethods, sizeLimit }
}
