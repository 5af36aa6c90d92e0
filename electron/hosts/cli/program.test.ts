import { PassThrough, Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../../shared/contract/result'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { failure } from '../../../shared/failures/failure'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { StoredProfile } from '../../../shared/profile/stored-profile'
import type { MessageDraft } from '../../../shared/submission/message-draft'
import type { SessionReport } from '../../../shared/submission/session-report'
import type { Application, OperationHandlers } from '../../ipc/application'
import { runCommandLine } from './program'

const passedReport: SessionReport = {
  ok: true,
  outcome: 'passed',
  startedAt: '2026-11-22T08:00:00.000Z',
  durationMs: 12,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
}

interface Heard {
  drafts: SessionDraft[]
  messages: MessageDraft[]
  staged: string[]
  cancelled: string[]
  closed: number
}

const storedProfile = (id: string, label: string): StoredProfile => ({
  profile: { ...newSessionProfile(id, label), serverAddress: 'mail.example.test', port: 587, option: 'starttls' },
  secrets: { password: null, authToken: null },
  acknowledgements: [],
  savedAt: '2026-11-22T08:00:00.000Z',
  lastTest: null,
  practice: false,
})

const refuseAll = new Proxy({} as OperationHandlers, {
  get: () => async () => failed(failure('unsupported')),
})

const fakeApplication = (heard: Heard, report: SessionReport = passedReport): Application => ({
  handlers: {
    ...refuseAll,
    'profiles:list': async () =>
      succeeded({
        profiles: [storedProfile('a-1', 'Relay'), storedProfile('b-1', 'Twin'), storedProfile('b-2', 'Twin')],
        quarantined: [],
      }),
    'session:test': async ({ draft }) => {
      heard.drafts.push(draft)
      return succeeded(report)
    },
    'session:send': async ({ draft, message }) => {
      heard.drafts.push(draft)
      heard.messages.push(message)
      return succeeded(report)
    },
    'operation:cancel': async ({ operationId }) => {
      heard.cancelled.push(operationId)
      return succeeded({ cancelled: true })
    },
  },
  subscribe: () => () => undefined,
  stageUpload: async () => failed(failure('unsupported')),
  stageFile: async (path) => {
    heard.staged.push(path)
    if (path.includes('missing')) return failed(failure('attachment-missing', { stage: 'content' }))
    return succeeded({ id: `staged-${heard.staged.length}`, name: 'a.txt', size: 1, contentType: 'text/plain' })
  },
  practiceAccess: () => null,
  close: async () => {
    heard.closed += 1
  },
})

let heard: Heard = { drafts: [], messages: [], staged: [], cancelled: [], closed: 0 }
afterEach(() => {
  heard = { drafts: [], messages: [], staged: [], cancelled: [], closed: 0 }
})

const run = async (words: readonly string[], { input = '', environment = {}, report = passedReport } = {}) => {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const status = await runCommandLine(words, {
    io: {
      stdin: Readable.from([Buffer.from(input)]),
      stdout,
      stderr,
      environment,
      interrupted: new AbortController().signal,
    },
    version: '0.0.0-test',
    rendererFolder: '/nowhere',
    openApplication: async () => fakeApplication(heard, report),
  })
  return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

const server = ['--server-address', 'mail.example.test']
const documentOf = (text: string) => JSON.parse(text)

describe('the session of a command', () => {
  it('takes the properties of emailSMTPSession as options', async () => {
    const words = [
      'test',
      ...server,
      '--port',
      '587',
      '--option',
      'starttls',
      '--name',
      'user',
      '--password-env',
      'SECRET',
    ]
    const { status } = await run([...words, '--ignore-error', 'name-invalid,revocation', '--json'], {
      environment: { SECRET: 'canary' },
    })
    expect(status).toBe(0)
    expect(heard.drafts[0]?.profile).toMatchObject({
      serverAddress: 'mail.example.test',
      port: 587,
      option: 'starttls',
      name: 'user',
      ignoreError: ['name-invalid', 'revocation'],
    })
    expect(heard.drafts[0]?.secrets).toEqual({ password: 'canary', authToken: null })
  })

  it('starts from a stored profile, found by id or label, and lets options override it', async () => {
    await run(['test', '--profile', 'relay', '--port', '465', '--option', 'implicit-tls'])
    expect(heard.drafts[0]?.profile).toMatchObject({ id: 'a-1', port: 465, option: 'implicit-tls' })
    expect(heard.drafts[0]?.secrets).toEqual({})
  })

  it.each([
    ['an unknown profile', ['test', '--profile', 'nobody'], 'not-found'],
    ['a label that two profiles share', ['test', '--profile', 'Twin'], 'invalid-value'],
    ['neither profile nor server', ['test'], 'invalid-value'],
    ['a port that is no number', ['test', ...server, '--port', '12x'], 'invalid-value'],
    ['a port out of range', ['test', ...server, '--port', '70000'], 'invalid-value'],
    ['an unknown option', ['test', ...server, '--frobnicate'], 'invalid-request'],
    ['an unknown security mode', ['test', ...server, '--option', 'ssl'], 'invalid-request'],
    ['an unknown flag to ignore', ['test', ...server, '--ignore-error', 'everything'], 'invalid-value'],
    ['an address with CR and LF', ['test', '--server-address', 'a\r\nQUIT'], 'invalid-value'],
    ['a timeout of nothing', ['test', ...server, '--timeout', '0'], 'invalid-value'],
    ['an authority that is not there', ['test', ...server, '--ca', '/nowhere/ca.pem'], 'invalid-value'],
    ['a variable that is not set', ['test', ...server, '--name', 'u', '--password-env', 'UNSET'], 'invalid-value'],
    [
      'two secrets from standard input',
      ['test', ...server, '--password-stdin', '--auth-token-stdin'],
      'invalid-request',
    ],
    ['an empty data folder', ['test', ...server, '--data-dir', ''], 'invalid-request'],
    ['no command', [], 'invalid-request'],
    ['an unknown command', ['tset'], 'invalid-request'],
  ])('exits with 2 and one document for %s', async (_case, words, code) => {
    const { status, stdout } = await run([...words, '--json'])
    expect(status).toBe(2)
    expect(documentOf(stdout)).toMatchObject({ ok: false, outcome: 'failed', error: { code } })
    expect(heard.drafts).toEqual([])
  })
})

describe('secrets on the command line', () => {
  it.each(['--password', '--auth-token'])('refuses %s as an argument and does not repeat it', async (option) => {
    for (const words of [[option, 'canary'], [`${option}=canary`]]) {
      const { status, stdout, stderr } = await run(['test', ...server, ...words, '--json'])
      expect(status).toBe(2)
      expect(stdout + stderr).not.toContain('canary')
    }
    expect(heard.drafts).toEqual([])
  })

  it.each([
    ['canary\n', 'canary'],
    ['canary\r\n', 'canary'],
    ['canary', 'canary'],
    [' spaced canary \n', ' spaced canary '],
  ])('takes exactly one line end off %j', async (input, secret) => {
    await run(['test', ...server, '--name', 'u', '--password-stdin'], { input })
    expect(heard.drafts[0]?.secrets.password).toBe(secret)
  })

  it.each(['canary\n\n', 'can\nary', 'can\rary\n', 'can\u0000ary', '', '\n'])(
    'refuses %j before connecting',
    async (input) => {
      const { status, stdout, stderr } = await run(['test', ...server, '--name', 'u', '--password-stdin', '--json'], {
        input,
      })
      expect(status).toBe(2)
      expect(documentOf(stdout).error).toMatchObject({ code: 'invalid-value', field: 'password' })
      expect(stdout + stderr).not.toContain('can')
      expect(heard.drafts).toEqual([])
    },
  )
})

describe('a message on the command line', () => {
  const send = [
    'send',
    ...server,
    '--from',
    'Ada <ada@example.test>',
    '--to',
    'a@example.test, "B, C" <b@example.test>',
  ]

  it('takes lists with commas and repeated options', async () => {
    const { status } = await run([
      ...send,
      '--to',
      'd@example.test',
      '--subject',
      'Hé',
      '--text',
      'x',
      '--attach',
      '/tmp/a,b.txt',
    ])
    expect(status).toBe(0)
    expect(heard.messages[0]).toMatchObject({
      from: 'Ada <ada@example.test>',
      to: ['a@example.test', '"B, C" <b@example.test>', 'd@example.test'],
      subject: 'Hé',
      attachments: ['staged-1'],
    })
    expect(heard.staged).toEqual(['/tmp/a,b.txt'])
  })

  it.each([
    ['a recipient with CR and LF', ['--to', 'x@example.test\r\nRCPT TO:<evil@example.test>'], 'envelope', 'to'],
    ['a copy with LF', ['--cc', 'x@example.test\nDATA'], 'envelope', 'cc'],
    ['a subject with CR and LF', ['--subject', 'x\r\nBcc: evil@example.test'], 'envelope', 'subject'],
    ['a missing attachment', ['--attach', '/missing'], 'content', 'attach'],
  ])('refuses %s, names the stage and sends nothing', async (_case, words, stage, field) => {
    const { status, stdout } = await run([...send, ...words, '--json'])
    expect(status).toBe(2)
    expect(documentOf(stdout).error).toMatchObject({ stage, field })
    expect(heard.messages).toEqual([])
  })

  it('asks for a sender when neither option nor profile has one', async () => {
    const { status, stdout } = await run(['send', ...server, '--to', 'a@example.test', '--json'])
    expect(status).toBe(2)
    expect(documentOf(stdout).error.field).toBe('from')
  })
})

describe('the exit status', () => {
  it.each([
    ['passed', true, undefined, 0],
    ['pending', true, undefined, 0],
    ['failed', false, 'authentication-failed', 1],
    ['partial', false, 'recipients-refused', 1],
    ['unknown', false, 'delivery-unknown', 3],
    ['cancelled', false, 'cancelled', 130],
    ['failed', false, 'acknowledgement-required', 2],
  ] as const)('of outcome %s (ok %s, %s) is %i', async (outcome, ok, code, expected) => {
    const report = { ...passedReport, ok, outcome, ...(code === undefined ? {} : { error: failure(code) }) }
    expect((await run(['test', ...server, '--json'], { report })).status).toBe(expected)
  })

  it('closes the services whatever happened', async () => {
    await run(['test', ...server])
    await run(['test', '--profile', 'nobody'])
    expect(heard.closed).toBe(2)
  })
})

describe('text for a terminal', () => {
  it('shows server text inert', async () => {
    const report: SessionReport = {
      ...passedReport,
      ok: false,
      outcome: 'failed',
      error: failure('authentication-failed', { stage: 'authenticate', reply: '535 \u001b[2Jgone' }),
    }
    const { stdout } = await run(['test', ...server], { report })
    expect(stdout).toContain('535 \\u001b[2Jgone')
    expect(stdout).not.toContain('\u001b')
  })
})
