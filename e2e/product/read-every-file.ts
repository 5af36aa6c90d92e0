import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file, and what is in it. */
export interface FoundFile {
  readonly path: string
  readonly content: Buffer
}

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * Reads everything below a folder in which somebody may be writing: where a file goes while it is looked for, it took the
 * place of another one, and all are looked at anew.
 */
export const readEveryFile = async (folder: string): Promise<readonly FoundFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  try {
    return await Promise.all(paths.map(async (path) => ({ path, content: await readFile(path) })))
  } catch (error) {
    if (isGone(error)) return readEveryFile(folder)
    throw error
  }
}
