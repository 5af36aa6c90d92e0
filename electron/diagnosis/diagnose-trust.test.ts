import { beforeAll, describe, expect, it } from 'vitest'
import { type Script, type ScriptedServer, startScriptedServer } from '../../e2e/servers/scripted-server'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers } from '../submission/session-trial'
import { cells, diagnosisTrial, TRIAL_SECRET } from './diagnosis-trial'

let chain: ServedChain
const start = scriptedServers()
const tls = (kind: 'implicit' | 'starttls', served: ServedChain = chain): Script => ({
  tls: kind,
  key: served.privateKeyPem,
  cert: served.chainPem,
})
const trusting = () => ({ customCa: chain.trustedPem })

const OFFERS = '250-scripted.example\n250-PIPELINING\n250 AUTH PLAIN LOGIN'
const STARTTLS_TURNS: NonNullable<Script['turns']> = {
  EHLO: ({ secure }) => (secure ? OFFERS : '250-scripted.example\n250 STARTTLS'),
}

const signIns = ({ lines }: ScriptedServer) => lines.filter(({ text }) => text.startsWith('AUTH'))

beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

describe('the diagnosis of certificates', () => {
  it('asks several addresses each on its own, and finds the one with a bad certificate', async () => {
    const other = await makeChain({ ...soundPlan, leaf: { names: ['other.example.test'], addresses: [] } })
    const good = await start(tls('implicit'))
    const bad = await startScriptedServer(tls('implicit', other), { host: '127.0.0.2', port: good.port })
    try {
      const trial = diagnosisTrial({
        addresses: [
          { address: '127.0.0.1', family: 4 },
          { address: '127.0.0.2', family: 4 },
        ],
      })
      const profile = { option: 'implicit-tls', customCa: `${chain.trustedPem}${other.trustedPem}` } as const
      const report = await trial.diagnose(good.port, { profile })
      expect(report.outcome).toBe('passed')
      expect(report.diagnosis.addresses).toMatchObject([
        { address: '127.0.0.1', reachability: 'connected', error: null, problems: [] },
        { address: '127.0.0.2', reachability: 'connected', error: { code: 'certificate-rejected' } },
      ])
      expect(report.diagnosis.addresses[1]?.problems).not.toEqual([])
      expect(trial.events.filter(({ name }) => name === 'diagnosis:address-tried')).toHaveLength(2)
      expect([...signIns(good), ...signIns(bad)]).toHaveLength(1)
    } finally {
      await bad.close()
    }
  })

  it('learns which certificate is shown to a client that names no server', async () => {
    const other = await makeChain({ ...soundPlan, leaf: { names: ['other.example.test'], addresses: [] } })
    const server = await start(tls('implicit', other))
    const report = await diagnosisTrial().diagnose(server.port, {
      profile: { option: 'implicit-tls', customCa: other.trustedPem },
      ports: 'never',
    })
    expect(report.error).toMatchObject({ code: 'certificate-rejected', stage: 'verify' })
    expect(report.diagnosis.certificateWithoutServerName).toBe(report.tls?.chain[0]?.sha256)
    expect(server.connections).toBe(2)
    expect(server.serverNames).toEqual(['mail.example.test'])
    expect(server.lines).toEqual([])
  })

  it('says whether the system’s trust store could be looked into, when no trusted root was reached', async () => {
    const server = await start(tls('implicit'))
    const order = { ports: 'never', profile: { option: 'implicit-tls' } } as const
    const blind = await diagnosisTrial({ systemStore: () => 'unavailable' }).diagnose(server.port, order)
    expect(blind.diagnosis.systemTrustStore).toBe('unavailable')
    expect(server.heardAuth()).toBe(false)
    const trusted = { ...order, profile: { ...order.profile, ...trusting() } }
    expect((await diagnosisTrial().diagnose(server.port, trusted)).diagnosis).not.toHaveProperty('systemTrustStore')
  })

  it('marks a flawed channel in the matrix, and sends nothing into it', async () => {
    const server = await start({ ...tls('starttls'), turns: STARTTLS_TURNS })
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls' } })
    expect(report.error?.stage).toBe('verify')
    expect(cells(report, server.port)).toEqual({ none: 'answers', starttls: 'flawed', 'implicit-tls': 'wrong-mode' })
    expect(report.diagnosis.ports?.recommendation).toMatchObject({ option: 'starttls', status: 'flawed', inUse: true })
    expect(server.lines.filter(({ secure }) => secure)).toEqual([])
  })
})

