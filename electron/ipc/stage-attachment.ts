import type { Readable } from 'node:stream'
import { failed, type Result } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { hasControlCharacter } from '../../shared/profile/single-line'
import { type StagedAttachment, stagedAttachmentSchema } from '../../shared/submission/message-draft'
import type { Application } from './application'
import { resultChecker } from './checked-result'
import { type LogLine, noLog } from './log-line'

const MAXIMUM_NAME_LENGTH = 255
const MAXIMUM_PATH_LENGTH = 32_767
const CONTENT_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,99}$/
const check = resultChecker(stagedAttachmentSchema)

/** Last segment of a name that may hold folders of either kind of system. */
export const withoutFolders = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)

/**
 * Stages a streamed upload.
 * @param upload name and media type as the page said them, body of any length
 * @returns the staged attachment; `invalid-request` when the name is empty, too long or holds control characters
 */
export const stageUpload = async (
  application: Application,
  upload: { readonly name: string; readonly contentType: string; readonly body: Readable },
  log: LogLine = noLog,
): Promise<Result<StagedAttachment>> => {
  const name = withoutFolders(upload.name)
  if (name === '' || name.length > MAXIMUM_NAME_LENGTH || hasControlCharacter(name) || /^\.{1,2}$/.test(name)) {
    return failed(failure('invalid-request', { params: { reason: 'file-name' } }))
  }
  const contentType = CONTENT_TYPE.test(upload.contentType) ? upload.contentType : 'application/octet-stream'
  return check('upload', () => application.stageUpload({ name, contentType, body: upload.body }), log)
}

/**
 * Stages a file of this machine, named by the host's own code (a drop, a dialog), never by a page.
 * @param path as received from the preload
 */
export const stagePath = async (
  application: Application,
  path: unknown,
  log: LogLine = noLog,
): Promise<Result<StagedAttachment>> => {
  if (typeof path !== 'string' || path.length > MAXIMUM_PATH_LENGTH || path.includes('\0')) {
    return failed(failure('invalid-request', { params: { reason: 'path' } }))
  }
  // A file without a path was made by the page (pasted, generated): there is nothing on disk to stage.
  if (path === '') return failed(failure('attachment-not-a-file'))
  return check('drop', () => application.stageFile(path), log)
}
