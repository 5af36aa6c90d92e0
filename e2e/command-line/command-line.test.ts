import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CERTIFICATE_DEFECTS, planWith } from '../../electron/practice/faults/certificate-defects'
import { daysFromNow, makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { runCommandLine } from '../product/run-command-line'
import { freePort } from '../servers/free-port'
import type { Script, ScriptedServer } from '../servers/scripted-server'
import { CANARY, scriptedServers, temporaryFolder } from './mail-fixtures'

const folder = temporaryFolder()
const start = scriptedServers()
/** Long for a busy machine; who waits for silence on purpose gives less. */
const TIMEOUT_S = 30
const SILENCE_S = 3

let sound: ServedChain
let caFile = ''
beforeAll(async () => {
  sound = await makeChain(soundPlan)
  caFile = join(folder(), 'ca.pem')
  await writeFile(caFile, sound.trustedPem)
})

interface Call {
  readonly command?: 'test' | 'send'
  readonly host?: string
  readonly option?: 'none' | 'starttls' | 'implicit-tls'
  readonly words?: readonly string[]
  readonly name?: string
  readonly timeoutS?: number
}

/** Runs one command against a port and returns its document; whatever happens the secret is in neither stream. */
const call = async (
  port: number,
  { command = 'test', host = '127.0.0.1', option = 'starttls', words = [], name = 'ada', timeoutS = TIMEOUT_S }: Call,
) => {
  const run = await runCommandLine({
    words: [
      command,
      '--json',
      ...['--data-dir', join(folder(), 'data')],
      ...['--server-address', host, '--port', String(port), '--option', option, '--name', name],
      ...['--password-env', 'CANARY', '--timeout', String(timeoutS)],
      ...words,
    ],
    environment: { CANARY },
  })
  expect(run.stdout + run.stderr).not.toContain(CANARY)
  expect(run.stdout).not.toContain(Buffer.from(CANARY).toString('base64'))
  const document = JSON.parse(run.stdout)
  // What Node takes to start on a busy machine is not the command's.
  if (document.durationMs !== undefined) expect(document.durationMs).toBeLessThan((timeoutS + 5 + 5) * 1000)
  return { status: run.status, document }
}

const served = (chain: ServedChain) => ({ key: chain.privateKeyPem, cert: chain.chainPem })
const starttls = (chain: ServedChain): Script => ({
  tls: 'starttls',
  ...served(chain),
  turns: {
    EHLO: ({ secure }) =>
      secure ? '250-scripted.example\n250 AUTH PLAIN LOGIN' : '250-scripted.example\n250 STARTTLS',
  },
})

const stageOf = (document: { stages: { id: string; status: string }[] }, id: string) =>
  document.stages.find((stage) => stage.id === id)?.status

const noAuth = (server: ScriptedServer) => {
  expect(server.heardAuth()).toBe(false)
  expect(server.lines.some(({ text }) => text.includes(CANARY))).toBe(false)
}

const message = ['--from', 'ada@example.test', '--to', 'bob@example.test', '--subject', 'Hello', '--text', 'Hello']

describe('a test that passes', () => {
  it.each(['starttls', 'implicit-tls'] as const)(
    'over %s signs in, names every stage and exits with 0',
    async (option) => {
      const server = await start(option === 'starttls' ? starttls(sound) : { tls: 'implicit', ...served(sound) })
      const { status, document } = await call(server.port, { option, words: ['--ca', caFile] })
      expect(status).toBe(0)
      expect(document).toMatchObject({
        ok: true,
        outcome: 'passed',
        findings: [],
        tls: { problems: [], anchor: 'profile' },
      })
      expect(document.error).toBeUndefined()
      for (const id of ['resolve', 'connect', 'greet', 'hello', 'secure', 'verify', 'authenticate', 'close']) {
        expect(stageOf(document, id), id).toBe('passed')
      }
      for (const id of ['envelope', 'content']) expect(stageOf(document, id), id).toBe('skipped')
      expect(server.lines.filter(({ text }) => text.startsWith('AUTH')).every(({ secure }) => secure)).toBe(true)
      expect(server.verbs()).not.toContain('MAIL')
    },
  )

  it('without encryption to this machine needs no acknowledgement', async () => {
    const server = await start()
    expect((await call(server.port, { option: 'none' })).status).toBe(0)
  })
})

describe('a test that fails names stage and finding, and no credential leaves', () => {
  const OFFERS_STARTTLS = '250-scripted.example\n250-AUTH PLAIN LOGIN\n250 STARTTLS'

  it('wrong password', async () => {
    const server = await start({ ...starttls(sound), turns: { ...starttls(sound).turns, AUTH: '535 5.7.8 wrong' } })
    const { status, document } = await call(server.port, { words: ['--ca', caFile] })
    expect(status).toBe(1)
    expect(document.error).toMatchObject({
      code: 'authentication-failed',
      stage: 'authenticate',
      enhancedStatus: '5.7.8',
    })
    expect(document.error.reply).toContain('535')
    expect(document.findings[0].id).toBe('AUT-00')
    expect(server.lines.filter(({ text }) => text.startsWith('AUTH'))).toHaveLength(1)
  })

  it('refused connection', async () => {
    const { status, document } = await call(await freePort(), {})
    expect(status).toBe(1)
    expect(document).toMatchObject({
      error: { code: 'connection-refused', stage: 'connect' },
      findings: [{ id: 'NET-04' }],
    })
  })

  it('unknown host', async () => {
    const { status, document } = await call(25, { host: 'nowhere.invalid' })
    expect(status).toBe(1)
    expect(document.error.stage).toBe('resolve')
    expect(['NET-01', 'NET-02']).toContain(document.findings[0].id)
  })

  it.each<[string, Script, Call['option'], string, string, string]>([
    ['silent port', { greeting: { silence: true } }, 'starttls', 'greeting-timeout', 'greet', 'EHL-01'],
    ['STARTTLS not offered', {}, 'starttls', 'starttls-not-offered', 'secure', 'TLM-04'],
    [
      'STARTTLS refused for now',
      { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: '454 4.7.0 TLS not available' } },
      'starttls',
      'starttls-refused',
      'secure',
      'TLM-05',
    ],
    [
      'STARTTLS refused',
      { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: '502 5.5.1 no' } },
      'starttls',
      'starttls-refused',
      'secure',
      'TLM-06',
    ],
    ['TLS on a plain port', {}, 'implicit-tls', 'tls-not-spoken', 'secure', 'TLM-01'],
  ])('%s', async (_case, script, option, code, stage, finding) => {
    const server = await start(script)
    const timeoutS = code === 'greeting-timeout' ? SILENCE_S : TIMEOUT_S
    const { status, document } = await call(server.port, { option: option ?? 'starttls', timeoutS })
    expect(status).toBe(1)
    expect(document).toMatchObject({ ok: false, outcome: 'failed', error: { code, stage } })
    expect(document.findings.slice(0, 2).map(({ id }: { id: string }) => id)).toContain(finding)
    expect(document.findings.filter(({ id }: { id: string }) => id.startsWith('CRT'))).toEqual([])
    expect(stageOf(document, stage)).toBe('failed')
    noAuth(server)
  })

  it.each(['none', 'starttls'] as const)('plain speech (%s) on a TLS port is told by a probe', async (option) => {
    const server = await start({ tls: 'implicit', ...served(sound) })
    const { status, document } = await call(server.port, { option, timeoutS: SILENCE_S })
    expect(status).toBe(1)
    expect(document.error.stage).toBe('greet')
    expect(document.findings[0]).toMatchObject({ id: 'TLM-02', fixes: [{ patch: { option: 'implicit-tls' } }] })
    noAuth(server)
  })
})

