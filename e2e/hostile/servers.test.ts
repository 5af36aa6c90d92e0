import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnosisTrial, TRIAL_SECRET } from '../../electron/diagnosis/diagnosis-trial'
import { makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { scriptedServers } from '../../electron/submission/session-trial'
import type { Script } from '../servers/scripted-server'
import { reportDangers } from './report-dangers'
import { underStrain } from './strain'

/** For a whole diagnosis with all its questions, on a machine that has other things to do; ms. */
const BOUND_MS = 20_000
const STALL_MS = 4_000
const MEMORY_BYTES = 128 * 1_024 * 1_024
/** Events and history carry the report. */
const REPORT_BYTES = 1_024 * 1_024

const MODES = ['none', 'starttls', 'implicit-tls'] as const
const start = scriptedServers()

let chain: ServedChain
const most = { diagnoses: 0, tookMs: 0, grownBytes: 0, reportBytes: 0 }
beforeAll(async () => {
  chain = await makeChain(soundPlan)
})
afterAll(() => {
  console.log(
    `hostile servers: ${most.diagnoses} diagnoses; longest ${Math.round(most.tookMs)} ms, most memory ` +
      `${Math.round(most.grownBytes / 1e6)} MB, largest report ${Math.round(most.reportBytes / 1e3)} kB`,
  )
})

/** What disturbs terminals, logs, pages and the direction of writing, C1 as UTF-8. */
const DISTURBING =
  'a\u0000b\u001b[2J\u001b]0;t\u0007\u0008\u000b\u000c\u0085\u009b2J\u202e\u2066\u061c\u200f<img src=x onerror=alert(1)><script>'
const MEGABYTE = 'x'.repeat(1_048_576)
const LINES = Array.from({ length: 100_000 }, (_, index) => `X-${index}`)

const TURNS: NonNullable<Script['turns']> = {
  EHLO: ({ secure }) => (secure ? '250-x\n250 AUTH LOGIN PLAIN' : '250-x\n250-AUTH LOGIN PLAIN\n250 STARTTLS'),
}

/** `spoils`: the conversation cannot go on. */
const SCRIPTS: readonly (readonly [name: string, spoils: boolean, script: Script])[] = [
  ['a greeting of 1 MB', true, { greeting: `220 ${MEGABYTE}` }],
  ['a greeting of 100,000 lines', true, { greeting: `220-${LINES.join('\n220-')}\n220 x` }],
  ['1 MB of capabilities', true, { turns: { EHLO: `250-x\n250-${LINES.join('\n250-')}\n250 y` } }],
  [
    '127 capabilities of 500 octets',
    false,
    {
      turns: {
        EHLO: `250-x\n${Array.from({ length: 124 }, (_, index) => `250-K${index} ${'y'.repeat(490)}\n`).join('')}250-STARTTLS\n250 AUTH PLAIN`,
      },
    },
  ],
  ['a capability of 1 MB', true, { turns: { EHLO: `250-x\n250 ${MEGABYTE}` } }],
  [
    'capabilities named like parts of a prototype',
    false,
    { turns: { EHLO: '250-x\n250-__proto__ 1\n250-constructor\n250-STARTTLS\n250-toString\n250 AUTH PLAIN' } },
  ],
  [
    'words that disturb, everywhere',
    true,
    {
      greeting: `220 ${DISTURBING}`,
      turns: {
        EHLO: `250-${DISTURBING}\n250-${DISTURBING}\n250-STARTTLS\n250-AUTH PLAIN ${DISTURBING}\n250 ${DISTURBING}`,
        AUTH: `535-5.7.8 ${DISTURBING}\n535 5.7.8 ${DISTURBING}`,
        MAIL: `550 ${DISTURBING}`,
      },
    },
  ],
  ['a refusal that disturbs', true, { greeting: `554 ${DISTURBING}` }],
  ['garbage that disturbs', true, { greeting: { raw: Buffer.from(`${DISTURBING}\r\n`) } }],
  ['garbage of 1 MB', true, { greeting: { raw: Buffer.alloc(1_048_576, Buffer.from([0x1b, 0x9b, 0x00, 0xff])) } }],
  ['a refusal of 1 MB at sign-in', true, { turns: { ...TURNS, AUTH: `535 ${MEGABYTE}` } }],
  [
    'a refusal of 120 lines at sign-in',
    true,
    { turns: { ...TURNS, AUTH: `535-${Array.from({ length: 120 }, () => 'z'.repeat(500)).join('\n535-')}\n535 no` } },
  ],
  [
    'challenges without end',
    true,
    {
      turns: { ...TURNS, AUTH: '334 ', '*': '334 ' },
      challenges: Array.from({ length: 5_000 }, () => '334 VXNlcm5hbWU6'),
    },
  ],
  ['a challenge of 1 MB', true, { turns: { ...TURNS, AUTH: `334 ${MEGABYTE}` } }],
]

const securityOf = (mode: (typeof MODES)[number]): Script =>
  mode === 'none'
    ? {}
    : { tls: mode === 'starttls' ? 'starttls' : 'implicit', key: chain.privateKeyPem, cert: chain.chainPem }

const isCredential = (text: string): boolean =>
  text.includes(Buffer.from(TRIAL_SECRET).toString('base64').slice(0, 8)) || /^AUTH PLAIN ./.test(text)

describe.each(MODES)('hostile servers, %s', (option) => {
  it.each(SCRIPTS)('%s', async (_, spoils, script) => {
    const server = await start({ turns: TURNS, ...script, ...securityOf(option) })
    const trial = diagnosisTrial()
    const { value: report, ...strain } = await underStrain(() =>
      trial.diagnose(server.port, {
        reach: option === 'none' ? 'verify' : 'authenticate',
        profile: { option, customCa: chain.trustedPem },
      }),
    )
    const judgedAtSignIn = option === 'none' && script.turns?.AUTH !== undefined
    expect(report.ok).toBe(!spoils || judgedAtSignIn)
    expect(server.lines.filter(({ text }) => isCredential(text)).length).toBeLessThanOrEqual(1)
    expect(server.lines.filter(({ text, secure }) => isCredential(text) && !secure)).toEqual([])
    expect(report.findings.filter(({ id }) => id.startsWith('CRT'))).toEqual([])

    expect(reportDangers(report)).toEqual([])
    expect(reportDangers(trial.events)).toEqual([])
    expect(JSON.stringify([report, trial.events])).not.toContain(TRIAL_SECRET)
    const reportBytes = Buffer.byteLength(JSON.stringify(report))
    expect(reportBytes).toBeLessThan(REPORT_BYTES)
    expect(strain.tookMs).toBeLessThan(BOUND_MS)
    expect(strain.stalledMs).toBeLessThan(STALL_MS)
    expect(strain.grownBytes).toBeLessThan(MEMORY_BYTES)
    most.diagnoses += 1
    most.reportBytes = Math.max(most.reportBytes, reportBytes)
    most.tookMs = Math.max(most.tookMs, strain.tookMs)
    most.grownBytes = Math.max(most.grownBytes, strain.grownBytes)
  })
})

describe('a server that never ends', () => {
  /** Says it over and over, as fast as it is read. @returns bytes said so far, over all connections */
  const endless = async (opening: string, block: Buffer) => {
    let said = 0
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.resume()
      const more = (): void => {
        while (!socket.destroyed) {
          said += block.length
          if (!socket.write(block)) return
        }
      }
      socket.on('drain', more)
      socket.write(opening)
      more()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    const address = server.address()
    const close = () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      })
    return { port: typeof address === 'object' && address !== null ? address.port : 0, said: () => said, close }
  }

  it.each([
    ['a line', '220 ', Buffer.alloc(65_536, 'x')],
    ['a reply', '', Buffer.from('220-more\r\n'.repeat(6_000))],
    ['replies', '', Buffer.from('220 hello\r\n'.repeat(6_000))],
    ['octets of no protocol', '', Buffer.alloc(65_536, 0x1b)],
    ['handshake messages', '', Buffer.alloc(65_536, Buffer.from([22, 3, 3, 0, 4, 0, 0, 0, 0]))],
  ])('%s: is left after little', async (_, opening, block) => {
    for (const option of MODES) {
      const server = await endless(opening, block)
      try {
        const trial = diagnosisTrial()
        const { value: report, ...strain } = await underStrain(() =>
          trial.diagnose(server.port, { reach: 'verify', profile: { option } }),
        )
        expect(report.ok).toBe(false)
        expect(reportDangers([report, trial.events])).toEqual([])
        expect(server.said()).toBeLessThan(64 * 1_024 * 1_024)
        expect(strain.tookMs).toBeLessThan(BOUND_MS)
        expect(strain.grownBytes).toBeLessThan(MEMORY_BYTES)
        expect(Buffer.byteLength(JSON.stringify(report))).toBeLessThan(REPORT_BYTES)
        most.diagnoses += 1
      } finally {
        await server.close()
      }
    }
  })
})
