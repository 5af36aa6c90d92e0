import { describe, expect, it } from 'vitest'
import { applyPatchToForm, type ProfileFormValues, parseProfileForm, toFormValues } from './profile-form'
import { newSessionProfile, type SessionProfile, sessionProfileSchema } from './session-profile'

const base: SessionProfile = {
  ...newSessionProfile('p', 'Relay'),
  serverAddress: 'mail.example.com',
  port: 587,
  option: 'starttls',
}
const values = toFormValues(base)
const errorsOf = (patch: Partial<ProfileFormValues>) => {
  const parsed = parseProfileForm({ ...values, ...patch }, base)
  return parsed.ok ? [] : parsed.errors
}
const partialOf = (patch: Partial<ProfileFormValues>) => {
  const parsed = parseProfileForm({ ...values, ...patch }, base)
  return parsed.ok ? parsed.profile : parsed.partial
}

describe('a form', () => {
  it('shows a profile and reads the same profile back', () => {
    expect(values.port).toBe('587')
    expect(values.deadlines).toEqual({ connectMs: '10', greetingMs: '30', commandMs: '60', finalReplyMs: '600' })
    expect(parseProfileForm(values, base)).toEqual({ ok: true, profile: base })
  })

  it('keeps odd deadlines to the millisecond', () => {
    const odd = {
      ...base,
      deadlines: { connectMs: 100, greetingMs: 1_234, commandMs: 99_999, finalReplyMs: 3_600_000 },
    }
    expect(parseProfileForm(toFormValues(odd), base)).toEqual({ ok: true, profile: odd })
  })

  it('reads spaces around numbers, and a comma for a point', () => {
    const deadlines = { ...values.deadlines, connectMs: ' 0,5 ' }
    expect(partialOf({ port: ' 465 ', deadlines })).toMatchObject({ port: 465, deadlines: { connectMs: 500 } })
  })
})

describe('a port in error', () => {
  it.each([
    ['', 'port-missing'],
    ['  ', 'port-missing'],
    ['abc', 'port-not-a-number'],
    ['25x', 'port-not-a-number'],
    ['-1', 'port-not-a-number'],
    ['25.5', 'port-not-a-number'],
    ['1e3', 'port-not-a-number'],
    ['0x19', 'port-not-a-number'],
    ['２５', 'port-not-a-number'],
    ['9'.repeat(100_000), 'port-not-a-number'],
    ['0', 'port-out-of-range'],
    ['65536', 'port-out-of-range'],
  ])('row %# is named', (port, code) => {
    expect(errorsOf({ port })).toEqual([{ field: 'port', code, params: {} }])
    expect(partialOf({ port }).port).toBe(587)
  })
})

describe('deadlines in error', () => {
  it.each([
    ['', 'deadline-not-a-number'],
    ['soon', 'deadline-not-a-number'],
    ['-5', 'deadline-not-a-number'],
    ['0', 'deadline-out-of-range'],
    ['0.05', 'deadline-out-of-range'],
    ['3601', 'deadline-out-of-range'],
  ])('%j: %s', (text, code) => {
    const deadlines = { ...values.deadlines, greetingMs: text }
    expect(errorsOf({ deadlines })).toEqual([{ field: 'deadlines', part: 'greetingMs', code, params: {} }])
    expect(partialOf({ deadlines }).deadlines).toEqual(base.deadlines)
  })
})

describe('the partial profile', () => {
  it('has the new values of sound fields and the last valid ones of fields in error', () => {
    const partial = partialOf({ port: 'x', serverAddress: 'smtp://a', option: 'none', name: 'b', ehloName: '!' })
    expect(partial).toEqual({ ...base, option: 'none', name: 'b' })
    expect(sessionProfileSchema.safeParse(partial).success).toBe(true)
  })

  it('keeps id and version of the base whatever the form holds', () => {
    const foreign = { ...values, id: 'other', schemaVersion: 9 }
    expect(parseProfileForm(foreign, base)).toEqual({ ok: true, profile: base })
  })
})

describe('a pasted server address', () => {
  const fixOf = (serverAddress: string) => errorsOf({ serverAddress })[0]?.fix

  it('is split into host and port', () => {
    expect(fixOf('smtp://mail.example.org:2525')).toEqual({
      key: 'split-address',
      params: { port: 2525 },
      patch: { serverAddress: 'mail.example.org', port: 2525 },
    })
  })

  it('is cleaned where there is no port', () => {
    expect(fixOf(' mail.example.org. ')).toEqual({
      key: 'use-server',
      params: { serverAddress: 'mail.example.org' },
      patch: { serverAddress: 'mail.example.org' },
    })
  })

  it('becomes the settings of the provider when it is an e-mail address that one knows', () => {
    expect(fixOf('someone@gmail.com')?.patch).toEqual({
      serverAddress: 'smtp.gmail.com',
      port: 465,
      option: 'implicit-tls',
      name: 'someone@gmail.com',
    })
    expect(fixOf('someone@free.fr')?.patch).toMatchObject({ serverAddress: 'smtp.free.fr', name: 'someone' })
  })

  it('has no suggestion when nothing of it can be a host', () => {
    expect(fixOf('a b c')).toBeUndefined()
  })

  it('makes a form without error once the suggestion is taken', () => {
    for (const serverAddress of ['smtps://user%40b.example:secret@mail.example.org', 'someone@zoho.eu', '[::1]:25']) {
      const fix = fixOf(serverAddress)
      const after = applyPatchToForm({ ...values, serverAddress, notes: 'kept' }, fix?.patch ?? {})
      expect(parseProfileForm(after, base).ok, serverAddress).toBe(true)
      expect(after.notes).toBe('kept')
    }
  })
})

describe('applyPatchToForm', () => {
  it('writes numbers as text and leaves other text as typed', () => {
    const deadlines = { connectMs: 1_500, greetingMs: 1_000, commandMs: 1_000, finalReplyMs: 1_000 }
    const after = applyPatchToForm({ ...values, serverAddress: 'half typ' }, { port: 465, deadlines })
    expect(after).toMatchObject({ port: '465', serverAddress: 'half typ', deadlines: { connectMs: '1.5' } })
  })
})
