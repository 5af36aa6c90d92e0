import { Readable } from 'node:stream'
import type { ServedChain } from '../../electron/practice/faults/chain-plan'
import type { Credentials } from '../../electron/submission/session-plan'
import { TRIAL_HOST, type TrialResult, trialMessage, tryServer } from '../../electron/submission/session-trial'
import type { Deadlines } from '../../shared/profile/session-profile'
import { caseName, type FaultCase } from './fault-cases'
import { predict, type Verdict } from './fault-oracle'
import type { FaultRecord } from './fault-record'
import { startFaultServer } from './fault-server'
import { replyBefore } from './protocol-steps'

const NAME = 'ada@example.test'
const PASSWORD = 'Fault-canary-51f7'
const CREDENTIALS: Credentials = { kind: 'password', name: NAME, password: PASSWORD }
const RECIPIENTS = ['one@example.test', 'two@example.test', 'three@example.test']
const BODY = 'Subject: faults\r\n\r\n.a dot\r\nQUIT\r\n..two dots\r\nthe end\r\n'
const STUFFED = BODY.replaceAll('\r\n.', '\r\n..')

/** Long enough that a wait which should have ended at once is seen to have been sat out. */
const LONG_MS = 12_000
/** A stalled server is given up after this. */
const STALL_MS = 400
/** QUIT is waited for 2 s at most, a silent port is asked for TLS for 5 s at most; the rest is for a busy machine. */
const LONGEST_CASE_MS = 9_000
const SOCKETS_CLOSE_MS = 4_000

/**
 * Long everywhere but for the wait that a stall makes last, so that a busy machine does not end another one. Deadlines are
 * read anew at every wait: commands get the short one once the server has said what comes before.
 */
const deadlinesOf = ({ mode, step, fault, pipelining }: FaultCase, { answered }: FaultRecord): Deadlines => {
  const stalls = fault.effect === 'timeout'
  const before = replyBefore(mode, step, pipelining)
  return {
    connectMs: stalls && step === 'handshake' ? STALL_MS : LONG_MS,
    greetingMs: stalls && step === 'greeting' ? STALL_MS : LONG_MS,
    get commandMs() {
      return stalls && before !== undefined && answered.includes(before) ? STALL_MS : LONG_MS
    },
    finalReplyMs: stalls && step === 'dot' ? STALL_MS : LONG_MS,
  }
}

const BLOCK = Buffer.alloc(65_536, `${'x'.repeat(62)}\r\n`)
/** More than both kernels buffer, so that a server that stops reading is felt. */
const STALLED_BLOCKS = 800

/**
 * The content: short where the fault has nothing to do with it. Where the fault comes in its midst, one block and then
 * nothing more for ever, so that only the fault can end the session; where the server stops reading, more than fits.
 */
