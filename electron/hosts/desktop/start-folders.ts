import { join, resolve } from 'node:path'
import { type FolderSurroundings, platformDataFolder } from '../../storage/data-folder'

const DATA_FOLDER = '--data-dir'

/**
 * The data folder that the command line names: the last of `--data-dir=DIR` and `--data-dir DIR`, as the other hosts take
 * it. Chromium's own reading of switches knows the first form only.
 * @param words of the process, the program's own path included or not
 */
const namedFolder = (words: readonly string[]): string | undefined => {
  const named = words.flatMap((word, index) => {
    if (word.startsWith(`${DATA_FOLDER}=`)) return [word.slice(DATA_FOLDER.length + 1)]
    return word === DATA_FOLDER ? [words[index + 1] ?? ''] : []
  })
  return named.findLast((folder) => folder !== '')
}

/** Where this process keeps things. */
export interface StartFolders {
  /** Absolute; the same folder as the command line's, whatever Electron would choose. */
  readonly data: string
  /**
   * Chromium's own files and the place of the window. Below the data, so that two data folders are two applications:
   * Electron lets one process run for each such folder, and its own choice may be shared with other programs.
   */
  readonly browser: string
}

/** @param workingFolder what a relative name starts from */
export const startFolders = (
  words: readonly string[],
  workingFolder: string,
  surroundings: FolderSurroundings,
): StartFolders => {
  const named = namedFolder(words)
  const data = named === undefined ? platformDataFolder(surroundings) : resolve(workingFolder, named)
  return { data, browser: join(data, 'browser') }
}
