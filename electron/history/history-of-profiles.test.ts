import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { freePort } from '../../e2e/servers/free-port'
import type { OperationName, OperationRequest, OperationResponse } from '../../shared/contract/operations'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { composeApplication } from '../compose'
import { dispatch } from '../ipc/dispatch'
import { temporaryFolder } from '../storage/temporary-folder'

const opened = async (dataFolder: string) => {
  const application = await composeApplication({ host: 'web', dataFolder })
  const changes: string[] = []
  application.subscribe(({ name }) => changes.push(name))
  let closed = false
  const close = async () => {
    if (!closed) await application.close()
    closed = true
  }
  onTestFinished(close)
  const ask = async <Name extends OperationName>(
    name: Name,
    request: OperationRequest<Name>,
  ): Promise<OperationResponse<Name>> => {
    const answer = await dispatch(application, name, request)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    return answer.value as OperationResponse<Name>
  }
  return { application, ask, close, changes }
}

it('goes with its profile: there after a test, kept by an undo, gone when the undo is over', async () => {
  const dataFolder = temporaryFolder()
  const historyFolder = join(dataFolder, 'history')
  const { ask, close, changes } = await opened(dataFolder)
  const profile = { ...newSessionProfile('p', 'Relay'), serverAddress: '127.0.0.1', port: await freePort() }
  const keep = { action: 'keep' } as const
  await ask('profiles:save', { profile, secrets: { password: keep, authToken: keep }, acknowledgements: [] })
  const draft = { profile, secrets: {}, acknowledgements: [] }
  const report = await ask('session:test', { operationId: 'one', draft })
  const { entries } = await ask('history:list', { profileId: 'p' })
  expect(entries).toMatchObject([{ kind: 'test', outcome: 'failed', at: report.startedAt, code: 'connection-refused' }])
  await expect.poll(() => changes).toContain('history:changed')

  const stranger = { ...draft, profile: { ...profile, id: 'never-stored' } }
  await ask('session:test', { operationId: 'two', draft: stranger })
  expect((await ask('history:list', { profileId: 'never-stored' })).entries).toEqual([])

  const first = await ask('profiles:delete', { id: 'p' })
  await ask('profiles:restore', { undoId: first.undoId })
  expect((await ask('history:list', { profileId: 'p' })).entries).toHaveLength(1)

  await ask('profiles:delete', { id: 'p' })
  expect(existsSync(join(historyFolder, 'p.json'))).toBe(true)
  await close()
  expect(readdirSync(historyFolder)).toEqual([])
})

it('notes what is sent: at once, over an open session, and from the outbox', { timeout: 30_000 }, async () => {
  const { application, ask } = await opened(temporaryFolder())
  await application.stay()
  await ask('practice:start', {})
  const { profiles } = await ask('profiles:list', {})
  const profile = profiles.find(({ practice }) => practice)?.profile
  if (profile === undefined) throw new Error('no practice profile')
  const address = 'someone@example.com'
  const fields = { from: address, to: [address], cc: [], bcc: [], replyTo: [], html: '', attachments: [] }
  const message = { ...fields, subject: 'canary subject', text: 'canary body' }
  const draft = { profile, secrets: {}, acknowledgements: [] }
  await ask('session:send', { operationId: 'one', draft, message })
  await ask('session:open', { sessionId: 'kept', draft })
  await ask('session:submit', { operationId: 'two', sessionId: 'kept', message })
  await ask('session:close', { sessionId: 'kept' })
  await ask('outbox:add', { profileId: profile.id, message })
  const sends = async () => (await ask('history:list', { profileId: profile.id })).entries
  await expect.poll(async () => (await sends()).length, { timeout: 20_000 }).toBe(3)
  const entries = await sends()
  expect(entries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(Array(3).fill('send passed'))
  const reports = await Promise.all(entries.map(({ id }) => ask('history:report', { profileId: profile.id, id })))
  expect(JSON.stringify([entries, reports])).not.toContain('canary')
})
