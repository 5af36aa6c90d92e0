import { type Result, succeeded } from '../../shared/contract/result'
import type { SecretKey } from './secret-vault'

/**
 * Secrets in parts. Windows' Credential Manager holds 2,560 bytes for each entry, so what is longer than 2,000 bytes is
 * split, on every platform alike: one code path, tested everywhere, and secrets of usual length stay one plain entry.
 *
 * The entry under the key itself then says how many parts there are, in which of two slots, and their generation; every
 * part repeats the generation. Parts are written first, into the slot not in use, and the entry under the key last: until
 * then the former secret stands, and a mixture of two writes is never taken for a secret.
 */
const MAXIMUM_PART_BYTES = 2_000
const HEADER = /^mail-session-manager:parts:1:([ab]):([0-9a-f]{16}):(\d{1,4})$/
const HEADER_START = 'mail-session-manager:parts:'

type Slot = 'a' | 'b'
interface Header {
  readonly slot: Slot
  readonly generation: string
  readonly count: number
}

/** Entries of a keychain by account name. */
export interface KeychainItems {
  /** @returns null when there is none */
  get(account: string): Promise<Result<string | null>>
  set(account: string, text: string): Promise<Result<null>>
  /** @returns whether there was one */
  delete(account: string): Promise<Result<boolean>>
}

const headerOf = (text: string | null): Header | undefined => {
  const match = HEADER.exec(text ?? '')
  return match === null
    ? undefined
    : { slot: match[1] === 'a' ? 'a' : 'b', generation: match[2] ?? '', count: Number(match[3]) }
}

const partAccount = (key: SecretKey, slot: Slot, index: number) => `${key}#${slot}${index}`

/** Cuts `secret` between code points into parts of at most `maximumBytes` bytes of UTF-8. */
export const partsOf = (secret: string, maximumBytes = MAXIMUM_PART_BYTES): string[] => {
  const parts: string[] = []
  let start = 0
  let bytes = 0
  let position = 0
  for (const character of secret) {
    const size = Buffer.byteLength(character)
    if (bytes + size > maximumBytes) {
      parts.push(secret.slice(start, position))
      start = position
      bytes = 0
    }
    bytes += size
    position += character.length
  }
  parts.push(secret.slice(start))
  return parts
}

/** @returns the secret; null when there is none, or when its parts do not belong together */
export const readSecret = async (items: KeychainItems, key: SecretKey): Promise<Result<string | null>> => {
  const entry = await items.get(key)
  if (!entry.ok) return entry
  const header = headerOf(entry.value)
  if (header === undefined) return entry
  let secret = ''
  for (let index = 0; index < header.count; index += 1) {
    const part = await items.get(partAccount(key, header.slot, index))
    if (!part.ok) return part
    const start = `${header.generation}:`
    if (part.value === null || !part.value.startsWith(start)) return succeeded(null)
    secret += part.value.slice(start.length)
  }
  return succeeded(secret)
}

/** Deletes the parts of one slot from `start` on, the last one first: a crash leaves no gap behind which some would hide. */
const deleteParts = async (items: KeychainItems, key: SecretKey, slot: Slot, start = 0): Promise<Result<null>> => {
  let end = start
  for (;;) {
    const part = await items.get(partAccount(key, slot, end))
    if (!part.ok) return part
    if (part.value === null) break
    end += 1
  }
  for (let index = end - 1; index >= start; index -= 1) {
    const deleted = await items.delete(partAccount(key, slot, index))
    if (!deleted.ok) return deleted
  }
  return succeeded(null)
}

/**
 * Stores `secret` under `key`, in place of what was there.
 * @param generation 16 hexadecimal digits, new for every write
 */
export const writeSecret = async (
  items: KeychainItems,
  key: SecretKey,
  secret: string,
  generation: string,
): Promise<Result<null>> => {
  const former = await items.get(key)
  if (!former.ok) return former
  const formerHeader = headerOf(former.value)
  const parts = partsOf(secret)
  // A secret that reads like a header of ours goes through parts too, so that it is never taken for one.
  if (parts.length === 1 && !secret.startsWith(HEADER_START)) {
    const written = await items.set(key, secret)
    if (!written.ok || formerHeader === undefined) return written
    return deleteParts(items, key, formerHeader.slot)
  }
  const slot: Slot = formerHeader?.slot === 'a' ? 'b' : 'a'
  for (const [index, part] of parts.entries()) {
    const written = await items.set(partAccount(key, slot, index), `${generation}:${part}`)
    if (!written.ok) return written
  }
  const committed = await items.set(key, `${HEADER_START}1:${slot}:${generation}:${parts.length}`)
  if (!committed.ok) return committed
  const trimmed = await deleteParts(items, key, slot, parts.length)
  return trimmed.ok && formerHeader !== undefined ? deleteParts(items, key, formerHeader.slot) : trimmed
}

/** Deletes the secret and every part, those of an unfinished write included. Deleting what is not there succeeds. */
export const removeSecret = async (items: KeychainItems, key: SecretKey): Promise<Result<null>> => {
  const entry = await items.get(key)
  if (!entry.ok) return entry
  if (entry.value !== null) {
    const deleted = await items.delete(key)
    if (!deleted.ok) return deleted
  }
  const first = await deleteParts(items, key, 'a')
  return first.ok ? deleteParts(items, key, 'b') : first
}
