import { createServer as createHttpsServer } from 'node:https'
import { describe, expect, it, type TestContext } from 'vitest'
import { diagnosisTrial } from '../../electron/diagnosis/diagnosis-trial'
import { type ChainPlan, makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import {
  type AuthorityScript,
  answering,
  inDays,
  ocspResponse,
  revocationList,
  startAuthorityServer,
} from '../../electron/tls/revocation/revocation-under-test'
import { startScriptedServer } from '../servers/scripted-server'
import { reportDangers } from './report-dangers'
import { underStrain } from './strain'

/** Revocation may take three seconds of a diagnosis; the rest is for a machine that has other things to do; ms. */
const BOUND_MS = 15_000
const MEMORY_BYTES = 96 * 1_024 * 1_024

const MODES = ['implicit-tls', 'starttls'] as const

/** One octet at once, then one a second, for ever. */
const trickling: AuthorityScript = (response) => {
  response.writeHead(200, { 'content-length': 5_000 })
  response.write('0')
  const timer = setInterval(() => response.write('0'), 1_000)
  response.once('close', () => clearInterval(timer))
}

const flooding: AuthorityScript = (response) => {
  const block = Buffer.alloc(1_048_576, 0x30)
  let left = 1_024
  const more = (): void => {
    for (; left > 0 && !response.destroyed; left -= 1) if (!response.write(block)) return
  }
  response.on('drain', more)
  more()
}

const redirecting =
  (location: string): AuthorityScript =>
  (response) =>
    response.writeHead(302, { location }).end()

type MakeScript = (chain: ServedChain) => AuthorityScript | Promise<AuthorityScript>

/** What an authority does wrong, and what the report says of revocation then. */
type Misdeed = readonly [name: string, make: MakeScript, reason: string]

/** They take all the time that revocation may take. */
const DELAYS: readonly Misdeed[] = [
  ['stall', () => () => undefined, 'responder-silent'],
  ['trickle', () => trickling, 'time-out'],
]

const MISDEEDS: readonly Misdeed[] = [
  ['send 1 GB', () => flooding, 'too-large'],
  ['redirect in a circle', () => redirecting('/'), 'redirect-refused'],
  ['redirect to a file', () => redirecting('file:///etc/passwd'), 'redirect-refused'],
  ['redirect to another scheme', () => redirecting('https://127.0.0.1:1/'), 'redirect-refused'],
  ['send garbage', () => answering(Buffer.from('\u001b[2J<script>\u0000')), 'answer-invalid'],
  ['send 60 KB of nested elements', () => answering(Buffer.alloc(60_000, Buffer.from([0x30, 0x80]))), 'answer-invalid'],
]

const OCSP_MISDEEDS: typeof MISDEEDS = [
  ...MISDEEDS,
  [
    'answer about another certificate',
    async ({ issuer }) => answering(await ocspResponse({ about: issuer, issuer })),
    'answer-for-another',
  ],
  [
    'replay an old answer',
    async ({ leaf, issuer }) =>
      answering(await ocspResponse({ about: leaf, issuer, thisUpdate: inDays(-9), nextUpdate: inDays(-2) })),
    'answer-stale',
  ],
]

const LIST_MISDEEDS: typeof MISDEEDS = [
  ...MISDEEDS,
  [
    'replay an old list',
    async ({ issuer }) =>
      answering(await revocationList({ issuer, revoked: [], thisUpdate: inDays(-9), nextUpdate: inDays(-2) })),
    'answer-stale',
  ],
]

const served = async (
  source: 'ocspLocation' | 'revocationListLocation',
  url: string,
  change: Partial<ChainPlan> = {},
) => makeChain({ ...soundPlan, ...change, leaf: { [source]: url } })

/** Diagnoses a server with this chain, and holds it to what hostile authorities must be met with. */
const diagnosed = async (chain: ServedChain, option: (typeof MODES)[number], test: TestContext) => {
  const server = await startScriptedServer({
    tls: option === 'starttls' ? 'starttls' : 'implicit',
    cert: chain.chainPem,
    key: chain.privateKeyPem,
    turns: { EHLO: ({ secure }) => (secure ? '250-x\n250 AUTH PLAIN' : '250-x\n250 STARTTLS') },
  })
  test.onTestFinished(() => server.close())
  const trial = diagnosisTrial()
  const { value: report, ...strain } = await underStrain(() =>
    trial.diagnose(server.port, { profile: { option, customCa: chain.root.certificatePem } }),
  )
  expect(reportDangers([report, trial.events])).toEqual([])
  expect(strain.tookMs).toBeLessThan(BOUND_MS)
  expect(strain.grownBytes).toBeLessThan(MEMORY_BYTES)
  return { report, server }
}

/** A diagnosis of a server whose authority does it. */
const meets =
  (source: Parameters<typeof served>[0], option: (typeof MODES)[number]) =>
  async ([, make, reason]: Misdeed, test: TestContext): Promise<void> => {
    let script: AuthorityScript = () => undefined
    const authority = await startAuthorityServer((response, request) => script(response, request))
    test.onTestFinished(() => authority.close())
    const chain = await served(source, `${authority.url}/`)
    script = await make(chain)
    const { report } = await diagnosed(chain, option, test)
    expect(report.tls?.revocation).toEqual({ status: 'not-checked', reason })
    expect(report.tls?.problems).toEqual([])
    expect(authority.requests.length).toBeGreaterThan(0)
    expect(authority.requests.length).toBeLessThanOrEqual(4)
  }

describe.concurrent.each(MODES)('authorities that keep one waiting, %s', (option) => {
  it.for(DELAYS)('responders that %s: not checked, and said why', meets('ocspLocation', option))
  it.for(DELAYS)('lists that %s: not checked, and said why', meets('revocationListLocation', option))
})

describe.each(MODES)('authorities that misbehave, %s', (option) => {
  it.for(OCSP_MISDEEDS)('responders that %s: not checked, and said why', meets('ocspLocation', option))
  it.for(LIST_MISDEEDS)('lists that %s: not checked, and said why', meets('revocationListLocation', option))

  it('a responder behind HTTPS whose certificate nobody knows is not listened to', async (test) => {
    const stranger = await makeChain({ ...soundPlan, selfSigned: true })
    let asked = 0
    const server = createHttpsServer({ cert: stranger.chainPem, key: stranger.privateKeyPem }, (_request, response) => {
      asked += 1
      response.end('x')
    })
    server.on('tlsClientError', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    test.onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { report } = await diagnosed(await served('ocspLocation', `https://127.0.0.1:${port}/`), option, test)
    expect(report.tls?.revocation).toEqual({ status: 'not-checked', reason: 'responder-unreachable' })
    expect(asked).toBe(0)
  })

  it.for(['file:///etc/passwd', 'ldap://127.0.0.1/', 'javascript:alert(1)', 'http://[::1', 'data:,x'])(
    'the address %s is not followed',
    async (url, test) => {
      const { report } = await diagnosed(await served('ocspLocation', url), option, test)
      expect(report.tls?.revocation.status).toBe('not-checked')
    },
  )

  it('an answer that says good cannot take a rejection back, nor credentials out', async (test) => {
    const chain = await makeChain({
      ...soundPlan,
      staple: 'good',
      leaf: { names: ['other.example.test'], addresses: [] },
    })
    const { report, server } = await diagnosed(chain, option, test)
    expect(report.error?.code).toBe('certificate-rejected')
    expect(server.lines.filter(({ secure }) => secure)).toEqual([])
  })
})
