import type { StagedAttachment } from '../../shared/submission/message-draft'

/** A message file that goes out as it is. Sender and recipients are those of the form. */
export interface OpenedFile {
  readonly attachment: StagedAttachment
  readonly subject: string
  /** Whether the file had Bcc fields, which do not go out. */
  readonly bccRemoved: boolean
}

/** Whether a file is likely to be a whole message. */
export const isMessageFile = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  type === 'message/rfc822' || /\.eml$/i.test(name)
