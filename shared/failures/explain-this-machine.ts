import { serverAddressProblem, splitServerAddress } from '../profile/server-address'
import { hasControlCharacter } from '../profile/single-line'
import { advised, advisedAtOwnStage } from './advised-finding'
import type { ErrorCode } from './error-code'
import type { Finding } from './finding'
import { type FailedEvidence, type FindingId, fix } from './finding-rules'

/** NET-03: a pasted address. What belongs into other properties is taken apart. */
const pastedAddress = (evidence: FailedEvidence): Finding[] => {
  const { serverAddress } = evidence.profile
  if (serverAddressProblem(serverAddress) === undefined) return []
  const patch = splitServerAddress(serverAddress)
  const fixes =
    patch === undefined ? [] : [fix('use-server-address', { ...patch }, { serverAddress: patch.serverAddress })]
  return [advisedAtOwnStage('NET-03', evidence, fixes)]
}

/** Properties of a message that go onto a line of its header or of the conversation. */
const LINES_OF_MESSAGE = new Set(['subject', 'headers', 'from', 'to', 'cc', 'bcc', 'replyTo'])
const ADDRESSES = new Set(['from', 'to', 'cc', 'bcc', 'replyTo'])

const refusedValue = (evidence: FailedEvidence): Finding[] => {
  const { field = '', params, stage } = evidence.error
  if (field === 'serverAddress') return pastedAddress(evidence)
  if (stage !== 'envelope' || !LINES_OF_MESSAGE.has(field)) return []
  const { reason, value } = params
  const breaksLine = reason === 'control-character' || (typeof value === 'string' && hasControlCharacter(value))
  if (breaksLine || field === 'subject') return [advised('DAT-13', evidence)]
  if (field === 'from' && (value === '' || reason === 'empty')) return [advised('ENV-15', evidence)]
  return ADDRESSES.has(field) && reason !== 'empty' ? [advised('ENV-08', evidence)] : []
}

const BY_CODE: Readonly<Partial<Record<ErrorCode, FindingId>>> = {
  'vault-missing': 'LOC-02',
  'vault-locked': 'LOC-01',
  'vault-refused': 'LOC-01',
  'secret-missing': 'LOC-01',
  'client-certificate-unusable': 'CRT-26',
}

/** What this side refused or could not do before a server was asked. */
export const explainThisMachine = (evidence: FailedEvidence): Finding[] => {
  const { code } = evidence.error
  if (code === 'invalid-value') return refusedValue(evidence)
  if (code === 'name-not-found') return pastedAddress(evidence)
  const id = BY_CODE[code]
  if (id === undefined) return []
  // Which file is at fault, and in which form it is expected.
  const { reason } = evidence.error.params
  return [advised(id, evidence, [], id === 'CRT-26' && reason !== undefined ? { context: reason } : {})]
}
