import type { SecurityOption } from '../../../shared/profile/session-profile'
import type { ConversationTlsOptions } from '../conversation/conversation-tls'
import type { Heard, Move, Script, ScriptedSecurity } from '../conversation/script'
import type { CertificateFault } from './certificate-fault'

/** What a fault may ask of the conversation that it disturbs. */
export interface DisturbedConversation {
  readonly option: SecurityOption
  /** What the server would have answered. */
  friendly(heard: Heard): Move
  /** Recipients that were accepted in this transaction. */
  readonly recipients: readonly string[]
  readonly sender: string
  /** Outlives the conversation, until faults are changed: what was seen before. */
  readonly seen: Set<string>
}

/** A move, or how to find one. */
export type FaultTurn = Move | ((heard: Heard, conversation: DisturbedConversation) => Move)

/** The lines of an EHLO reply without code, the first of them the greeting. */
export type HelloChange = (
  lines: readonly string[],
  at: { secure: boolean; option: SecurityOption },
) => readonly string[]

/** What a fault changes; whatever is left out stays friendly. */
export interface FaultEffect {
  /** Nothing listens. */
  readonly closed?: true
  readonly accept?: Move
  /** In the place of a TLS handshake; may depend on the leaf that the server has, DER. */
  readonly handshake?: Move | ((leaf: Uint8Array) => Move)
  /** The leaf has an RSA key, for what ECDSA does not know. */
  readonly rsaLeaf?: true
  /** In the place of what the port is for. */
  readonly order?: ScriptedSecurity['tls']
  readonly limits?: ConversationTlsOptions
  readonly certificate?: CertificateFault
  readonly hello?: HelloChange
  readonly greeting?: Move
  readonly turns?: Readonly<Record<string, FaultTurn>>
  /** After an AUTH that was answered with 334. */
  readonly challenges?: readonly Move[]
  /** Answer to the final dot. A message that it does not refuse was received. */
  readonly final?: Move
  readonly interruptContent?: NonNullable<Script['interruptContent']>
  readonly pauseContentAfter?: number
}

/** Effects of several faults as one. */
export type MergedEffect = Omit<FaultEffect, 'certificate' | 'hello'> & {
  readonly certificates: readonly CertificateFault[]
  readonly hellos: readonly HelloChange[]
}

/** Several certificate faults show together unless one would undo or hide the other. */
const compatible = (faults: readonly CertificateFault[]): readonly CertificateFault[] => {
  const touched = new Set<string>()
  return faults.filter(({ touches }) => {
    if (touches.some((part) => touched.has(part))) return false
    for (const part of touches) touched.add(part)
    return true
  })
}

/**
 * Puts effects together. At each point of the conversation the first one that has something to say has its way; changes of
 * the EHLO reply all happen, in order.
 */
export const mergeEffects = (effects: readonly FaultEffect[]): MergedEffect => {
  const later = effects.toReversed()
  const { certificate: _certificate, hello: _hello, ...points }: FaultEffect = Object.assign({}, ...later)
  return {
    ...points,
    turns: Object.assign({}, ...later.map(({ turns }) => turns)),
    certificates: compatible(effects.flatMap(({ certificate }) => certificate ?? [])),
    hellos: effects.flatMap(({ hello }) => hello ?? []),
  }
}
