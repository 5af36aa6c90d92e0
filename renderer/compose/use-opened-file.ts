import { useCallback, useState } from 'react'
import { type Failure, failure } from '../../shared/failures/failure'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { useBridge } from '../app/bridge-context'
import { EMPTY_FORM, type MessageForm } from './message-form'
import type { MessageFormControls } from './use-message-form'

/** Opening a message file, and handing it over as it is. */
export interface OpenedFileControls {
  /** Why the last file was not opened. */
  readonly refusal: { readonly name: string; readonly failure: Failure } | null
  open(file: File): Promise<void>
  /** Back to the message that was being written. */
  close(): void
  /** @returns the draft that sends the file with the form's envelope, or null when it cannot be read any more */
  draftOf(form: MessageForm, from: string): Promise<MessageDraft | null>
}

const recipientsOf = ({ addresses: { to, cc, bcc } }: MessageForm): string[] => [...to, ...cc, ...bcc]

/** A file whose own headers name nobody can still be sent: the form names them. */
const lacksEnvelope = ({ code, field }: Failure): boolean =>
  code === 'invalid-value' && (field === 'from' || field === 'to')

/** @param controls the form that takes the file in */
export const useOpenedFile = ({ replace, undo, canUndo, edit }: MessageFormControls): OpenedFileControls => {
  const bridge = useBridge()
  const [refusal, setRefusal] = useState<OpenedFileControls['refusal']>(null)

  const open = useCallback(
    async (file: File) => {
      setRefusal(null)
      const staged = await bridge.stageFile(file)
      if (!staged.ok) return setRefusal({ name: file.name, failure: staged.error })
      const attachment = staged.value
      const opened = await bridge.call('message:open-file', { attachmentId: attachment.id, envelope: {} })
      if (!opened.ok && !lacksEnvelope(opened.error)) {
        void bridge.call('attachments:discard', { id: attachment.id })
        return setRefusal({ name: file.name, failure: opened.error })
      }
      const { envelope, subject, bccRemoved } = opened.ok
        ? opened.value
        : { envelope: null, subject: '', bccRemoved: false }
      replace((form) => ({
        ...EMPTY_FORM,
        from: envelope?.from ?? form.from,
        addresses: { ...EMPTY_FORM.addresses, to: envelope === null ? recipientsOf(form) : envelope.to },
        options: form.options,
        file: { attachment, subject, bccRemoved },
      }))
    },
    [bridge, replace],
  )
  const draftOf = useCallback(
    async (form: MessageForm, from: string): Promise<MessageDraft | null> => {
      if (form.file === null) return null
      const { attachment } = form.file
      const to = recipientsOf(form)
      const ready = await bridge.call('message:open-file', { attachmentId: attachment.id, envelope: { from, to } })
      if (!ready.ok) {
        setRefusal({ name: attachment.name, failure: ready.error })
        return null
      }
      const nothing = { cc: [], bcc: [], replyTo: [], subject: '', text: '', html: '', attachments: [] }
      return { ...nothing, from, to, rawMessage: ready.value.id }
    },
    [bridge],
  )
  return {
    refusal,
    open: (file) => open(file).catch(() => setRefusal({ name: file.name, failure: failure('internal') })),
    close: () => (canUndo ? undo() : edit((form) => ({ ...form, file: null }))),
    draftOf,
  }
}
