import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type KeychainItems, partsOf, readSecret, removeSecret, writeSecret } from './split-secret'

const KEY = 'profile/p/password'
const GENERATION_1 = '1111111111111111'
const GENERATION_2 = '2222222222222222'

/** A keychain that stops working after a number of changes, as a process that crashes does. */
const itemsFailingAfter = (changes: number, store = new Map<string, string>()) => {
  let left = changes
  const change = <Value>(act: () => Value) => {
    if (left <= 0) return failed(failure('vault-missing'))
    left -= 1
    return succeeded(act())
  }
  const items: KeychainItems = {
    get: async (account) => succeeded(store.get(account) ?? null),
    set: async (account, text) =>
      change(() => {
        store.set(account, text)
        return null
      }),
    delete: async (account) => change(() => store.delete(account)),
  }
  return { items, store }
}

const working = () => itemsFailingAfter(Number.POSITIVE_INFINITY)

describe('the parts of a secret', () => {
  it.each([
    ['', ['']],
    ['abcdef', ['abcd', 'ef']],
    ['éé', ['éé']],
    ['aéé', ['aé', 'é']],
    ['😀😀a', ['😀', '😀', 'a']],
  ])('%j is cut between code points, by bytes', (secret, parts) => {
    expect(partsOf(secret, 4)).toEqual(parts)
  })

  it('are never longer than Windows can hold, generation included', async () => {
    const { items, store } = working()
    await writeSecret(items, KEY, '€😀x'.repeat(3_000), GENERATION_1)
    for (const text of store.values()) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_560)
  })
})

describe('a stored secret', () => {
  const long = 'lång 😀 secret '.repeat(1_000)

  it.each([
    ['short', 'hunter2'],
    ['exactly one part', 'x'.repeat(2_000)],
    ['long', long],
    ['like a header of ours', `mail-session-manager:parts:1:a:${GENERATION_1}:3`],
  ])('comes back as it was: %s', async (_, secret) => {
    const { items } = working()
    await writeSecret(items, KEY, secret, GENERATION_1)
    expect(await readSecret(items, KEY)).toEqual(succeeded(secret))
  })

  it.each([
    ['long by long', `${long}new`],
    ['long by short', 'short'],
  ])('is replaced without leftovers: %s', async (_, secret) => {
    const { items, store } = working()
    await writeSecret(items, KEY, long, GENERATION_1)
    await writeSecret(items, KEY, secret, GENERATION_2)
    expect(await readSecret(items, KEY)).toEqual(succeeded(secret))
    expect(store.size).toBe(secret === 'short' ? 1 : partsOf(secret).length + 1)
  })

  it('is removed whole', async () => {
    const { items, store } = working()
    await writeSecret(items, KEY, long, GENERATION_1)
    expect(await removeSecret(items, KEY)).toEqual(succeeded(null))
    expect(store.size).toBe(0)
  })

  it('is the former or the new one after a crash at any point of a write, and removing leaves nothing', async () => {
    const next = `${long}, changed`
    for (let changes = 0; changes <= partsOf(long).length * 2 + 4; changes += 1) {
      const { items, store } = working()
      await writeSecret(items, KEY, long, GENERATION_1)
      await writeSecret(itemsFailingAfter(changes, store).items, KEY, next, GENERATION_2)
      const read = await readSecret(items, KEY)
      expect(read.ok && (read.value === long || read.value === next)).toBe(true)
      await removeSecret(items, KEY)
      expect(store.size).toBe(0)
    }
  })

  it('is nothing at all when a part is missing or of another write', async () => {
    const { items, store } = working()
    await writeSecret(items, KEY, long, GENERATION_1)
    store.set(`${KEY}#a1`, `${GENERATION_2}:other`)
    expect(await readSecret(items, KEY)).toEqual(succeeded(null))
    store.delete(`${KEY}#a1`)
    expect(await readSecret(items, KEY)).toEqual(succeeded(null))
  })
})