describe('certificates', () => {
  const planOf = (name: string) => {
    const defect = CERTIFICATE_DEFECTS.find((one) => one.name === name)
    if (defect === undefined) throw new Error(`no such defect: ${name}`)
    return planWith(defect)
  }
  const expired = { ...soundPlan, leaf: { notBefore: daysFromNow(-9), notAfter: daysFromNow(-1) } }
  const expiredStranger = { ...expired, trustsRoot: false, sendsRoot: true }

  const rejected = async (chain: ServedChain, option: 'starttls' | 'implicit-tls', words: readonly string[] = []) => {
    const server = await start(option === 'starttls' ? starttls(chain) : { tls: 'implicit', ...served(chain) })
    const file = join(folder(), `${server.port}.pem`)
    await writeFile(file, chain.trustedPem)
    const trust = chain.trustedPem === '' ? [] : ['--ca', file]
    const result = await call(server.port, { option, words: [...trust, ...words] })
    return { server, ...result }
  }

  it.each([
    ['self-signed', () => planOf('self-signed leaf'), 'CRT-01', 'certificate-invalid'],
    ['expired', () => expired, 'CRT-07', 'certificate-expired'],
    [
      'wrong name',
      () => ({ ...soundPlan, leaf: { names: ['other.example.test'], addresses: [] } }),
      'CRT-1',
      'name-invalid',
    ],
  ] as const)('%s is rejected in both modes, and accepted with its flag alone', async (_case, plan, id, flag) => {
    const chain = await makeChain(plan())
    for (const option of ['starttls', 'implicit-tls'] as const) {
      const { server, status, document } = await rejected(chain, option)
      expect(status).toBe(1)
      expect(document.error).toMatchObject({ code: 'certificate-rejected', stage: 'verify' })
      expect(
        document.tls.problems.some(
          (problem: { id: string; flag: string }) => problem.id.startsWith(id) && problem.flag === flag,
        ),
      ).toBe(true)
      expect(document.findings[0].id).toContain(id)
      noAuth(server)
      expect(server.lines.filter(({ secure }) => secure)).toEqual([])

      const accepted = await rejected(chain, option, ['--ignore-error', flag])
      expect(accepted.document).toMatchObject({ outcome: 'passed' })
      expect(stageOf(accepted.document, 'verify')).toBe('warned')
      expect(accepted.server.heardAuth()).toBe(true)
    }
  })

  it('expired and of an unknown issuer: no single flag is enough, both together are', async () => {
    const chain = { ...(await makeChain(expiredStranger)), trustedPem: '' }
    const flags = ['certificate-invalid', 'name-invalid', 'certificate-expired', 'revocation']
    for (const flag of flags) {
      const { server, status, document } = await rejected(chain, 'starttls', ['--ignore-error', flag])
      expect(status, flag).toBe(1)
      expect(document.error.stage).toBe('verify')
      noAuth(server)
    }
    const both = await rejected(chain, 'starttls', ['--ignore-error', 'certificate-invalid,certificate-expired'])
    expect(both.status).toBe(0)
  })
})

