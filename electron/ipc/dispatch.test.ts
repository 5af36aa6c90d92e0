import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { scriptedApplication } from '../../e2e/application/scripted-application'
import { operationNames } from '../../shared/contract/operations'
import { resultSchema, succeeded } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { dispatch } from './dispatch'

const anyResult = resultSchema(z.unknown())
const secret = 'canary-5f0e'

const saving = (profile: unknown) => ({
  profile,
  secrets: { password: { action: 'keep' }, authToken: { action: 'keep' } },
  acknowledgements: [],
})

describe('dispatch', () => {
  it.each(['nope', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 7, null, undefined, {}, ['app:info']])(
    'answers not-found for %j',
    async (name) => {
      const application = scriptedApplication()
      expect(await dispatch(application, name, {})).toMatchObject({ ok: false, error: { code: 'not-found' } })
      expect(application.recorded.calls).toEqual([])
    },
  )

  it('hands a parsed request to the handler of that name and its answer back', async () => {
    const application = scriptedApplication()
    expect(await dispatch(application, 'operation:cancel', { operationId: 'abc' })).toEqual(
      succeeded({ cancelled: true }),
    )
    expect(application.recorded.calls).toEqual([{ name: 'operation:cancel', request: { operationId: 'abc' } }])
  })

  it('refuses a malformed request before any handler', async () => {
    const application = scriptedApplication()
    const withExtra = JSON.parse('{"operationId":"a","__proto__":{"x":1}}')
    for (const request of [undefined, null, [], 'x', {}, { operationId: 'a', extra: 1 }, withExtra]) {
      const result = await dispatch(application, 'operation:cancel', request)
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    }
    expect(application.recorded.calls).toEqual([])
  })

  it('names the field when a value of the profile is wrong, wherever the profile lies', async () => {
    const application = scriptedApplication()
    const wrong = { ...newSessionProfile('p1', 'Work'), port: 70_000 }
    const field = { ok: false, error: { code: 'invalid-value', field: 'port', params: { field: 'port' } } }
    expect(await dispatch(application, 'profiles:save', saving(wrong))).toMatchObject(field)
    const draft = { profile: wrong, secrets: {}, acknowledgements: [] }
    expect(await dispatch(application, 'session:test', { operationId: 'o', draft })).toMatchObject(field)
    const stray = { ...newSessionProfile('p1', 'Work'), stray: true }
    expect(await dispatch(application, 'profiles:save', saving(stray))).toMatchObject({
      error: { code: 'invalid-request' },
    })
  })

  it('turns an exception into internal and logs nothing but the class', async () => {
    const lines: string[] = []
    class PasswordInMessage extends Error {}
    const application = scriptedApplication({
      'app:info': async () => {
        throw new PasswordInMessage(secret)
      },
    })
    const result = await dispatch(application, 'app:info', {}, (line) => lines.push(line))
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(lines).toEqual(['operation app:info threw PasswordInMessage'])
    expect(JSON.stringify(result)).not.toContain(secret)
  })

  it('lets no answer out that is not of the schema', async () => {
    const leaking = { theme: 'dark', secretKeeper: 'auto', password: secret }
    const lines: string[] = []
    // The type forbids it; a bug would not ask the type.
    const handler = (async () => succeeded(leaking)) as never
    const application = scriptedApplication({ 'settings:read': handler })
    const result = await dispatch(application, 'settings:read', {}, (line) => lines.push(line))
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify([result, lines])).not.toContain(secret)
    expect(lines).toHaveLength(1)
  })
})

describe('dispatch under hostile requests', () => {
  const long = 'x'.repeat(1_000_000)
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  const throwing = Object.defineProperty({}, 'operationId', {
    enumerable: true,
    get: () => {
      throw new Error(secret)
    },
  })
  const shallow: unknown[] = [
    undefined,
    null,
    0,
    Number.NaN,
    -1,
    1e308,
    true,
    '',
    long,
    '\0\r\nRSET',
    '\ud800',
    [],
    {},
    deep,
    throwing,
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { constructor: { prototype: { polluted: true } } },
    new Array(200_000).fill(''),
    10n,
    Symbol('s'),
    () => {},
    new Date(Number.NaN),
    new Map(),
  ]
  const keys = ['id', 'operationId', 'profile', 'draft', 'secrets', 'message', 'label', 'keeper', 'theme', 'undoId']
  const nested = keys.flatMap((key) => shallow.map((value) => ({ [key]: value })))
  const inDraft = shallow.flatMap((value) => [
    { operationId: 'o', draft: value, message: value },
    { operationId: 'o', draft: { profile: value, secrets: value, acknowledgements: value }, message: {} },
    saving({ ...newSessionProfile('p', 'P'), port: value, label: value, serverAddress: value, deadlines: value }),
  ])

  it.each(operationNames)('%s always answers with a result', async (name) => {
    const application = scriptedApplication()
    for (const request of [...shallow, ...nested, ...inDraft]) {
      const result = await dispatch(application, name, request)
      const checked = anyResult.safeParse(result)
      expect(checked.success).toBe(true)
      expect(JSON.stringify(result)).not.toContain(secret)
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
