import { useCallback, useRef, useState } from 'react'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import { type Handover, useSessionCommands } from '../app/session-commands'

/** Why a message was not left to the outbox. */
export type HandoverRefusal = Extract<Handover, { kind: 'secrets-unsaved' | 'refused' }>

/** Leaving a message to the outbox, as Compose shows it. */
export interface HandoverControls {
  readonly busy: boolean
  readonly refusal: HandoverRefusal | null
  sendLater(message: MessageDraft, options: SendOptions): void
  /** After a refusal for an unsaved secret: saves it, then leaves the same message to the outbox. */
  saveAndSend(): void
  /** Forgets a refusal. */
  clear(): void
}

export const useHandover = (): HandoverControls => {
  const commands = useSessionCommands()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<HandoverRefusal | null>(null)
  const last = useRef<{ readonly message: MessageDraft; readonly options: SendOptions } | null>(null)

  const hand = useCallback(
    async (message: MessageDraft, options: SendOptions, saveSecrets: boolean) => {
      last.current = { message, options }
      setBusy(true)
      setRefusal(null)
      const handover = await commands.sendLater(message, options, saveSecrets)
      setBusy(false)
      setRefusal(handover.kind === 'secrets-unsaved' || handover.kind === 'refused' ? handover : null)
    },
    [commands],
  )
  return {
    busy,
    refusal,
    sendLater: (message, options) => void (busy ? undefined : hand(message, options, false)),
    saveAndSend: () => {
      if (last.current !== null && !busy) void hand(last.current.message, last.current.options, true)
    },
    clear: () => setRefusal(null),
  }
}
