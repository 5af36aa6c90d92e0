import { advised } from './advised-finding'
import { type FindingRule, fix, found, isAtStage, replyCodeOf } from './finding-rules'

const greetingRefused: FindingRule = (evidence) => {
  if (evidence.error.code !== 'greeting-refused') return undefined
  return evidence.error.retryable
    ? found('EHL-03', evidence, [fix('try-later')])
    : found('EHL-02', evidence, [fix('try-other-network'), fix('use-another-relay')])
}

const ABOUT_OUR_NAME = /\b(?:helo|ehlo)\b|fully[- ]qualified|\bfqdn\b|hostname|host name|invalid name/i

/** Often the name of EHLO is judged only when a recipient is named (failures.md EHL-04). */
const helloNameRefused: FindingRule = (evidence) => {
  const { error, profile } = evidence
  const { reply = '' } = error
  const aboutName = ABOUT_OUR_NAME.test(reply)
  const atHello = error.code === 'hello-refused' && (aboutName || [504, 450, 550].includes(replyCodeOf(error)))
  const later = isAtStage(error, 'envelope') && /helo|ehlo|fully[- ]qualified hostname/i.test(reply)
  if (!atHello && !later) return undefined
  const literal = profile.ehloName === '' ? [] : [fix('use-address-literal', { ehloName: '' })]
  return found('EHL-04', evidence, [...literal, fix('tell-administrator')])
}

const helloUnknown: FindingRule = (evidence) =>
  evidence.error.code === 'hello-refused' ? found('EHL-05', evidence, [fix('use-mail-server-port')]) : undefined

const SPOKE_TOO_EARLY =
  /synchroni[sz]ation error|improper (?:use of )?(?:smtp )?(?:command )?pipelining|sent without waiting|talk(?:ed|s)? too (?:soon|early)|early talker/i

/** Said at the greeting or after any command that a server thinks came too early. */
const spokeTooEarly: FindingRule = (evidence) =>
  SPOKE_TOO_EARLY.test(evidence.error.reply ?? '') ? advised('EHL-06', evidence) : undefined

/** EHL: how the server received us. */
export const greetingRules: readonly FindingRule[] = [spokeTooEarly, greetingRefused, helloNameRefused, helloUnknown]
