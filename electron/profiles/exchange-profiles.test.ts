import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { exportDocument } from '../../shared/profile/profile-export'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { createProfileExchange } from './exchange-profiles'

const stored = (id: string, practice = false): StoredProfile => ({
  profile: newSessionProfile(id, id),
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [{ ruleId: 'W5', digest: 'a'.repeat(64) }],
  savedAt: '2026-11-22T08:00:00.000Z',
  lastTest: null,
  practice,
})

const exchangeOver = (profiles: readonly StoredProfile[], refuses?: string) => {
  const saved: unknown[] = []
  let ids = 0
  const exchange = createProfileExchange({
    newId: () => {
      ids += 1
      return `new-${ids}`
    },
    profiles: {
      list: async () => succeeded({ profiles: [...profiles], quarantined: [] }),
      save: async (request) => {
        if (request.profile.label === refuses) return failed(failure('storage-write-failed'))
        saved.push(request)
        return succeeded(stored(request.profile.id))
      },
    },
  })
  return { exchange, saved }
}

describe('profiles that are handed on', () => {
  it('are all but the practice profile, without acknowledgements, when none is named', async () => {
    const { exchange } = exchangeOver([stored('a'), stored('practice', true), stored('b')])
    const exported = await exchange.exported([])
    expect(exported).toMatchObject({ ok: true, value: { count: 2 } })
    expect(exported.ok && exported.value.text).not.toContain('W5')
  })

  it('are none when one of them is unknown', async () => {
    const { exchange } = exchangeOver([stored('a')])
    expect(await exchange.exported(['a', 'zz'])).toMatchObject({
      ok: false,
      error: { code: 'not-found', params: { id: 'zz' } },
    })
  })
})

describe('profiles that are taken in', () => {
  it('get a new id where theirs is taken, twice in one file too, and bring neither secret nor acknowledgement', async () => {
    const { exchange, saved } = exchangeOver([stored('a')])
    const text = JSON.stringify(
      exportDocument([newSessionProfile('a', 'A'), newSessionProfile('b', 'B'), newSessionProfile('b', 'B again')]),
    )
    expect(await exchange.imported(text)).toEqual(
      succeeded({
        results: [
          { label: 'A', status: 'imported-as-copy', id: 'new-1' },
          { label: 'B', status: 'imported', id: 'b' },
          { label: 'B again', status: 'imported-as-copy', id: 'new-2' },
        ],
      }),
    )
    expect(saved).toHaveLength(3)
    for (const request of saved)
      expect(request).toMatchObject({
        acknowledgements: [],
        secrets: { password: { action: 'keep' }, authToken: { action: 'keep' } },
      })
  })

  it('are told apart by their names when they become copies', async () => {
    const { exchange, saved } = exchangeOver([stored('a')])
    const again = newSessionProfile('a', 'a')
    expect(await exchange.imported(JSON.stringify(exportDocument([again, again])))).toEqual(
      succeeded({
        results: [
          { label: 'a 2', status: 'imported-as-copy', id: 'new-1' },
          { label: 'a 3', status: 'imported-as-copy', id: 'new-2' },
        ],
      }),
    )
    expect(saved).toMatchObject([{ profile: { label: 'a 2' } }, { profile: { label: 'a 3' } }])
  })

  it('are told one by one when some cannot be used or saved', async () => {
    const { exchange, saved } = exchangeOver([], 'Full')
    const profiles = [
      newSessionProfile('a', 'A'),
      { ...newSessionProfile('b', 'B'), port: 0 },
      newSessionProfile('c', 'Full'),
    ]
    const result = await exchange.imported(JSON.stringify({ format: 'mail-session-manager-profiles', profiles }))
    expect(result).toMatchObject({
      value: {
        results: [
          { status: 'imported' },
          { label: 'B', status: 'refused', failure: { code: 'invalid-value', field: 'port' } },
          { label: 'Full', status: 'refused', failure: { code: 'storage-write-failed' } },
        ],
      },
    })
    expect(saved).toHaveLength(1)
  })

  it('are none when the text is no export', async () => {
    const { exchange, saved } = exchangeOver([])
    expect(await exchange.imported('hello')).toMatchObject({ error: { code: 'invalid-value', field: 'file' } })
    expect(saved).toEqual([])
  })
})