describe('signing in', () => {
  it('is tried once, also when it is refused, and other ports hear nothing of it', async () => {
    const script: Script = {
      ...tls('starttls'),
      turns: { ...STARTTLS_TURNS, AUTH: '535 5.7.8 authentication failed' },
    }
    const [server, other] = [await start(script), await start(script)]
    const trial = diagnosisTrial({ usualPorts: [other.port] })
    const report = await trial.diagnose(server.port, {
      ports: 'always',
      profile: { option: 'starttls', ...trusting() },
    })
    expect(report.error).toMatchObject({ code: 'authentication-failed', stage: 'authenticate' })
    expect(signIns(server)).toHaveLength(1)
    expect(other.heardAuth()).toBe(false)
    expect(other.connections).toBeGreaterThan(0)
    expect(JSON.stringify([report, trial.events, trial.runs])).not.toContain(TRIAL_SECRET)
  })

  it('does not make other ports doubtful when it is refused', async () => {
    const server = await start({ ...tls('starttls'), turns: { ...STARTTLS_TURNS, AUTH: '535 5.7.8 no' } })
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls', ...trusting() } })
    expect(report.outcome).toBe('failed')
    expect(report.diagnosis.ports).toBeNull()
  })
})

describe('the enforcement of STARTTLS', () => {
  const enforcementOf = async (clear: NonNullable<Script['turns']>, challenges: Script['challenges'] = []) => {
    const server = await start({
      ...tls('starttls'),
      challenges,
      turns: {
        EHLO: ({ secure }) => (secure ? OFFERS : '250-scripted.example\n250-AUTH LOGIN\n250 STARTTLS'),
        ...Object.fromEntries(
          Object.entries(clear).map(([verb, turn]) => [
            verb,
            (heard) => (heard.secure ? '235 2.7.0 ok' : typeof turn === 'function' ? turn(heard) : turn),
          ]),
        ),
      },
    })
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls', ...trusting() } })
    expect(report.outcome).toBe('passed')
    return { enforcement: report.diagnosis.enforcement, server }
  }

  it('is found missing where mail and sign-ins are taken in clear, without a credential', async () => {
    const { enforcement, server } = await enforcementOf({ AUTH: '334 VXNlcm5hbWU6' }, ['501 5.7.0 cancelled'])
    expect(enforcement).toEqual({ status: 'not-enforced', takesMailBeforeTls: true, takesAuthBeforeTls: true })
    const inClear = server.lines.filter(({ secure }) => !secure).map(({ text }) => text)
    expect(inClear.filter((text) => !text.startsWith('EHLO') && text !== 'STARTTLS')).toEqual([
      'MAIL FROM:<>',
      'RSET',
      'AUTH LOGIN',
      '*',
      'QUIT',
    ])
  })

  it('is found where both are refused', async () => {
    const must = '530 5.7.0 Must issue a STARTTLS command first'
    const { enforcement } = await enforcementOf({ AUTH: must, MAIL: must })
    expect(enforcement).toEqual({ status: 'enforced', takesMailBeforeTls: false, takesAuthBeforeTls: false })
  })

  it('is unknown when the server puts it off or hangs up', async () => {
    const later = await enforcementOf({ AUTH: '454 4.7.0 try again', MAIL: '451 4.3.0 try again' })
    expect(later.enforcement?.status).toBe('unknown')
    const gone = await enforcementOf({ MAIL: { hangUp: true } })
    expect(gone.enforcement).toEqual({ status: 'unknown', takesMailBeforeTls: null, takesAuthBeforeTls: null })
  })
})