describe('send', () => {
  const sendWords = (words: readonly string[] = []) => ['--ca', caFile, ...message, ...words]

  it('delivers to every recipient, byte by byte, and never shows Bcc', async () => {
    const server = await start(starttls(sound))
    const words = sendWords(['--cc', 'carl@example.test', '--bcc', 'dora@example.test'])
    const { status, document } = await call(server.port, { command: 'send', words })
    expect(status).toBe(0)
    expect(
      document.recipients.map(({ address, status: fate }: { address: string; status: string }) => [address, fate]),
    ).toEqual([
      ['bob@example.test', 'accepted'],
      ['carl@example.test', 'accepted'],
      ['dora@example.test', 'accepted'],
    ])
    expect(document.finalReply.code).toBe(250)
    const content = String(server.contents[0])
    expect(content).toContain('Subject: Hello')
    expect(content).not.toMatch(/bcc|dora/i)
  })

  it.each([
    [
      'a recipient with CR and LF',
      ['--to', 'x@example.test\r\nRCPT TO:<evil@example.test>'],
      'invalid-value',
      'envelope',
    ],
    ['an address that is none', ['--to', 'nobody'], 'invalid-value', 'envelope'],
    ['a missing attachment', ['--attach', '/nowhere/at/all.pdf'], 'attachment-missing', 'content'],
    ['an attachment that is a directory', ['--attach', '/'], 'attachment-not-a-file', 'content'],
  ])('refuses %s before anything connects', async (_case, words, code, stage) => {
    const server = await start(starttls(sound))
    const { status, document } = await call(server.port, { command: 'send', words: sendWords(words) })
    expect(status).toBe(2)
    expect(document).toMatchObject({ ok: false, outcome: 'failed', error: { code, stage } })
    expect(server.connections).toBe(0)
  })

  it('10,000 recipients at a server that takes 1,000: a result for each, partial, exit 1', async () => {
    const base = starttls(sound)
    const server = await start({
      ...base,
      turns: {
        ...base.turns,
        RCPT: ({ times }) => (times <= 1000 ? '250 2.1.5 ok' : '452 4.5.3 too many recipients'),
      },
    })
    const many = Array.from({ length: 10_000 }, (_, index) => `r${index}@example.test`).join(',')
    const words = ['--ca', caFile, '--from', 'ada@example.test', '--bcc', many.slice(0, 100_000)]
    const rest = many.slice(100_000)
    const { status, document } = await call(server.port, {
      command: 'send',
      words: [
        ...words.slice(0, -1),
        `${words.at(-1)}${rest.slice(0, rest.indexOf(','))}`,
        '--bcc',
        rest.slice(rest.indexOf(',') + 1),
        '--text',
        'x',
      ],
    })
    expect(status).toBe(1)
    expect(document.outcome).toBe('partial')
    const fates = document.recipients.map(({ status: fate }: { status: string }) => fate)
    expect(fates.filter((fate: string) => fate === 'accepted')).toHaveLength(1000)
    expect(fates.filter((fate: string) => fate === 'deferred')).toHaveLength(9000)
    expect(server.contents).toHaveLength(1)
  })

  it('an answer to the final dot that never comes is unknown: exit 3, said for the recipient, not sent again', async () => {
    const server = await start({ ...starttls(sound), final: { hangUp: true } })
    const { status, document } = await call(server.port, { command: 'send', words: sendWords() })
    expect(status).toBe(3)
    expect(document).toMatchObject({
      outcome: 'unknown',
      recipients: [{ status: 'unknown' }],
      error: { stage: 'content' },
    })
    expect(server.contents).toHaveLength(1)
  })
})

