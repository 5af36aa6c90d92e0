import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failures/failure'
import type { PracticeMessage, PracticeMessageSummary, PracticeState } from '../../shared/practice/practice-state'
import { useBridge } from '../app/bridge-context'

/** What the practice server holds. `undefined` until the first answer. */
export interface PracticeMessages {
  readonly messages: readonly PracticeMessageSummary[] | undefined
  readonly failure: Failure | null
}

/**
 * The received messages, newest first, asked for again whenever the server tells a change.
 * @param state what the server told last
 */
export const usePracticeMessages = (state: PracticeState | undefined): PracticeMessages => {
  const bridge = useBridge()
  const [held, setHeld] = useState<PracticeMessages>({ messages: undefined, failure: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change told by the server is what makes the list stale
  useEffect(() => {
    let current = true
    void bridge.call('practice:messages', {}).then((result) => {
      if (!current) return
      setHeld(
        result.ok
          ? { messages: newestFirst(result.value.messages), failure: null }
          : { messages: [], failure: result.error },
      )
    })
    return () => {
      current = false
    }
  }, [bridge, state])
  return held
}

const newestFirst = (messages: readonly PracticeMessageSummary[]): readonly PracticeMessageSummary[] =>
  messages.toSorted((left, right) => right.receivedAt.localeCompare(left.receivedAt))

/** One message whole, or why it cannot be had; undefined while it is being read. */
export type ReadMessage = { readonly message: PracticeMessage } | { readonly failure: Failure } | undefined

/** @param id of the message to read; undefined for none */
export const usePracticeMessage = (id: string | undefined): ReadMessage => {
  const bridge = useBridge()
  const [read, setRead] = useState<{ readonly id: string; readonly result: ReadMessage }>()
  useEffect(() => {
    if (id === undefined) return
    let current = true
    void bridge.call('practice:message', { id }).then((result) => {
      if (current) setRead({ id, result: result.ok ? { message: result.value } : { failure: result.error } })
    })
    return () => {
      current = false
    }
  }, [bridge, id])
  return read?.id === id ? read?.result : undefined
}
