import { type ChainPlan, daysFromNow, makeChain, soundPlan } from '../../../electron/practice/faults/chain-plan'
import type { Script } from '../../servers/scripted-server'
import type { Panel } from '../scene'
import type { Studio } from '../studio'

const SIGN_IN = { name: 'ada@example.test', password: 'a secret of nobody' } as const

/** A server with implicit TLS, and the PEM of the root that its clients are to trust. */
const secureServer = async (studio: Studio, plan: ChainPlan = soundPlan, script: Script = {}) => {
  const { privateKeyPem, chainPem, trustedPem } = await makeChain(plan)
  const server = await studio.server({ ...script, tls: 'implicit', key: privateKeyPem, cert: chainPem })
  return { server, trustedPem }
}

const EXPIRED_AND_MISNAMED: ChainPlan = {
  ...soundPlan,
  leaf: { names: ['other.example.test'], addresses: [], notAfter: daysFromNow(-3) },
}

const section = (studio: Studio, key: string) =>
  studio
    .panel('test')
    .getByRole('heading', { name: studio.say(key) })
    .first()

export const diagnosis: Panel = {
  name: 'diagnosis',
  mock: { 'failed-at-verify': 'diagnosis', running: 'states', passed: 'states', 'pin-changed': 'states' },
  scenes: [
    {
      name: 'passed',
      play: async (studio) => {
        await studio.press('interface.first.startOnly')
        await studio.openTab('test')
        await studio.picture('before')
        await studio.press('diagnosis.menu.label')
        await studio.picture('ways-to-test')
        await studio.page.keyboard.press('Escape')
        await studio.startTest()
        await studio.heading('test.verdict.passed')
        await studio.picture('passed')
        await studio.press('report.menu')
        await studio.picture('report-menu')
        await studio.page.keyboard.press('Escape')
        await studio.press('diagnosis.menu.label')
        await studio.page.getByRole('menuitem', { name: studio.say('diagnosis.menu.envelope') }).click()
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('envelope-dialog')
      },
    },
    {
      name: 'running',
      play: async (studio) => {
        const server = await studio.server({ greeting: { silence: true } })
        await studio.makeProfile({ port: server.port, option: 'none', greetingS: 60, ...SIGN_IN })
        const panel = await studio.startTest()
        await panel.getByText(studio.say('test.stages.waiting.greet')).first().waitFor()
        await studio.picture('running')
        await studio.button('test.cancel', panel).click()
        await studio.heading('test.verdict.cancelled')
        await studio.picture('cancelled')
      },
    },
    {
      name: 'failed at verify',
      play: async (studio) => {
        const { server, trustedPem } = await secureServer(studio, EXPIRED_AND_MISNAMED)
        await studio.makeProfile({ port: server.port, option: 'implicit-tls', customCa: trustedPem, ...SIGN_IN })
        await studio.ignore('certificate-expired')
        await studio.startTest()
        await studio.testEnded()
        await studio.picture('failed-at-verify')
        await studio.picture('failed-at-verify-chain', section(studio, 'test.chain.heading'))
        await studio.picture('failed-at-verify-flags', section(studio, 'test.problems.heading'))
      },
    },
    {
      name: 'port matrix',
      play: async (studio) => {
        const { server, trustedPem } = await secureServer(studio)
        await studio.makeProfile({ port: server.port, option: 'starttls', customCa: trustedPem, ...SIGN_IN })
        await studio.startTest()
        await studio.testEnded()
        await studio.picture('wrong-mode')
        await studio.picture('wrong-mode-ports', section(studio, 'diagnosis.ports.heading'))
      },
    },
    {
      name: 'refused sign-in',
      play: async (studio) => {
        const server = await studio.server({ turns: { AUTH: '535 5.7.8 Username and Password not accepted' } })
        await studio.makeProfile({ port: server.port, option: 'none', ...SIGN_IN })
        await studio.startTest()
        await studio.testEnded()
        await studio.picture('refused-sign-in')
      },
    },
    {
      name: 'pin changed',
      play: async (studio) => {
        const selfSigned: ChainPlan = { ...soundPlan, selfSigned: true, trustsRoot: false }
        const first = await makeChain(selfSigned)
        const second = await makeChain(selfSigned)
        const server = await studio.server({ tls: 'implicit', key: first.privateKeyPem, cert: first.chainPem })
        await studio.makeProfile({ port: server.port, option: 'implicit-tls', ...SIGN_IN })
        const panel = await studio.startTest()
        await studio.testEnded()
        await studio.picture('self-signed')
        await studio.button('test.findings.pin', panel).click()
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('pin-dialog')
        await studio.button('interface.certificate.pin.confirm', studio.page.getByRole('dialog')).click()
        await studio.page.getByRole('dialog').waitFor({ state: 'hidden' })
        await studio.replace(server, { tls: 'implicit', key: second.privateKeyPem, cert: second.chainPem })
        await studio.startTest()
        await panel.getByText(studio.say('test.verdict.pinChanged')).waitFor()
        await studio.picture('pin-changed')
        await studio.button('test.verdict.comparePins', panel).click()
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('compare-pins-dialog')
      },
    },
  ],
}
