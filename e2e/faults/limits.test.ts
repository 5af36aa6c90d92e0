import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AttachmentStore, createAttachmentStore } from '../../electron/attachments/attachment-store'
import { composeMessage } from '../../electron/composition/compose-message'
import type { OutgoingMessage } from '../../electron/submission/outgoing-message'
import { tryServer } from '../../electron/submission/session-trial'
import type { Failure } from '../../shared/failures/failure'
import { type Script, type ScriptedServer, startScriptedServer } from '../servers/scripted-server'

const MIB = 1024 * 1024
/** More than the kernels of both sides buffer, so that the file is still being read when the server stops reading. */
const LARGE = 48 * MIB
const NAME = 'report.bin'

let folder: string
let path: string
let store: AttachmentStore
let server: ScriptedServer | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limits-'))
  path = join(folder, NAME)
  const limits = { uploadBytes: 100 * MIB, totalUploadBytes: 100 * MIB }
  store = createAttachmentStore({ parentFolder: folder, limits, newId: randomUUID })
})

afterEach(async () => {
  await server?.close()
  server = undefined
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const attach = async (bytes: number): Promise<string> => {
  await writeFile(path, Buffer.alloc(bytes, 'a'))
  await utimes(path, 1_700_000_000, 1_700_000_000)
  const staged = await store.stageFile(path)
  if (!staged.ok) throw new Error(staged.error.code)
  return staged.value.id
}

const compose = (attachment: string) =>
  composeMessage(
    {
      from: 'sender@example.test',
      to: ['one@example.test', 'two@example.test'],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: 'Limits',
      text: 'Attached.',
      html: '',
      attachments: [attachment],
    },
    store,
    { now: () => new Date(), randomId: () => 'limits' },
  )

const composed = async (attachment: string): Promise<OutgoingMessage> => {
  const result = await compose(attachment)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** What can happen to a file. Root reads whatever it likes, so that unreadable means that something else is there. */
const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['vanishes', () => rm(path)],
  ['shrinks', () => truncate(path, 1_000)],
  ['grows', () => appendFile(path, 'more')],
  ['becomes empty', () => truncate(path, 0)],
  ['changes without another size', () => writeFile(path, Buffer.alloc(20_000, 'b'))],
  ['becomes unreadable', () => rm(path).then(() => mkdir(path))],
]

const start = async (script: Script = {}): Promise<ScriptedServer> => {
  server = await startScriptedServer(script)
  return server
}

/** The one way in which such a message may end. */
const expectStopped = (error: Failure | undefined, listening: ScriptedServer): void => {
  expect(error).toMatchObject({ code: 'attachment-changed', stage: 'content', params: { name: NAME } })
  expect(listening.contents).toEqual([])
}

describe('an attachment that is no longer what was attached', () => {
  it.each(CHANGES)('%s before composing: nothing is composed', async (_name, change) => {
    const id = await attach(20_000)
    await change()
    expect(await compose(id)).toMatchObject({ ok: false, error: { code: 'attachment-changed', stage: 'content' } })
  })

  it.each(CHANGES)('%s between composing and sending: no final dot, nobody has it', async (_name, change) => {
    const message = await composed(await attach(20_000))
    await change()
    const listening = await start()
    const { report } = await tryServer(listening.port, { message })
    expect(report.outcome).toBe('failed')
    expectStopped(report.error, listening)
    expect(report.recipients?.map(({ status }) => status)).toEqual(['deferred', 'deferred'])
    await expect.poll(() => listening.openSockets()).toBe(0)
    expect(listening.unfinishedContent().toString()).not.toMatch(/^(?:QUIT|RSET|\.)\r$/m)
  })

  it.each([
    ['shrinks', () => truncate(path, MIB)],
    ['grows', () => appendFile(path, 'more')],
    ['is written over', () => writeFile(path, Buffer.alloc(LARGE, 'b'))],
  ] as const)('%s while it is sent: no final dot', async (_name, change) => {
    const message = await composed(await attach(LARGE))
    const listening = await start({ pauseContentAfter: 1, forgetContent: true })
    const sending = tryServer(listening.port, { message })
    await listening.heardContent()
    await change()
    listening.resume()
    const { report } = await sending
    expect(report.outcome).toBe('failed')
    expectStopped(report.error, listening)
  })

  it('is sent whole when only its name vanishes while it is sent', async () => {
    const message = await composed(await attach(LARGE))
    const listening = await start({ pauseContentAfter: 1, forgetContent: true })
    const sending = tryServer(listening.port, { message })
    await listening.heardContent()
    await rm(path)
    listening.resume()
    const { report } = await sending
    expect(report.outcome).toBe('passed')
    expect(listening.contentBytes).toBeGreaterThan((LARGE * 4) / 3)
  })
})

describe('the server’s limit of size', () => {
  const offering = (limit: number | string): Script => ({
    turns: { EHLO: `250-scripted.example\n250-PIPELINING\n250 SIZE ${limit}` },
  })

  it('is told before anything of the message is said', async () => {
    const message = await composed(await attach(20_000))
    const listening = await start(offering(20_000))
    const { report } = await tryServer(listening.port, { message })
    expect(report.error).toMatchObject({ code: 'message-too-large', stage: 'envelope', params: { limit: 20_000 } })
    expect(Number(report.error?.params.size)).toBeGreaterThan(20_000)
    expect(listening.verbs()).toEqual(['EHLO', 'QUIT'])
  })

  it.each([[40_000], [0], ['']])('of %j is no hindrance for a message below it', async (limit) => {
    const message = await composed(await attach(20_000))
    const listening = await start(offering(limit))
    expect((await tryServer(listening.port, { message })).report.outcome).toBe('passed')
    const said = /SIZE=(\d+)/.exec(listening.lines.find(({ text }) => text.startsWith('MAIL'))?.text ?? '')?.[1]
    expect(Number(said)).toBeGreaterThanOrEqual(listening.contentBytes)
  })

  it('that the server names only at MAIL ends the message there', async () => {
    const message = await composed(await attach(20_000))
    const listening = await start({ turns: { MAIL: '552 5.3.4 too big for me' } })
    const { report } = await tryServer(listening.port, { message })
    expect(report.error).toMatchObject({ code: 'sender-refused', stage: 'envelope', enhancedStatus: '5.3.4' })
    expect(listening.contentBytes).toBe(0)
  })
})