describe('an interrupt', () => {
  it('cancels a waiting test at once: exit 130 and a whole document', async () => {
    const server = await start({ greeting: { silence: true } })
    const run = await runCommandLine({
      words: ['test', '--json', '--server-address', '127.0.0.1', '--port', String(server.port), '--timeout', '60'],
      started: ({ kill }) => void connected(server).then(() => kill('SIGINT')),
    })
    expect(run.status).toBe(130)
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, outcome: 'cancelled' })
    expect(run.durationMs).toBeLessThan(20_000)
  })
})

/** Resolves once a client is there. */
const connected = async (server: ScriptedServer): Promise<void> => {
  while (server.connections === 0) await new Promise((resolve) => setImmediate(resolve))
}

describe('blocking warnings', () => {
  it('stop a password in clear text to another machine until they are acknowledged', async () => {
    const words = [
      'test',
      '--json',
      '--server-address',
      'mail.invalid',
      '--port',
      '587',
      '--name',
      'ada',
      '--password-env',
      'CANARY',
    ]
    const refused = await runCommandLine({ words, environment: { CANARY } })
    expect(refused.status).toBe(2)
    expect(JSON.parse(refused.stdout).error).toMatchObject({
      code: 'acknowledgement-required',
      params: { rules: 'W5' },
    })

    const accepted = await runCommandLine({ words: [...words, '--acknowledge', 'W5'], environment: { CANARY } })
    expect(JSON.parse(accepted.stdout).error.stage).toBe('resolve')
  })
})
