import type { SecretTraits } from './secret-traits'
import { hasControlCharacter } from './single-line'

const LONGEST_PAYLOAD = 32_768
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Sixteen lower-case letters or digits, whole or in groups of four with one kind of separator, at least one letter. */
const APP_PASSWORD = /^(?=.*[a-z])[a-z0-9]{4}([ -]?)[a-z0-9]{4}\1[a-z0-9]{4}\1[a-z0-9]{4}$/

/**
 * What rules may know about a secret: shapes and dates, never a part of it. Pure; accepts any text and never throws.
 * @param secret as typed, any length
 * @param fingerprint keyed digest of the secret, made by the vault; empty when there is none yet
 */
export const traitsOfSecret = (secret: string, fingerprint: string): SecretTraits => ({
  length: secret.length,
  hasSpaces: /[ \u00a0]/.test(secret),
  hasControlCharacters: hasControlCharacter(secret),
  startsWithBearer: /^\s{0,8}bearer\s/i.test(secret),
  appPasswordShape: secret.length <= 64 && APP_PASSWORD.test(secret.trim()),
  googleRefreshTokenShape: /^\s{0,8}1\/\//.test(secret),
  awsSecretKeyShape: secret.length <= 64 && /^[A-Za-z0-9/+=]{40}$/.test(secret.trim()),
  jwt: jwtTraits(secret),
  fingerprint: fingerprint.slice(0, 64),
})

/** Expiry and audience of a JSON Web Token (RFC 7519 §4.1), its signature unchecked; null when `secret` is none. */
const jwtTraits = (secret: string): SecretTraits['jwt'] => {
  if (secret.length > 2 * LONGEST_PAYLOAD) return null
  const segments = secret
    .trim()
    .replace(/^bearer\s+/i, '')
    .split('.')
  const [header = '', payload = ''] = segments
  if (segments.length !== 3 || payload.length > LONGEST_PAYLOAD) return null
  const claims = jsonObject(payload)
  if (jsonObject(header) === null || claims === null) return null
  const { exp, aud } = claims
  const audiences = (Array.isArray(aud) ? aud : [aud]).filter((value) => typeof value === 'string')
  return {
    expiresAt: typeof exp === 'number' && Number.isFinite(exp) ? exp : null,
    audience: audiences.slice(0, 10).map((value) => value.slice(0, 300)),
  }
}

const jsonObject = (segment: string): Readonly<Record<string, unknown>> | null => {
  const text = textOfBase64Url(segment)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

/** Decodes base64url without padding (RFC 7515 §2) that holds UTF-8; null when it does not. */
const textOfBase64Url = (segment: string): string | null => {
  let escaped = ''
  let bits = 0
  let pending = 0
  for (const character of segment.replace(/=+$/, '')) {
    const value = BASE64URL.indexOf(character)
    if (value < 0) return null
    pending = ((pending << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    escaped += `%${((pending >> bits) & 0xff).toString(16).padStart(2, '0')}`
  }
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}
