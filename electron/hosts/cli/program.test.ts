import { beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../../shared/failures/failure'
import type { SessionReport } from '../../../shared/submission/session-report'
import { nothingHeard, passedReport, runTrial, type TrialCall } from './command-line-trial'

let heard = nothingHeard()
beforeEach(() => {
  heard = nothingHeard()
})
const run = (words: readonly string[], call: TrialCall = {}) => runTrial(heard, words, call)

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

describe('options of one message', () => {
  const send = ['send', ...server, '--from', 'ada@example.test', '--to', 'a@example.test']

  it('go into the message', async () => {
    const words = ['--priority', 'high', '--read-receipt', '--header', 'X-Order: 7:b', '--header', 'List-Id: <l.test>']
    expect((await run([...send, ...words])).status).toBe(0)
    expect(heard.messages[0]).toMatchObject({
      priority: 'high',
      readReceipt: true,
      headers: [
        { name: 'X-Order', value: '7:b' },
        { name: 'List-Id', value: '<l.test>' },
      ],
    })
  })

  it.each([
    [[], { delivery: 'accepted', notification: null }],
    [['--all-or-nothing'], { delivery: 'all-or-nothing', notification: null }],
    [
      ['--notify', 'delay,success', '--return', 'full', '--envelope-id', 'order 7'],
      { notification: { notify: ['success', 'delay'], returned: 'full', envelopeId: 'order 7' } },
    ],
    [['--notify', 'never'], { notification: { notify: 'never', returned: 'headers', envelopeId: '' } }],
    [['--envelope-id', '7'], { notification: { notify: ['failure'], returned: 'headers', envelopeId: '7' } }],
  ])('%j are asked of the delivery', async (words, expected) => {
    await run([...send, ...words])
    expect(heard.options[0]).toMatchObject(expected)
  })

  it.each([
    [['--header', 'no colon'], 'header'],
    [['--header', 'Bad Name: x'], 'header'],
    [['--header', 'X: a\r\nBcc: evil@example.test'], 'header'],
    [['--notify', 'never,success'], 'notify'],
    [['--notify', 'always'], 'notify'],
    [['--envelope-id', 'a\nb'], 'envelopeId'],
    [['--count', '0'], 'count'],
    [['--count', 'many'], 'count'],
  ])('%j are refused and nothing is sent', async (words, field) => {
    const { status, stdout } = await run([...send, ...words, '--json'])
    expect(status).toBe(2)
    expect(documentOf(stdout).error.field).toBe(field)
    expect(heard.messages).toEqual([])
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
