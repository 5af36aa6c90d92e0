import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Script, type ScriptedServer, startScriptedServer } from '../../e2e/servers/scripted-server'
import { ignoreErrorFlagSchema, type SecurityOption } from '../../shared/profile/session-profile'
import { CERTIFICATE_DEFECTS, planWith } from '../practice/faults/certificate-defects'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { diagnosisTrial, TRIAL_SECRET, type TrialOrder } from './diagnosis-trial'

const MODES = ['none', 'starttls', 'implicit-tls'] as const

let chain: ServedChain
let diagnoses = 0
let attempts = 0
beforeAll(async () => {
  chain = await makeChain(soundPlan)
})
afterAll(() => {
  console.log(`credentials: ${diagnoses} diagnoses, ${attempts} attempts to sign in`)
})

/** What a server does with a client that signs in. */
const TEMPERS: readonly (readonly [name: string, script: Script])[] = [
  ['takes the credentials', {}],
  ['refuses them', { turns: { AUTH: '535 5.7.8 no' } }],
  ['puts them off', { turns: { AUTH: '454 4.7.0 later' } }],
  ['hangs up at them', { turns: { AUTH: { hangUp: true } } }],
  ['asks again and again', { turns: { AUTH: '334 ' }, challenges: Array.from({ length: 50 }, () => '334 ') }],
  ['takes them and forgets them', { turns: { MAIL: '530 5.7.0 sign in first' } }],
  ['refuses the recipient', { turns: { RCPT: '550 5.1.1 nobody' } }],
  ['greets late with a refusal', { greeting: '554 5.7.1 not you' }],
  ['refuses EHLO', { turns: { EHLO: '502 5.5.1 what' } }],
]

const serving = (mode: SecurityOption, served: ServedChain, script: Script): Script => {
  const { turns, ...rest } = script
  const tls = mode === 'starttls' ? ('starttls' as const) : ('implicit' as const)
  return {
    ...rest,
    ...(mode === 'none' ? {} : { tls, key: served.privateKeyPem, cert: served.chainPem }),
    turns: {
      EHLO: ({ secure }) =>
        secure || mode !== 'starttls' ? '250-x\n250 AUTH PLAIN LOGIN' : '250-x\n250-AUTH PLAIN LOGIN\n250 STARTTLS',
      ...turns,
    },
  }
}

const PAYLOAD = Buffer.from(`\0ada\0${TRIAL_SECRET}`).toString('base64')

/** Lines with a credential in them, over every connection that a server ever had. */
const credentialLines = (servers: readonly ScriptedServer[]) =>
  servers.flatMap(({ lines }) =>
    lines.filter(
      ({ text }) =>
        text.includes(PAYLOAD) ||
        text.includes(Buffer.from(TRIAL_SECRET).toString('base64')) ||
        text.includes(TRIAL_SECRET) ||
        (/^AUTH \S+ ./i.test(text) && text !== '*'),
    ),
  )

const rawBytes = (servers: readonly ScriptedServer[]): string =>
  Buffer.concat(servers.flatMap(({ firstBytes }) => firstBytes)).toString('latin1')

const ENVELOPE = { from: 'ada@example.test', to: ['bob@example.test'] }
const REACHES = ['verify', 'authenticate', 'envelope', 'content'] as const

/** Diagnoses the first server, with the others on the usual ports and one of them behind a second address. */
const diagnosed = async (servers: readonly ScriptedServer[], order: TrialOrder) => {
  diagnoses += 1
  const [meant, ...others] = servers
  const trial = diagnosisTrial({ usualPorts: others.map(({ port }) => port) })
  const report = await trial.diagnose(meant?.port ?? 0, { ports: 'always', envelope: ENVELOPE, ...order })
  const said = credentialLines(servers)
  attempts += said.filter(({ text }) => text.startsWith('AUTH')).length
  expect(rawBytes(servers)).not.toContain(PAYLOAD)
  return { report, said, trial }
}

