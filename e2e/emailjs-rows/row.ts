import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createAttachmentStore } from '../../electron/attachments/attachment-store'
import { composeMessage } from '../../electron/composition/compose-message'
import type { OutgoingMessage } from '../../electron/submission/outgoing-message'
import { type Trial, type TrialResult, tryServer } from '../../electron/submission/session-trial'
import type { Failure } from '../../shared/failures/failure'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { type Script, type ScriptedServer, startScriptedServer } from '../servers/scripted-server'

/** What the product does instead of what a row of the study says about emailjs. */
export interface Row {
  /** `E1` to `E23` of the second study; `2.4` is the fourth row of section 2; `6.3` the third promise of the checklist. */
  readonly id: string
  readonly title: string
  readonly run: () => Promise<void>
}

export const row = (id: string, title: string, run: () => Promise<void>): Row => ({ id, title, run })

/** A session against a scripted server, both gone afterwards. */
export const session = async (
  script: Script,
  trial: Trial = {},
): Promise<TrialResult & { readonly server: ScriptedServer; readonly said: readonly string[] }> => {
  const server = await startScriptedServer(script)
  try {
    const result = await tryServer(server.port, trial)
    return { ...result, server, said: server.lines.map(({ text }) => text) }
  } finally {
    await server.close()
  }
}

const EMPTY: MessageDraft = {
  from: 'sender@sender.example',
  to: ['receiver@receiver.example'],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: 'A subject',
  text: 'Some text.\n',
  html: '',
  attachments: [],
}

export interface Composed {
  readonly message: OutgoingMessage
  readonly bytes: Buffer
  /** Header and body as Latin-1. */
  readonly header: string
  readonly body: string
}

/** Files to attach, by name; their ids are added to the draft. */
export type Attached = Readonly<Record<string, Buffer | string>>

/** Composes a draft and reads it whole, or says why it cannot be composed. */
export const compose = async (
  change: Partial<MessageDraft>,
  attached: Attached = {},
): Promise<Composed | { readonly failure: Failure }> => {
  const folder = await mkdtemp(join(tmpdir(), 'emailjs-rows-'))
  const limits = { uploadBytes: 1e8, totalUploadBytes: 1e8 }
  const store = createAttachmentStore({ parentFolder: folder, limits, newId: randomUUID })
  try {
    const ids: string[] = []
    for (const [name, content] of Object.entries(attached)) {
      const path = join(folder, name)
      await writeFile(path, content)
      const staged = await store.stageFile(path)
      if (!staged.ok) return { failure: staged.error }
      ids.push(staged.value.id)
    }
    const draft = { ...EMPTY, attachments: ids, ...change }
    const composed = await composeMessage(draft, store, { now: () => new Date(), randomId: () => 'own-id' })
    if (!composed.ok) return { failure: composed.error }
    const bytes = await buffer(composed.value.open())
    const [header = '', ...body] = bytes.toString('latin1').split('\r\n\r\n')
    return { message: composed.value, bytes, header, body: body.join('\r\n\r\n') }
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** As `compose`, for drafts that must be fine. */
export const composed = async (change: Partial<MessageDraft>, attached: Attached = {}): Promise<Composed> => {
  const result = await compose(change, attached)
  if ('failure' in result) throw new Error(`${result.failure.code} ${result.failure.field ?? ''}`)
  return result
}
