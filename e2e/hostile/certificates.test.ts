import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnosisTrial } from '../../electron/diagnosis/diagnosis-trial'
import { makeRoot } from '../../electron/practice/faults/chain-plan'
import { scriptedServers } from '../../electron/submission/session-trial'
import type { CertifiedKey } from '../../electron/tls/certificate-builder'
import { ignoreErrorFlagSchema } from '../../shared/profile/session-profile'
import type { Script, ScriptedServer } from '../servers/scripted-server'
import { certificateFlight } from './certificate-flight'
import { forgeCertificate } from './forged-certificate'
import { chainBytes, HOSTILE_CHAINS, isServable, type ShownChain, UNSERVED } from './hostile-chains'
import { reportDangers } from './report-dangers'
import { underStrain } from './strain'

/** For a whole diagnosis with all its questions, on a machine that has other things to do; ms. */
const BOUND_MS = 20_000
/** Longest that nothing else can run meanwhile; an RSA key of 16,384 bits takes the server, here in the same process, a second. */
const STALL_MS = 6_000
const MEMORY_BYTES = 128 * 1_024 * 1_024
/** Events and history carry the report. A chain is 100 KB at most, and each mode of a port may show it. */
const REPORT_BYTES = 512 * 1_024

const MODES = ['implicit-tls', 'starttls'] as const
type Mode = (typeof MODES)[number]

const start = scriptedServers()

let root: CertifiedKey
let fallback: CertifiedKey
const longest = { tookMs: 0, stalledMs: 0, grownBytes: 0, reportBytes: 0, diagnoses: 0 }
beforeAll(async () => {
  root = await makeRoot('Hostile test root')
  fallback = forgeCertificate(root)
})
afterAll(() => {
  const { diagnoses, tookMs, stalledMs, grownBytes, reportBytes } = longest
  console.log(
    `hostile certificates: ${diagnoses} diagnoses; longest ${Math.round(tookMs)} ms, longest stall ${Math.round(stalledMs)} ms, ` +
      `most memory ${Math.round(grownBytes / 1e6)} MB, largest report ${Math.round(reportBytes / 1e3)} kB`,
  )
})

const scriptFor = (shown: ShownChain, mode: Mode): Script => {
  const servable = isServable(shown.chain)
  const [leaf = fallback, ...others] = servable ? shown.chain : [fallback]
  return {
    tls: mode === 'starttls' ? 'starttls' : 'implicit',
    cert: [leaf, ...others].map(({ certificatePem }) => certificatePem).join(''),
    key: leaf.privateKeyPem,
    ...(servable ? {} : { handshake: { raw: certificateFlight(chainBytes(shown)) } }),
    turns: {
      EHLO: ({ secure }) => (secure || mode === 'implicit-tls' ? '250-x\n250 AUTH PLAIN' : '250-x\n250 STARTTLS'),
    },
  }
}

const heardInside = ({ lines }: ScriptedServer): readonly string[] =>
  lines.filter(({ secure }) => secure).map(({ text }) => text)

describe.each(MODES)('hostile certificates, %s', (option) => {
  it.each(HOSTILE_CHAINS)('$name', async ({ make, code, isUnreadableToSome = false, kinds = [] }) => {
    const shown = await make(root)
    const server = await start(scriptFor(shown, option))
    const trial = diagnosisTrial()
    const { value: report, ...strain } = await underStrain(() =>
      trial.diagnose(server.port, { profile: { option, customCa: shown.root } }),
    )
    const expected = isUnreadableToSome ? [code, UNSERVED] : [code]
    expect(expected, JSON.stringify(report.tls?.problems)).toContain(report.error?.code ?? null)
    if (code === null) expect(server.lines.filter(({ text }) => text.startsWith('AUTH'))).toHaveLength(1)
    else expect(heardInside(server)).toEqual([])
    expect(report.tls?.problems.map(({ kind }) => kind) ?? []).toEqual(expect.arrayContaining([...kinds]))
    if (report.error?.code === UNSERVED) {
      expect(report.findings.filter(({ id }) => id.startsWith('CRT'))).toEqual([])
    }

    expect(reportDangers(report)).toEqual([])
    expect(reportDangers(trial.events)).toEqual([])
    const reportBytes = Buffer.byteLength(JSON.stringify(report))
    expect(reportBytes).toBeLessThan(REPORT_BYTES)
    expect(strain.tookMs).toBeLessThan(BOUND_MS)
    expect(strain.stalledMs).toBeLessThan(STALL_MS)
    expect(strain.grownBytes).toBeLessThan(MEMORY_BYTES)
    longest.diagnoses += 1
    longest.reportBytes = Math.max(longest.reportBytes, reportBytes)
    for (const key of ['tookMs', 'stalledMs', 'grownBytes'] as const) longest[key] = Math.max(longest[key], strain[key])
  })
})

it('no flag makes up for a certificate that cannot be read', async () => {
  const unreadable = HOSTILE_CHAINS.filter(({ code }) => code === UNSERVED)
  const chains = await Promise.all(unreadable.map(({ make }) => make(root)))
  for (const shown of chains) {
    const server = await start(scriptFor(shown, 'implicit-tls'))
    const report = await diagnosisTrial().diagnose(server.port, {
      ports: 'never',
      profile: { option: 'implicit-tls', ignoreError: ignoreErrorFlagSchema.options, customCa: shown.root },
    })
    expect(report.ok).toBe(false)
    expect(heardInside(server)).toEqual([])
  }
})
