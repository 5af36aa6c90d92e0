import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { ErrorCode } from '../../shared/failures/error-code'
import { failure } from '../../shared/failures/failure'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { readSpoolFile } from './spool-file'
import { newEntry } from './spool-head'

/**
 * How a mail that cannot be sent, because its file makes no sense here, is shown: in state `error`, with the file's name
 * as reason and whatever of its head can still be read.
 * @returns undefined when the file is gone
 */
export const unusableEntry = async (path: string, id: string, code: ErrorCode): Promise<OutboxEntry | undefined> => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  const at = found.mtime.toISOString()
  const reading = await readSpoolFile(path)
  const readable = reading.kind === 'mail' ? newEntry(reading.mail.head, reading.mail.size) : undefined
  const file = `outbox/${basename(dirname(path))}/${basename(path)}`
  const error = failure(code, { params: { file } })
  return {
    ...(readable ?? {
      profileId: '',
      profileLabel: '',
      from: '',
      recipients: [],
      subject: '',
      messageId: '',
      size: found.size,
      createdAt: at,
    }),
    id,
    state: 'error',
    attempts: [{ at, durationMs: 0, outcome: 'interrupted', error }],
    nextAttemptAt: null,
  }
}
