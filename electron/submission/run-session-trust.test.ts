import { beforeAll, describe, expect, it } from 'vitest'
import type { IgnoreErrorFlag } from '../../shared/profile/session-profile'
import { type ChainPlan, daysFromNow, makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers, TRIAL_PASSWORD, tryServer } from './session-trial'

const start = scriptedServers()

const expired = { notBefore: daysFromNow(-90), notAfter: daysFromNow(-3) }
const PLANS = {
  'self-signed': { ...soundPlan, selfSigned: true },
  expired: { ...soundPlan, leaf: expired },
  'wrong name': { ...soundPlan, leaf: { names: ['other.example.test'], addresses: [] } },
  'expired and of an unknown issuer': { ...soundPlan, leaf: expired, trustsRoot: false },
} satisfies Record<string, ChainPlan>

const chains = new Map<string, ServedChain>()
beforeAll(async () => {
  for (const [name, plan] of Object.entries(PLANS)) chains.set(name, await makeChain(plan))
})

const connect = async (name: keyof typeof PLANS, mode: 'starttls' | 'implicit-tls', flags: IgnoreErrorFlag[]) => {
  const chain = chains.get(name)
  const server = await start({
    tls: mode === 'starttls' ? 'starttls' : 'implicit',
    key: chain?.privateKeyPem ?? '',
    cert: chain?.chainPem ?? '',
    turns: {
      EHLO: ({ secure }) => (secure ? '250-inside\n250 AUTH PLAIN' : '250-outside\n250-AUTH PLAIN\n250 STARTTLS'),
    },
  })
  const trial = await tryServer(server.port, {
    profile: { option: mode, ignoreError: flags, customCa: chain?.trustedPem ?? '' },
    credentials: TRIAL_PASSWORD,
  })
  return { ...trial, server }
}

const CASES = [
  ['self-signed', 'certificate-invalid', 'CRT-01'],
  ['expired', 'certificate-expired', 'CRT-07'],
  ['wrong name', 'name-invalid', 'CRT-11'],
] as const

for (const mode of ['starttls', 'implicit-tls'] as const) {
  describe(`certificates with ${mode}`, () => {
    it.each(CASES)('rejects %s without a word, and says so at verify', async (name, _flag, id) => {
      const { report, status, server } = await connect(name, mode, [])
      expect(report).toMatchObject({ outcome: 'failed', error: { code: 'certificate-rejected', stage: 'verify' } })
      expect(report.findings[0]).toMatchObject({ id, severity: 'error', stage: 'verify' })
      expect(report.tls?.problems.map((problem) => problem.id)).toContain(id)
      expect(status('verify')).toBe('failed')
      expect(status('authenticate')).toBe('skipped')
      expect(server.heardAuth()).toBe(false)
      expect(server.lines.filter(({ secure }) => secure)).toEqual([])
    })

    it.each(CASES)('accepts %s when its flag says so, and warns', async (name, flag, id) => {
      const { report, status, server } = await connect(name, mode, [flag])
      expect(report.error).toBeUndefined()
      expect(report.outcome).toBe('passed')
      expect(status('verify')).toBe('warned')
      expect(report.findings).toMatchObject([{ id, severity: 'warning' }])
      expect(server.heardAuth()).toBe(true)
    })

    it.each(['certificate-invalid', 'certificate-expired', 'name-invalid', 'revocation'] as const)(
      'does not let %s alone excuse an expired certificate of an unknown issuer',
      async (flag) => {
        const { report, server } = await connect('expired and of an unknown issuer', mode, [flag])
        expect(report.error).toMatchObject({ code: 'certificate-rejected', stage: 'verify' })
        expect(server.heardAuth()).toBe(false)
      },
    )

    it('accepts it with both flags', async () => {
      const flags: IgnoreErrorFlag[] = ['certificate-invalid', 'certificate-expired']
      const { report } = await connect('expired and of an unknown issuer', mode, flags)
      expect(report.outcome).toBe('passed')
    })
  })
}
