import type { MessageToSend } from './message-options'

/** Something worth knowing about a sending that is no failure. */
export interface SendNote {
  readonly id: 'bcc-removed' | 'left-to-outbox'
  readonly text: string
  /** The message file that it is about. */
  readonly file?: string
}

/** What was changed about the message files. */
export const messageNotes = (messages: readonly MessageToSend[]): SendNote[] =>
  messages
    .filter(({ bccRemoved }) => bccRemoved)
    .map(({ file }) => ({
      id: 'bcc-removed',
      text: 'The message has a Bcc header. It was taken out, so that no recipient sees it.',
      ...(file === null ? {} : { file }),
    }))

/** Who sends what was left to the outbox: this command has ended by then. */
export const OUTBOX_NOTE: SendNote = {
  id: 'left-to-outbox',
  text: 'The application sends it from the outbox: at once where a window or `serve` is running, else as soon as one is started.',
}

/** Notes as lines for a person. */
export const noteLines = (notes: readonly SendNote[]): string[] =>
  notes.map(({ text, file }) => (file === undefined ? text : `${file}: ${text}`))

/** The field `notes` of a document; absent when there is none. */
export const notesField = (notes: readonly SendNote[]): { readonly notes?: readonly SendNote[] } =>
  notes.length === 0 ? {} : { notes }
