/** What somebody dropped on the page. */
export interface DroppedFiles {
  readonly files: readonly File[]
  /** Names of folders, which cannot be attached. */
  readonly folders: readonly string[]
}

/** Whether a drag brings files rather than text or a link. */
export const bringsFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files')

/** Tells files from folders: a folder looks like an empty file until it is read. */
export const droppedFiles = (transfer: DataTransfer): DroppedFiles => {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const folders = items.flatMap((item) => {
    const entry = item.webkitGetAsEntry()
    return entry?.isDirectory === true ? [entry.name] : []
  })
  const files = items.flatMap((item) => {
    const file = item.webkitGetAsEntry()?.isDirectory === true ? null : item.getAsFile()
    return file === null ? [] : [file]
  })
  return { files, folders }
}
