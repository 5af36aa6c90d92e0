import { beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
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
const page = (profiles: readonly StoredProfile[]) => {
  const asked: { name: string; request: unknown }[] = []
  const answers: Record<string, unknown> = {
    'profiles:list': { profiles, quarantined: [] },
    'practice:start': practiceState,
  }
  const bridge = {
    host: 'web',
    call: async (name: string, request: unknown) => {
      asked.push({ name, request })
      return name in answers ? { ok: true, value: answers[name] } : new Promise(() => {})
    },
    on: () => () => {},
  } as unknown as Bridge
  const services = createPageServices(bridge, unbreakableConnection)
  for (const stored of profiles) {
    services.profiles.adopt(stored)
    services.drafts.open(stored)
  }
  const focused: string[] = []
  const commands = createSessionCommands(services, (selector) => focused.push(selector) > 0)
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { services, commands, asked, focused, settle, names: () => asked.map(({ name }) => name) }
}

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
    const test = scene.asked.find(({ name }) => name === 'session:test')
    expect(test?.request).toMatchObject({ draft: { profile: { port: 2525 } } })
    expect(scene.services.view.get().tab).toBe('test')
  })

  it('connects nothing while a blocking warning waits, and leads to its acknowledgement', async () => {
    scene.services.drafts.edit('relay', (draft) => typeSecret(draft, 'password', 'secret'))
    scene.commands.test()
    await scene.settle()
    expect(scene.names()).not.toContain('session:test')
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
    expect(scene.asked.find(({ name }) => name === 'session:test')?.request).toMatchObject({
      draft: { secrets: { password: 'secret' }, acknowledgements: [{ ruleId: 'W5', digest }] },
    })
  })

  it('connects nothing while a field is wrong, and leads to it', async () => {
    scene.services.drafts.edit('relay', (draft) => changeValues(draft, { port: 'abc' }))
    scene.commands.test()
    await scene.settle()
    expect(scene.names()).not.toContain('session:test')
    expect(scene.focused).toEqual([WRONG_FIELD_SELECTOR])
  })

  it('guards sending alike', async () => {
    scene.services.drafts.edit('relay', (draft) => typeSecret(draft, 'password', 'secret'))
    scene.commands.send({
      from: '',
      to: [],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: '',
      text: '',
      html: '',
      attachments: [],
    })
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
      'session:test',
    ])
  })
})
