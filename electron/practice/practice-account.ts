import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The one account of the practice server. */
export interface PracticeCredentials {
  readonly name: string
  readonly password: string
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether two texts are the same, in a time that tells nothing of either. */
export const sameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

/** Whether name and password are those of the account. */
export const isAccount = (
  { name, password }: PracticeCredentials,
  givenName: string,
  givenPassword: string,
): boolean => {
  const isName = sameText(givenName, name)
  return sameText(givenPassword, password) && isName
}

/** Whether a CRAM-MD5 response answers the challenge (RFC 2195 §2): the name, a space, and the keyed digest in hex. */
export const answersCramMd5 = (credentials: PracticeCredentials, challenge: string, response: string): boolean => {
  const keyed = createHmac('md5', credentials.password).update(challenge).digest('hex')
  return sameText(response, `${credentials.name} ${keyed}`)
}
