import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { runCommandLine } from '../product/run-command-line'
import { freePort } from '../servers/free-port'
import type { Script } from '../servers/scripted-server'
import { CANARY, scriptedServers, temporaryFolder } from './mail-fixtures'

const folder = temporaryFolder()
const start = scriptedServers()

let sound: ServedChain
let caFile = ''
beforeAll(async () => {
  sound = await makeChain(soundPlan)
  caFile = join(folder(), 'ca.pem')
  await writeFile(caFile, sound.trustedPem)
})

const secure = (script: Script = {}) =>
  start({ ...script, tls: 'implicit', key: sound.privateKeyPem, cert: sound.chainPem })

/** Runs `diagnose` against a port; whatever happens the secret is in neither stream. */
const diagnose = async (port: number, option: string, words: readonly string[] = [], json = true) => {
  const run = await runCommandLine({
    words: [
      'diagnose',
      ...(json ? ['--json'] : []),
      ...['--data-dir', join(folder(), 'data'), '--server-address', '127.0.0.1', '--port', String(port)],
      ...['--option', option, '--ca', caFile, '--name', 'ada', '--password-env', 'CANARY', '--timeout', '30'],
      ...words,
    ],
    environment: { CANARY },
  })
  expect(run.stdout + run.stderr).not.toContain(CANARY)
  expect(run.stdout).not.toContain(Buffer.from(CANARY).toString('base64'))
  return run
}

describe('diagnose as JSON', () => {
  it('of a healthy server names every stage, leaves the other ports alone and ends with 0', async () => {
    const server = await secure()
    const { status, stdout, stderr } = await diagnose(server.port, 'implicit-tls')
    expect(status).toBe(0)
    expect(stderr).toBe('')
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({
      ok: true,
      outcome: 'passed',
      tls: { problems: [], anchor: 'profile' },
      diagnosis: { reach: 'authenticate', ports: null, enforcement: null, cancelledAt: null },
    })
    expect(document.error).toBeUndefined()
    expect(document.findings.map(({ severity }: { severity: string }) => severity)).toEqual(['info'])
    expect(document.durationMs).toBeGreaterThan(0)
    const stages = Object.fromEntries(
      document.stages.map(({ id, status }: { id: string; status: string }) => [id, status]),
    )
    expect(stages).toMatchObject({ secure: 'passed', verify: 'passed', authenticate: 'passed', envelope: 'skipped' })
    expect(server.lines.filter(({ text }) => text.startsWith('AUTH'))).toHaveLength(1)
    expect(server.verbs()).not.toContain('MAIL')
  })

  it('of the wrong mode recommends the one that serves, and ends with 1', async () => {
    const server = await secure()
    const { status, stdout } = await diagnose(server.port, 'starttls')
    expect(status).toBe(1)
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ ok: false, outcome: 'failed', error: { stage: 'greet' } })
    expect(document.findings[0]).toMatchObject({ id: 'TLM-02', fixes: [{ patch: { option: 'implicit-tls' } }] })
    expect(document.diagnosis.ports.recommendation).toEqual({
      port: server.port,
      option: 'implicit-tls',
      inUse: false,
      status: 'works',
    })
    const ports = document.diagnosis.ports.probes.map(({ port }: { port: number }) => port)
    expect(ports).toEqual([...ports].sort((one, other) => one - other))
    expect(ports).toEqual(expect.arrayContaining([25, 465, 587, 2525, server.port]))
    expect(document.findings.filter(({ id }: { id: string }) => id.startsWith('CRT'))).toEqual([])
    expect(server.heardAuth()).toBe(false)
  })

  it('probes no other port when it is told not to', async () => {
    const { status, stdout } = await diagnose(await freePort(), 'starttls', ['--ports', 'never'])
    expect(status).toBe(1)
    const document = JSON.parse(stdout)
    expect(document.diagnosis.ports).toBeNull()
    expect(document.findings[0].id).toBe('NET-04')
  })
})

describe('how far it goes', () => {
  it('up to the proven channel it sends no credential', async () => {
    const server = await secure()
    const { status, stdout } = await diagnose(server.port, 'implicit-tls', ['--reach', 'verify'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).diagnosis.reach).toBe('verify')
    // On a busy machine other sessions ask beside it, and say no more.
    expect(new Set(server.verbs())).toEqual(new Set(['EHLO', 'QUIT']))
    expect(server.heardAuth()).toBe(false)
  })

  it.each([
    ['envelope', ['--from', 'ada@example.test'], 'to'],
    ['content', ['--to', 'bob@example.test'], 'from'],
  ])('%s without an envelope is told before anything connects', async (reach, words, field) => {
    const server = await secure()
    const { status, stdout } = await diagnose(server.port, 'implicit-tls', ['--reach', reach, ...words])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'invalid-value', field } })
    expect(server.connections).toBe(0)
  })

  it('envelope names both and takes them back', async () => {
    const server = await secure()
    const envelope = [
      '--reach',
      'envelope',
      '--from',
      'ada@example.test',
      '--to',
      'bob@example.test,carol@example.test',
    ]
    const { status, stdout } = await diagnose(server.port, 'implicit-tls', envelope)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'passed', diagnosis: { reach: 'envelope' } })
    // Sessions beside it, which a busy machine has, only greet and go.
    const verbs = server.verbs().filter((verb) => verb !== 'EHLO')
    expect(verbs.at(-1)).toBe('QUIT')
    expect(verbs.slice(verbs.indexOf('MAIL')).filter((verb) => verb !== 'QUIT')).toEqual([
      'MAIL',
      'RCPT',
      'RCPT',
      'RSET',
    ])
    expect(server.contents).toEqual([])
  })
})

describe('diagnose for people', () => {
  it('shows the ports and modes as a table, with the best one below', async () => {
    const server = await secure()
    const { status, stdout } = await diagnose(server.port, 'starttls', [], false)
    expect(status).toBe(1)
    const lines = stdout.split('\n')
    const heading = lines.indexOf('Ports and modes of this host')
    expect(heading).toBeGreaterThan(0)
    expect(lines[heading + 1]).toMatch(/^ +No encryption {2,}STARTTLS {2,}Implicit TLS$/)
    const own = lines.slice(heading).find((line) => line.startsWith(`  ${server.port} `))
    expect(own).toMatch(/Silent {2,}Silent {2,}Works$/)
    expect(stdout).toContain(`Best: ${server.port} with implicit TLS.`)
    expect(stdout).toContain('TLM-02')
    expect(server.heardAuth()).toBe(false)
  })

  it('shows what a hostile server says without obeying it', async () => {
    const server = await start({ greeting: '554 \u001b[2J\u001b]0;owned\u0007 \u202egpj.exe' })
    const { status, stdout, stderr } = await diagnose(server.port, 'none', [], false)
    expect(status).toBe(1)
    expect(stdout).toContain('gpj.exe')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})
