import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = new URL('../..', import.meta.url).pathname
const ROOMS = ['shared', 'electron', 'renderer']

export interface SourceFile {
  /** Below the project's root. */
  readonly path: string
  readonly text: string
}

/** The product's own source files, tests left out. */
export const sourceFiles = async (): Promise<readonly SourceFile[]> => {
  const found = await Promise.all(ROOMS.map((room) => readdir(join(ROOT, room), { recursive: true })))
  const paths = found
    .flatMap((names, index) => names.map((name) => join(ROOMS[index] ?? '', name)))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })))
}

/** Files that import emailjs, with the names that they take from it. */
export const importsOfEmailjs = async (): Promise<readonly { readonly path: string; readonly names: string[] }[]> => {
  const files = await sourceFiles()
  return files.flatMap(({ path, text }) => {
    const clause = /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'emailjs'/.exec(text)?.[1]
    if (clause !== undefined) return [{ path, names: clause.split(',').map((name) => name.trim()) }]
    const otherForm = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]emailjs['"]/
    return otherForm.test(text) ? [{ path, names: ['?'] }] : []
  })
}
