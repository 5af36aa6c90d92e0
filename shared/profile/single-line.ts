import { z } from 'zod'

/** Control characters, CR, LF and NUL among them: none belongs in a value that ends up on one SMTP line (RFC 5321 §2.3.8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u

/** Whether `value` could break out of its line on the wire or in a terminal. */
export const hasControlCharacter = (value: string): boolean => CONTROL_CHARACTER.test(value)

/**
 * A text without control characters of at most `maximumLength` UTF-16 units.
 * Issues carry the message `control-character` or zod's own `too_big`, which `field-error.ts` turns into codes.
 */
export const singleLine = (maximumLength: number) =>
  z
    .string()
    .max(maximumLength)
    .refine((value) => !hasControlCharacter(value), { message: 'control-character' })
