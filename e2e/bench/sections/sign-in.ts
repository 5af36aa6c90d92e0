import { type Contender, figureOf, interleave } from '../interleave'
import { isInstalled, runProgram } from '../program-sender'
import type { Section } from '../section'
import { RECIPIENT, SENDER, USER } from '../sender'
import { startSender } from '../sender-process'
import { startSignInServer } from '../sign-in-server'

const TESTS = 20
const OWN = 'Mail Session Manager, session:test'
const PEER = 'swaks --quit-after AUTH'

const swaks = (port: number): Contender => ({
  name: PEER,
  round: () =>
    runProgram('swaks', [
      ...['--server', '127.0.0.1', '--port', String(port), '--from', SENDER, '--to', RECIPIENT, '--tls'],
      ...['--auth', 'PLAIN', '--auth-user', USER.name, '--auth-password', USER.password],
      ...['--quit-after', 'AUTH', '--silent', '2'],
    ]),
  figure: ({ milliseconds }) => milliseconds,
  remark: 'one process per test, and no check of the certificate',
})

/** A whole session over STARTTLS that signs in and leaves. */
export const signIn: Section = {
  id: 'sign-in',
  run: async ({ task, runs, say }) => {
    const server = await startSignInServer()
    try {
      const own = await startSender('own-sign-in', { ...task, port: server.port, authority: server.authority })
      const withSwaks = isInstalled('swaks')
      const contenders: Contender[] = [
        {
          name: OWN,
          round: () => own.round(TESTS),
          figure: ({ milliseconds }) => milliseconds / TESTS,
          remark: `${TESTS} tests a round, in a process that runs already`,
          stop: () => own.stop(),
        },
        ...(withSwaks ? [swaks(server.port)] : []),
      ]
      const figures = await interleave(contenders, runs, say)
      const [ours, theirs] = [figureOf(figures, OWN), figureOf(figures, PEER)]
      return {
        id: 'sign-in',
        title: 'A complete test over STARTTLS with AUTH, at a server that greets after 100 ms',
        unit: 'ms',
        higherIsBetter: false,
        figures,
        goals: withSwaks
          ? [{ what: 'to swaks', goal: 'faster', reached: `${(theirs / ours).toFixed(1)} ×`, met: ours < theirs }]
          : [],
        skipped: withSwaks ? [] : ['swaks'],
      }
    } finally {
      await server.stop()
    }
  },
}
