import type { Translate } from '../../../shared/words/translate'
import type { MessageToSend } from './message-options'

/** Something worth knowing about a sending that is no failure. */
export interface SendNote {
  readonly id: 'bcc-removed' | 'left-to-outbox'
  /** The message file that it is about. */
  readonly file?: string
}

/** What was changed about the message files. */
export const messageNotes = (messages: readonly MessageToSend[]): SendNote[] =>
  messages
    .filter(({ bccRemoved }) => bccRemoved)
    .map(({ file }) => ({
      id: 'bcc-removed',
      ...(file === null ? {} : { file }),
    }))

/** Who sends what was left to the outbox: this command has ended by then. */
export const OUTBOX_NOTE: SendNote = { id: 'left-to-outbox' }

const sentence = ({ id }: SendNote, translate: Translate): string => translate(`commandLine.note.${id}`)

/** Notes as lines for a person. */
export const noteLines = (notes: readonly SendNote[], translate: Translate): string[] =>
  notes.map((note) =>
    note.file === undefined
      ? sentence(note, translate)
      : translate('commandLine.noteAbout', { file: note.file, text: sentence(note, translate) }),
  )

/** The field `notes` of a document, with their sentences; absent when there is none. */
export const notesField = (
  notes: readonly SendNote[],
  translate: Translate,
): { readonly notes?: readonly (SendNote & { readonly text: string })[] } =>
  notes.length === 0
    ? {}
    : { notes: notes.map(({ id, ...rest }) => ({ id, text: sentence({ id }, translate), ...rest })) }
