import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startStalledListener } from '../../../electron/network/stalled-listener'
import { type Contender, figureOf, interleave } from '../interleave'
import { isInstalled, runProgram } from '../program-sender'
import { startPromptServer } from '../prompt-server'
import type { GoalCheck, Section } from '../section'
import { RECIPIENT, SENDER, USER } from '../sender'
import { startSender } from '../sender-process'

const DIAGNOSES = 10
const OWN = 'Mail Session Manager, session:diagnose'
const HEALTHY_GOAL_MS = 300
const DEAD_GOAL_MS = 6_000
/** What a person would wait at most who gives a limit at all, in seconds. */
const SWAKS_TIMEOUT_S = 5

const elapsed: Contender['figure'] = ({ milliseconds }) => milliseconds

const swaksWords = (port: number): string[] => [
  ...['--server', '127.0.0.1', '--port', String(port), '--from', SENDER, '--to', RECIPIENT, '--tls'],
  ...['--auth', 'PLAIN', '--auth-user', USER.name, '--auth-password', USER.password],
  ...['--quit-after', 'AUTH', '--silent', '2'],
]

const swaks = (port: number): Contender => ({
  name: 'swaks --quit-after AUTH',
  round: () => runProgram('swaks', swaksWords(port)),
  figure: elapsed,
  remark: 'one session; no check of the certificate, no explanation',
})

const openssl = (port: number, authorityFile: string): Contender => ({
  name: 'openssl s_client',
  round: () =>
    runProgram('openssl', [
      ...['s_client', '-connect', `127.0.0.1:${port}`, '-starttls', 'smtp', '-brief'],
      ...['-CAfile', authorityFile, '-verify_ip', '127.0.0.1', '-verify_return_error'],
    ]),
  figure: elapsed,
  remark: 'the handshake and one verdict on the certificate; no sign-in',
})

/** Debian installs it as `testssl`, its makers call it `testssl.sh`. */
const TESTSSL = ['testssl', 'testssl.sh'].find(isInstalled)

const testssl = (program: string, port: number, authorityFile: string): Contender => ({
  name: 'testssl.sh',
  round: () =>
    runProgram(
      program,
      [
        ...['--starttls', 'smtp', '--protocols', '--server-defaults', '--quiet', '--color', '0', '--warnings', 'off'],
        ...['--add-ca', authorityFile, `127.0.0.1:${port}`],
      ],
      // Its status counts what it found.
      () => true,
    ),
  figure: elapsed,
  remark: 'protocols and the certificate alone, as far as we look too',
})

const withinGoal = (what: string, reached: number, goalMs: number): GoalCheck => ({
  what,
  goal: `under ${goalMs} ms`,
  reached: `${Math.round(reached)} ms`,
  met: reached < goalMs,
})

/** Everything that can be learnt about a server with nothing wrong, sign-in and enforcement of STARTTLS included. */
export const diagnosis: Section = {
  id: 'diagnosis',
  run: async ({ task, runs, say }) => {
    const server = await startPromptServer()
    try {
      const authorityFile = join(task.folder, 'authority.pem')
      await writeFile(authorityFile, server.authority)
      const own = await startSender('own-diagnosis', { ...task, port: server.port, authority: server.authority })
      const peers = [
        { program: 'swaks', contender: swaks(server.port) },
        { program: 'openssl', contender: openssl(server.port, authorityFile) },
      ].filter(({ program }) => isInstalled(program))
      const contenders: Contender[] = [
        {
          name: OWN,
          round: () => own.round(DIAGNOSES),
          figure: ({ milliseconds }) => milliseconds / DIAGNOSES,
          remark: `${DIAGNOSES} diagnoses a round, in a process that runs already`,
          stop: () => own.stop(),
        },
        ...peers.map(({ contender }) => contender),
        ...(TESTSSL === undefined ? [] : [testssl(TESTSSL, server.port, authorityFile)]),
      ]
      const figures = await interleave(contenders, runs, say)
      return {
        id: 'diagnosis',
        title: 'A complete diagnosis over STARTTLS of a healthy server that answers at once',
        unit: 'ms',
        higherIsBetter: false,
        figures,
        goals: [withinGoal('a healthy server', figureOf(figures, OWN), HEALTHY_GOAL_MS)],
        skipped: [
          ...['swaks', 'openssl'].filter((program) => !isInstalled(program)),
          ...(TESTSSL === undefined ? ['testssl.sh'] : []),
        ],
      }
    } finally {
      await server.stop()
    }
  },
}

/** A port behind which nothing answers, as a firewall makes it; `openssl` and testssl.sh have no limit of their own. */
export const deadPort: Section = {
  id: 'dead-port',
  run: async ({ task, runs, say }) => {
    const stalled = await startStalledListener()
    try {
      const own = await startSender('own-diagnosis-dead-port', { ...task, port: stalled.port })
      const withSwaks = isInstalled('swaks')
      const contenders: Contender[] = [
        {
          name: OWN,
          round: () => own.round(1),
          figure: elapsed,
          remark: 'with the usual ports and modes probed meanwhile',
          stop: () => own.stop(),
        },
        ...(withSwaks
          ? [
              {
                name: `swaks --timeout ${SWAKS_TIMEOUT_S}`,
                round: () =>
                  runProgram(
                    'swaks',
                    [...swaksWords(stalled.port), '--timeout', String(SWAKS_TIMEOUT_S)],
                    (status) => status !== 0,
                  ),
                figure: elapsed,
                remark: 'says that the connection timed out; 30 s unless told',
              },
            ]
          : []),
      ]
      const figures = await interleave(contenders, runs, say)
      return {
        id: 'dead-port',
        title: 'A complete diagnosis of a port that does not answer',
        unit: 'ms',
        higherIsBetter: false,
        figures,
        goals: [withinGoal('a dead port', figureOf(figures, OWN), DEAD_GOAL_MS)],
        skipped: withSwaks ? [] : ['swaks'],
      }
    } finally {
      await stalled.close()
    }
  },
}
