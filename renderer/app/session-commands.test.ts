import { beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import { outboxEntry } from '../../shared/outbox/outbox-entry-fixture'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { acknowledgementDigest } from '../../shared/warnings/acknowledgement'
import { storedProfile } from '../profiles/stored-profile-fixture'
import { assessSelected } from '../session-form/assess-selected'
import { acknowledge, changeValues, typeSecret } from '../session-form/profile-draft'
import { unbreakableConnection } from './host-connection'
import { createPageServices } from './page-services'
import { ACKNOWLEDGEMENT_SELECTOR, createSessionCommands, WRONG_FIELD_SELECTOR } from './session-commands'
import { selectProfile } from './view'

const relay = storedProfile('relay', {
  serverAddress: 'mail.example',
  port: 587,
  option: 'none',
  name: 'user@mail.example',
})
const practiceProfile = storedProfile('practice', { serverAddress: '127.0.0.1', port: 10_587 }, { practice: true })
const practiceState = {
  running: true,
  host: '127.0.0.1',
  ports: { none: 1, starttls: 2, implicitTls: 3 },
  userName: 'practice',
  received: 0,
}

/** A page over a bridge that notes what is asked of it. */
const page = (profiles: readonly StoredProfile[], more: Record<string, unknown> = {}) => {
  const asked: { name: string; request: unknown }[] = []
  const listeners = new Map<string, (payload: unknown) => void>()
  const answers: Record<string, unknown> = {
    'profiles:list': { profiles, quarantined: [] },
    'practice:start': practiceState,
    ...more,
  }
  const bridge = {
    host: 'web',
    call: async (name: string, request: unknown) => {
      asked.push({ name, request })
      return name in answers ? { ok: true, value: answers[name] } : new Promise(() => {})
    },
    on: (name: string, listener: (payload: unknown) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  } as unknown as Bridge
  const services = createPageServices(bridge, unbreakableConnection)
  for (const stored of profiles) {
    services.profiles.adopt(stored)
    services.drafts.open(stored)
  }
  const focused: string[] = []
  const commands = createSessionCommands(services, (selector) => focused.push(selector) > 0)
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  const emit = (name: string, payload: unknown) => listeners.get(name)?.(payload)
  return { services, commands, asked, focused, settle, emit, names: () => asked.map(({ name }) => name) }
}

const message = { from: '', to: [], cc: [], bcc: [], replyTo: [], subject: '', text: '', html: '', attachments: [] }

describe('the Test command', () => {
  let scene: ReturnType<typeof page>
  beforeEach(() => {
    scene = page([relay])
    selectProfile(scene.services.view, 'relay', 'compose')
  })

  it('tests the draft with its unsaved edits and opens the Test tab', async () => {
    scene.services.drafts.edit('relay', (draft) => changeValues(draft, { port: '2525' }))
    scene.commands.test()
    await scene.settle()
    const test = scene.asked.find(({ name }) => name === 'session:diagnose')
    expect(test?.request).toMatchObject({ draft: { profile: { port: 2525 } } })
    expect(scene.services.view.get().tab).toBe('test')
  })

  it('tests as far as asked, with the same guards', async () => {
    scene.commands.diagnose({ reach: 'verify', ports: 'always' })
    await scene.settle()
    expect(scene.asked.find(({ name }) => name === 'session:diagnose')?.request).toMatchObject({
      reach: 'verify',
      ports: 'always',
    })
    scene.services.drafts.edit('relay', (draft) => changeValues(draft, { port: 'abc' }))
    scene.commands.diagnose({ reach: 'content', ports: 'never' })
    await scene.settle()
    expect(scene.names().filter((name) => name === 'session:diagnose')).toHaveLength(1)
  })

  it('connects nothing while a blocking warning waits, and leads to its acknowledgement', async () => {
    scene.services.drafts.edit('relay', (draft) => typeSecret(draft, 'password', 'secret'))
    scene.commands.test()
    await scene.settle()
    expect(scene.names()).not.toContain('session:diagnose')
    expect(scene.services.view.get().tab).toBe('session')
    expect(scene.focused).toEqual([ACKNOWLEDGEMENT_SELECTOR])
  })

  it('goes on once the warning is accepted', async () => {
    scene.services.drafts.edit('relay', (draft) => typeSecret(draft, 'password', 'secret'))
    const input = assessSelected(scene.services)?.input
    if (input === undefined) throw new Error('nothing is selected')
    const digest = acknowledgementDigest('W5', input)
    scene.services.drafts.edit('relay', (draft) => acknowledge(draft, { ruleId: 'W5', digest }, true))
    scene.commands.test()
    await scene.settle()
    expect(scene.asked.find(({ name }) => name === 'session:diagnose')?.request).toMatchObject({
      draft: { secrets: { password: 'secret' }, acknowledgements: [{ ruleId: 'W5', digest }] },
    })
  })

  it('connects nothing while a field is wrong, and leads to it', async () => {
    scene.services.drafts.edit('relay', (draft) => changeValues(draft, { port: 'abc' }))
    scene.commands.test()
    await scene.settle()
    expect(scene.names()).not.toContain('session:diagnose')
    expect(scene.focused).toEqual([WRONG_FIELD_SELECTOR])
  })

  it('guards sending alike', async () => {
    scene.services.drafts.edit('relay', (draft) => typeSecret(draft, 'password', 'secret'))
    scene.commands.send(message)
    await scene.settle()
    expect(scene.names()).not.toContain('session:send')
  })
})

describe('testing the practice profile', () => {
  it('starts the server first and takes what it filled in', async () => {
    const { services, commands, names, settle } = page([practiceProfile])
    selectProfile(services.view, 'practice')
    commands.test()
    await settle()
    expect(names().filter((name) => !name.startsWith('profiles:save'))).toEqual([
      'practice:start',
      'profiles:list',
      'session:diagnose',
    ])
  })
})

/** A relay that asks for no sign-in: nothing warns of it. */
const plain = storedProfile('plain', { serverAddress: 'mail.example', port: 587, option: 'starttls' })

describe('an open session', () => {
  it('is opened with the guards of a test', async () => {
    const scene = page([relay])
    selectProfile(scene.services.view, 'relay', 'compose')
    scene.services.drafts.edit('relay', (draft) => typeSecret(draft, 'password', 'secret'))
    scene.commands.openSession()
    await scene.settle()
    expect(scene.names()).not.toContain('session:open')
    expect(scene.focused).toEqual([ACKNOWLEDGEMENT_SELECTOR])
  })

  it('takes the messages of its profile; without one each opens a connection of its own', async () => {
    const scene = page([plain])
    selectProfile(scene.services.view, 'plain', 'compose')
    scene.commands.openSession()
    await scene.settle()
    const opening = scene.services.sessions.of('plain')
    scene.emit('session:changed', { ...opening, state: 'ready' })
    scene.commands.send(message)
    await scene.settle()
    expect(scene.asked.find(({ name }) => name === 'session:submit')?.request).toMatchObject({ sessionId: opening?.id })
    expect(scene.names()).not.toContain('session:send')

    const other = page([plain])
    selectProfile(other.services.view, 'plain', 'compose')
    other.commands.send(message)
    await other.settle()
    expect(other.names()).toContain('session:send')
  })

  it('is closed when its profile is deleted', async () => {
    const scene = page([plain])
    await scene.services.profiles.load()
    selectProfile(scene.services.view, 'plain', 'compose')
    scene.commands.openSession()
    await scene.settle()
    scene.emit('session:changed', { ...scene.services.sessions.of('plain'), state: 'ready' })
    scene.services.profiles.drop('plain')
    expect(scene.names()).toContain('session:close')
  })
})

describe('leaving a message to the outbox', () => {
  const options = { delivery: 'accepted', notification: null } as const

  it('saves valid edits first, because the outbox knows what is saved only', async () => {
    const saved = { ...plain, profile: { ...plain.profile, port: 2525 } }
    const scene = page([plain], { 'profiles:save': saved, 'outbox:add': outboxEntry() })
    selectProfile(scene.services.view, 'plain', 'compose')
    scene.services.drafts.edit('plain', (draft) => changeValues(draft, { port: '2525' }))
    expect(await scene.commands.sendLater(message, options)).toMatchObject({ kind: 'taken' })
    expect(scene.names()).toEqual(['profiles:save', 'outbox:add'])
  })

  it('leaves nothing there while a secret is typed and not saved, unless told to save it', async () => {
    const starttls = storedProfile('signed', {
      serverAddress: 'mail.example',
      port: 587,
      option: 'starttls',
      name: 'user@mail.example',
    })
    const scene = page([starttls], { 'profiles:save': starttls, 'outbox:add': outboxEntry() })
    selectProfile(scene.services.view, 'signed', 'compose')
    scene.services.drafts.edit('signed', (draft) => typeSecret(draft, 'password', 'secret'))
    expect(await scene.commands.sendLater(message, options)).toEqual({ kind: 'secrets-unsaved', count: 1 })
    expect(scene.names()).not.toContain('outbox:add')
    expect(await scene.commands.sendLater(message, options, true)).toMatchObject({ kind: 'taken' })
    expect(scene.asked.find(({ name }) => name === 'profiles:save')?.request).toMatchObject({
      secrets: { password: { action: 'set', value: 'secret' } },
    })
    expect(scene.names().at(-1)).toBe('outbox:add')
  })

  it('is held by a field that is wrong', async () => {
    const scene = page([plain])
    selectProfile(scene.services.view, 'plain', 'compose')
    scene.services.drafts.edit('plain', (draft) => changeValues(draft, { port: 'abc' }))
    expect(await scene.commands.sendLater(message, options)).toEqual({ kind: 'held' })
    expect(scene.focused).toEqual([WRONG_FIELD_SELECTOR])
  })
})
