import { useCallback, useState } from 'react'
import type { Result } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { StagedAttachment } from '../../shared/submission/message-draft'
import { useBridge } from '../app/bridge-context'
import type { MessageForm } from './message-form'

/** A file that could not be attached, or the choosing itself when there is no name. */
export interface RefusedFile {
  readonly name: string | null
  readonly failure: Failure
}

/** A file on its way to the services. */
interface StagingFile {
  readonly key: string
  readonly name: string
}

interface Attachments {
  readonly staging: readonly StagingFile[]
  readonly refused: readonly RefusedFile[]
  /** Files of this page: dropped, or picked in the browser's own dialog. Folders are refused. */
  addFiles(files: readonly File[], folders: readonly string[]): void
  /** The system's dialog of the desktop host. */
  choose(): Promise<void>
  remove(id: string): void
}

type Edit = (change: (form: MessageForm) => MessageForm) => void

const withAttachments =
  (added: readonly StagedAttachment[]) =>
  (form: MessageForm): MessageForm => ({ ...form, attachments: [...form.attachments, ...added] })

/**
 * @param edit changes the message that the files belong to, even when it is no longer on the page
 * @param takeOut changes it in a way that can be undone; a file that is gone for good is given back to the services then
 */
export const useAttachments = (edit: Edit, takeOut: Edit): Attachments => {
  const bridge = useBridge()
  const [staging, setStaging] = useState<readonly StagingFile[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  const take = useCallback(
    (name: string, result: Result<StagedAttachment>) => {
      if (result.ok) edit(withAttachments([result.value]))
      else setRefused((before) => [...before, { name, failure: result.error }])
    },
    [edit],
  )
  const stage = useCallback(
    async (file: File) => {
      const key = crypto.randomUUID()
      setStaging((before) => [...before, { key, name: file.name }])
      take(file.name, await bridge.stageFile(file))
      setStaging((before) => before.filter((other) => other.key !== key))
    },
    [bridge, take],
  )
  const addFiles = useCallback(
    (files: readonly File[], folders: readonly string[]) => {
      setRefused(folders.map((name) => ({ name, failure: failure('attachment-not-a-file') })))
      for (const file of files) void stage(file)
    },
    [stage],
  )
  const choose = useCallback(async () => {
    const result = await bridge.call('attachments:choose', {})
    setRefused(result.ok ? [] : [{ name: null, failure: result.error }])
    if (result.ok && result.value.attachments.length > 0) edit(withAttachments(result.value.attachments))
  }, [bridge, edit])
  const remove = useCallback(
    (id: string) =>
      takeOut((form) => ({ ...form, attachments: form.attachments.filter((attachment) => attachment.id !== id) })),
    [takeOut],
  )
  return { staging, refused, addFiles, choose, remove }
}