// Most of a diagnosis is waiting for a port to say something first: several wait at a time, each with servers of its own.
describe.concurrent.each(MODES)('over all connections of a diagnosis, %s', (option) => {
  describe.each(TEMPERS)('with a server that %s', (_, script) => {
    it.for(REACHES)(
      'as far as %s: the credentials go out once at most, to the port that is meant',
      async (reach, test) => {
        const servers = await Promise.all(
          [option, ...MODES].map((mode) => startScriptedServer(serving(mode, chain, mode === option ? script : {}))),
        )
        test.onTestFinished(async () => void (await Promise.all(servers.map((server) => server.close()))))
        const profile = {
          option,
          customCa: chain.trustedPem,
          serverAddress: option === 'none' ? '127.0.0.1' : 'mail.example.test',
        }
        const { said } = await diagnosed(servers, { reach, profile })
        const [meant, ...others] = servers
        expect(credentialLines(others)).toEqual([])
        expect(said.filter(({ text }) => text.startsWith('AUTH'))).toHaveLength(said.length === 0 ? 0 : 1)
        // A server that overlooks the response in the command itself is told it once more (RFC 4954 §4).
        expect(said.length).toBeLessThanOrEqual(reach === 'verify' ? 0 : 2)
        expect(said.every(({ secure }) => secure || option === 'none')).toBe(true)
        // Without a credential AUTH is said by the question for enforcement alone, and not at all short of signing in.
        if (reach === 'verify') expect(servers.some((server) => server.heardAuth())).toBe(false)
        expect(meant?.connections).toBeGreaterThan(0)
      },
    )
  })
})

describe.concurrent.each(['starttls', 'implicit-tls'] as const)('after a rejected certificate, %s', (option) => {
  const FLAGS = Array.from({ length: 16 }, (_, bits) =>
    ignoreErrorFlagSchema.options.filter((_flag, index) => (bits & (1 << index)) !== 0),
  )
  const FLAG_OF = {
    trust: 'certificate-invalid',
    name: 'name-invalid',
    dates: 'certificate-expired',
    revocation: 'revocation',
  } as const
  const DEFECTS = ['self-signed leaf', 'unknown authority', 'expired leaf', 'wrong name', 'revoked leaf'].flatMap(
    (name) => CERTIFICATE_DEFECTS.filter((defect) => defect.name === name),
  )

  it.each(DEFECTS)('$name: no credential under any flags that still reject, one under the others', async (defect) => {
    const served = await makeChain(planWith(defect))
    const server = await startScriptedServer({ ...serving(option, served, {}), stapledOcsp: served.stapledOcsp })
    try {
      for (const ignoreError of FLAGS) {
        const before = credentialLines([server]).length
        const secureBefore = server.lines.filter(({ secure }) => secure).length
        const profile = { option, customCa: served.trustedPem, ignoreError }
        const order: TrialOrder = { reach: 'authenticate', ports: 'after-failure', profile }
        const trial = diagnosisTrial()
        const report = await trial.diagnose(server.port, order)
        diagnoses += 1
        const said = credentialLines([server]).length - before
        attempts += said
        const isIgnored = ignoreError.includes(FLAG_OF[defect.check])
        expect([report.ok, said], JSON.stringify([ignoreError, report.error, report.warnings])).toEqual([
          isIgnored,
          isIgnored ? 1 : 0,
        ])
        if (isIgnored) continue
        // The one who is asked without a server name may prove itself by its address, and is left with a word of farewell.
        const heard = server.lines.filter(({ secure }) => secure).slice(secureBefore)
        expect(heard.map(({ text }) => text.replace(/ .*/, ''))).toEqual(heard.length === 0 ? [] : ['EHLO', 'QUIT'])
        if (defect.check !== 'name') expect(heard).toEqual([])
      }
    } finally {
      await server.close()
    }
  })
})