const contentOf = ({ step, fault }: FaultCase): string | Readable => {
  if (step === 'content' && fault.effect === 'timeout') {
    let made = 0
    return new Readable({
      read() {
        made += 1
        this.push(made > STALLED_BLOCKS ? null : BLOCK)
      },
    })
  }
  const inItsMidst = step === 'content' || (step === 'data' && /-after|unasked/.test(fault.effect))
  if (!inItsMidst) return BODY
  let made = false
  return new Readable({
    read() {
      if (!made) this.push(BLOCK)
      made = true
    },
  })
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

type Report = TrialResult['report']

/** Why a report is not what a verdict says; empty when it is. */
const differences = (report: Report, verdict: Verdict): string[] => {
  const { outcome, error, recipients = [] } = report
  const found: string[] = []
  if (outcome !== verdict.outcome) found.push(`outcome ${outcome}, not ${verdict.outcome}`)
  if (error === undefined) {
    if (verdict.codes.length > 0) found.push(`no error, not ${verdict.codes}`)
  } else {
    if (!verdict.codes.includes(error.code)) found.push(`code ${error.code}, not ${verdict.codes}`)
    if (error.stage === undefined || !verdict.stages.includes(error.stage)) {
      found.push(`stage ${error.stage}, not ${verdict.stages}`)
    }
    if (verdict.retryable !== undefined && error.retryable !== verdict.retryable) {
      found.push(`retryable ${error.retryable}`)
    }
  }
  const statuses = recipients.map(({ status }) => status)
  const wrong =
    verdict.recipients === 'nobody'
      ? statuses.some((status) => status === 'accepted' || status === 'unknown')
      : !same(statuses, verdict.recipients)
  if (wrong) found.push(`recipients ${statuses}, not ${verdict.recipients}`)
  return found
}

/** EHLO is said again after STARTTLS: `hello` can fail when `secure` and `verify`, behind it in the list, have passed. */
const passedBefore = ({ mode, step }: FaultCase): readonly string[] =>
  mode === 'starttls' && (step === 'handshake' || step === 'hello-inside') ? ['secure', 'verify'] : []

/** The stage of the error is the last that did anything. */
const timelineObjections = (faultCase: FaultCase, { stages, error, outcome }: Report): string[] => {
  const at = stages.findIndex(({ id }) => id === error?.stage)
  const before = error?.stage === 'hello' ? passedBefore(faultCase) : []
  const later = outcome === 'partial' || at === -1 ? [] : stages.slice(at + 1).filter(({ id }) => !before.includes(id))
  const found = later.filter(({ status }) => status !== 'skipped').map(({ id, status }) => `${id} is ${status}`)
  const own = stages[at]?.status
  if (outcome === 'failed' && own !== 'failed') found.push(`stage of the error is ${own}`)
  if (stages.some(({ status }) => status === 'running' || status === 'pending')) found.push('a stage still runs')
  return found
}

/** What the report says about the message, held against what the server saw of it. */
const truthObjections = ({ outcome }: Report, record: FaultRecord): string[] => {
  const { finalDots, finalCode, content } = record
  if (outcome === 'passed' || outcome === 'partial') {
    if (finalDots !== 1 || finalCode !== 250) return [`${outcome}, but ${finalDots} dots and ${finalCode}`]
    return content?.toString() === STUFFED ? [] : ['other content than was given']
  }
  if (outcome === 'failed' && finalDots > 0 && finalCode !== 550 && finalCode !== 451 && finalCode !== 421) {
    return ['called failed, although the server has the whole message']
  }
  return outcome === 'unknown' && finalDots === 0 ? ['called unknown, although the server never got the dot'] : []
}

const ONCE: readonly (readonly [string, RegExp])[] = [
  ['STARTTLS', /^STARTTLS/i],
  ['AUTH', /^AUTH/i],
  ['MAIL', /^MAIL/i],
  ['DATA', /^DATA/i],
  ['QUIT', /^QUIT$/i],
  ...RECIPIENTS.map((address) => [`RCPT ${address}`, new RegExp(`^RCPT TO:<${address}>`, 'i')] as const),
]

const repetitions = ({ mode, step, fault }: FaultCase, record: FaultRecord): string[] => {
  const found = ONCE.filter(([, pattern]) => record.count(pattern) > 1).map(([what]) => `${what} said twice`)
  if (record.count(/^EHLO/i) > (mode === 'starttls' ? 2 : 1)) found.push('EHLO said too often')
  if (record.count(/^HELO/i) > 0) found.push('HELO said')
  if (record.finalDots > 1) found.push('sent twice')
  // A port that says nothing is asked on a second connection whether it waits for TLS.
  const probed = step === 'greeting' && fault.name === 'stall' && mode !== 'implicit-tls'
  if (record.connections > (probed ? 2 : 1)) found.push(`${record.connections} connections`)
  return found
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const SECRET_FORMS = [PASSWORD, base64(PASSWORD), base64(NAME)]
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a person's screen
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

const leaks = (faultCase: FaultCase, { report, lines, stages }: TrialResult, record: FaultRecord): string[] => {
  const found: string[] = []
  const told = JSON.stringify([report, lines, stages])
  if (told.includes(PASSWORD) || told.includes(base64(PASSWORD))) found.push('the password is in the report')
  const clear = Buffer.concat(record.clear).toString('latin1')
  const closed = faultCase.mode !== 'none' || !faultCase.clearTextAccepted
  if (closed && (/^AUTH/im.test(clear) || SECRET_FORMS.some((form) => clear.includes(form)))) {
    found.push('credentials went out in clear text')
  }
  if (report.transcript.some(({ text }) => CONTROL.test(text))) found.push('control characters in the transcript')
  return found
}

const socketsClosed = async ({ sockets }: FaultRecord): Promise<boolean> => {
  const until = performance.now() + SOCKETS_CLOSE_MS
  while (sockets.size > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
  return sockets.size === 0
}

/**
 * Runs one case over real sockets.
 * @returns what was not as it must be, each with the name of the case; empty when all was well
 */
export const runFaultCase = async (faultCase: FaultCase, chain: ServedChain): Promise<readonly string[]> => {
  const server = await startFaultServer(faultCase, { key: chain.privateKeyPem, cert: chain.chainPem })
  const { record } = server
  try {
    const trial = await tryServer(server.port, {
      profile: {
        option: faultCase.mode,
        customCa: chain.trustedPem,
        serverAddress: TRIAL_HOST,
        deadlines: deadlinesOf(faultCase, record),
      },
      credentials: CREDENTIALS,
      clearTextCredentialsAccepted: faultCase.clearTextAccepted,
      message: trialMessage(contentOf(faultCase), { envelope: { from: 'sender@example.test', to: RECIPIENTS } }),
    })
    const { report } = trial
    server.resume()
    const byVerdict = predict(faultCase).map((verdict) => differences(report, verdict))
    const objections = [
      ...(byVerdict.some((found) => found.length === 0) ? [] : (byVerdict[0] ?? [])),
      ...timelineObjections(faultCase, report),
      ...truthObjections(report, record),
      ...repetitions(faultCase, record),
      ...leaks(faultCase, trial, record),
      ...(report.durationMs > LONGEST_CASE_MS ? [`took ${Math.round(report.durationMs)} ms`] : []),
      ...((await socketsClosed(record)) ? [] : ['a socket stays open']),
    ]
    return objections.map((objection) => `${caseName(faultCase)}: ${objection}`)
  } finally {
    await server.close()
  }
}
