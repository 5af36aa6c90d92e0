import { useCallback, useEffect, useMemo } from 'react'
import { useBridge } from '../app/bridge-context'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { EMPTY_FORM, type MessageForm } from './message-form'
import { composeStore } from './message-forms'

/** The message being written for a profile, and how it changes. */
export interface MessageFormControls {
  readonly form: MessageForm
  /** Whether the form can go back to what it was before the template or before it was discarded. */
  readonly canUndo: boolean
  /** @param change gets the form as it is when the change is made */
  edit(change: (form: MessageForm) => MessageForm): void
  /** Replaces the form in a way that can be undone until the next edit. */
  replace(change: (form: MessageForm) => MessageForm): void
  /** Takes something out, which can be undone until the next edit. */
  remove(change: (form: MessageForm) => MessageForm): void
  discard(): void
  undo(): void
}

const attachmentIds = ({ attachments, file }: MessageForm): readonly string[] =>
  (file === null ? attachments : [...attachments, file.attachment]).map(({ id }) => id)

/** @param profileId whose message it is */
export const useMessageForm = (profileId: string): MessageFormControls => {
  const bridge = useBridge()
  const { unsent } = useServices()
  const store = useMemo(() => composeStore(profileId), [profileId])
  useEffect(() => unsent.keep(profileId, store), [unsent, profileId, store])
  const state = useStore(store, (current) => current)

  /** Staged files that neither the form nor its undo holds any more are given back. */
  const release = useCallback(
    (gone: MessageForm | null, kept: MessageForm) => {
      if (gone === null) return
      for (const id of attachmentIds(gone))
        if (!attachmentIds(kept).includes(id)) void bridge.call('attachments:discard', { id })
    },
    [bridge],
  )
  const edit = useCallback(
    (change: (form: MessageForm) => MessageForm) => {
      const { form, before } = store.get()
      const next = change(form)
      if (next === form) return
      store.update((current) => ({ ...current, form: next, before: null }))
      release(before, next)
    },
    [store, release],
  )
  const replace = useCallback(
    (change: (form: MessageForm) => MessageForm) => {
      const { form, before } = store.get()
      store.update((current) => ({ ...current, form: change(form), before: form }))
      release(before, form)
    },
    [store, release],
  )
  // While a message file is open, undoing leads back to the message that was being written.
  const remove = useCallback(
    (change: (form: MessageForm) => MessageForm) => (store.get().form.file === null ? replace : edit)(change),
    [store, replace, edit],
  )
  const undo = useCallback(
    () => store.update((current) => ({ ...current, form: current.before ?? current.form, before: null })),
    [store],
  )
  return {
    form: state.form,
    canUndo: state.before !== null,
    edit,
    replace,
    remove,
    discard: useCallback(() => replace(() => EMPTY_FORM), [replace]),
    undo,
  }
}
