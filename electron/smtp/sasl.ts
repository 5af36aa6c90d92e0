import { createHmac } from 'node:crypto'

/** The SASL mechanisms that we speak. */
export type SaslMethod = 'PLAIN' | 'LOGIN' | 'CRAM-MD5' | 'XOAUTH2' | 'OAUTHBEARER'

/** Who signs in, with what, where. */
export interface SaslIdentity {
  readonly name: string
  /** The password, or the access token. */
  readonly secret: string
  readonly host: string
  readonly port: number
}

/**
 * One authentication, pure: an initial response, if the mechanism has one, and an answer to each challenge.
 * All values are base64 as they go over the wire (RFC 4954 §4).
 */
export interface SaslExchange {
  readonly initialResponse: string | null
  /**
   * @param challenge decoded text of the 334 reply
   * @param step 0 for the first challenge
   * @returns base64, empty for an empty answer, or null when this challenge has no place in the mechanism
   */
  answer(challenge: Buffer, step: number): string | null
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** RFC 4616: authorization identity left empty. */
const plain = ({ name, secret }: SaslIdentity): SaslExchange => {
  const response = base64(`\0${name}\0${secret}`)
  // A server that overlooks the initial response asks once with an empty challenge (RFC 4954 §4).
  return { initialResponse: response, answer: (_challenge, step) => (step === 0 ? response : null) }
}

/** draft-murchison-sasl-login: two prompts whose wording is not to be relied on. */
const login = ({ name, secret }: SaslIdentity): SaslExchange => ({
  initialResponse: null,
  answer: (_challenge, step) => [base64(name), base64(secret)][step] ?? null,
})

/** RFC 2195. */
const cramMd5 = ({ name, secret }: SaslIdentity): SaslExchange => ({
  initialResponse: null,
  answer: (challenge, step) =>
    step === 0 && challenge.length > 0
      ? base64(`${name} ${createHmac('md5', secret).update(challenge).digest('hex')}`)
      : null,
})

/** Google's and Microsoft's XOAUTH2: an error comes as a challenge, which an empty answer turns into the real reply. */
const xoauth2 = ({ name, secret }: SaslIdentity): SaslExchange =>
  tokenExchange(base64(`user=${name}\x01auth=Bearer ${secret}\x01\x01`), '')

/** RFC 7628 §3.1; the answer to an error challenge is a single %x01 (§3.2.3). */
const oauthbearer = ({ name, secret, host, port }: SaslIdentity): SaslExchange => {
  const user = name.replaceAll('=', '=3D').replaceAll(',', '=2C')
  const response = `n,a=${user},\x01host=${host}\x01port=${port}\x01auth=Bearer ${secret}\x01\x01`
  return tokenExchange(base64(response), base64('\x01'))
}

const tokenExchange = (response: string, surrender: string): SaslExchange => ({
  initialResponse: response,
  answer: (challenge, step) => (challenge.length === 0 && step === 0 ? response : step <= 1 ? surrender : null),
})

const MECHANISMS: Readonly<Record<SaslMethod, (identity: SaslIdentity) => SaslExchange>> = {
  PLAIN: plain,
  LOGIN: login,
  'CRAM-MD5': cramMd5,
  XOAUTH2: xoauth2,
  OAUTHBEARER: oauthbearer,
}

/** Begins an authentication by the given method. */
export const saslExchange = (method: SaslMethod, identity: SaslIdentity): SaslExchange => MECHANISMS[method](identity)

const FOR_TOKEN: readonly SaslMethod[] = ['XOAUTH2', 'OAUTHBEARER']
/** Inside TLS the plainest is the most dependable: CRAM-MD5 is often offered where the server cannot compute it. */
const FOR_PASSWORD_INSIDE_TLS: readonly SaslMethod[] = ['PLAIN', 'LOGIN', 'CRAM-MD5']
/** In clear text the one that does not show the password goes first. */
const FOR_PASSWORD_IN_CLEAR: readonly SaslMethod[] = ['CRAM-MD5', 'PLAIN', 'LOGIN']

/** The methods that fit the kind of secret, best first. */
export const suitableMethods = (kind: 'password' | 'token', secure: boolean): readonly SaslMethod[] => {
  if (kind === 'token') return FOR_TOKEN
  return secure ? FOR_PASSWORD_INSIDE_TLS : FOR_PASSWORD_IN_CLEAR
}

/** What a refused token's challenge tells, as base64 JSON (RFC 7628 §3.2.2); only what names no person. */
export interface TokenRefusal {
  readonly status?: string
  readonly scope?: string
}

const LONGEST_REFUSAL_VALUE = 200

/** Reads `status` and `scope` of an error challenge; everything else is left where it is. */
export const parseTokenRefusal = (challenge: Buffer): TokenRefusal => {
  let parsed: unknown
  try {
    parsed = JSON.parse(challenge.toString('utf8'))
  } catch {
    return {}
  }
  const value = (key: string): string | undefined => {
    const found: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, key) : undefined
    return typeof found === 'string' || typeof found === 'number'
      ? String(found).slice(0, LONGEST_REFUSAL_VALUE)
      : undefined
  }
  const status = value('status')
  const scope = value('scope')
  return { ...(status === undefined ? {} : { status }), ...(scope === undefined ? {} : { scope }) }
}
