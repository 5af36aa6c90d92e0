import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SOURCES = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json', 'tsconfig.json']

/** @param {string} name of a file that does not end up in any bundle */
const isTest = (name) => /\.test\.tsx?$/.test(name)

const filesBelow = async (path) => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return []
  if (!found.isDirectory()) return isTest(path) ? [] : [`${path} ${found.size} ${found.mtimeMs}`]
  const names = (await readdir(path)).sort()
  return (await Promise.all(names.map((name) => filesBelow(join(path, name))))).flat()
}

/**
 * A digest over names, sizes and times of all sources: a changed, new or deleted file changes it.
 * @param {string} root of the checkout
 */
export const fingerprint = async (root) => {
  const files = (await Promise.all(SOURCES.map((source) => filesBelow(join(root, source))))).flat()
  return createHash('sha256')
    .update([process.versions.node.split('.')[0], ...files].join('\n'))
    .digest('hex')
}

const stampOf = (distFolder) => join(distFolder, '.built-from')

/** Whether the bundles were built from these very sources. */
export const isFresh = async (distFolder, print) =>
  (await readFile(stampOf(distFolder), 'utf8').catch(() => '')) === print

/** Remembers what the bundles were built from. To be called last, so that an interrupted build counts as stale. */
export const markFresh = (distFolder, print) => writeFile(stampOf(distFolder), print)
