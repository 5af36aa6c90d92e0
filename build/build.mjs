#!/usr/bin/env node
// Builds the four bundles below dist/: `node build/build.mjs [--if-stale]`.
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { bundles } from './bundles.mjs'
import { fingerprint, isFresh, markFresh } from './fingerprint.mjs'

const checkout = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds what is asked for.
 * @param {{ root?: string, distFolder?: string, rendererRoot?: string, only?: readonly string[] }} [options]
 *   `rendererRoot`: folder with the index.html, when it is not the one of the checkout
 */
export const buildBundles = async (options = {}) => {
  const root = options.root ?? checkout
  const distFolder = options.distFolder ?? join(root, 'dist')
  const configurations = bundles({ root, distFolder, rendererRoot: options.rendererRoot })
  const names = options.only ?? Object.keys(configurations)
  await mkdir(distFolder, { recursive: true })
  if (names.includes('commandLine')) await rm(join(distFolder, 'cli'), { recursive: true, force: true })
  // One after the other: the preload goes into the folder that the desktop bundle empties first.
  for (const name of names) await build(configurations[name])
  // The system shows it for the window; it reads pictures of dots only.
  if (names.includes('desktop'))
    await copyFile(join(checkout, 'build', 'icons', 'icon.png'), join(distFolder, 'desktop', 'icon.png'))
  if (names.includes('commandLine')) await chmod(join(distFolder, 'cli.mjs'), 0o755)
}

/**
 * Builds everything, unless `ifStale` and nothing changed since the last time.
 * @param {{ ifStale?: boolean }} [options]
 * @returns {Promise<boolean>} whether it built
 */
export const buildProduct = async ({ ifStale = false } = {}) => {
  const distFolder = join(checkout, 'dist')
  const print = await fingerprint(checkout)
  if (ifStale && (await isFresh(distFolder, print))) return false
  await rm(distFolder, { recursive: true, force: true })
  await buildBundles()
  await markFresh(distFolder, print)
  return true
}

const isEntry = process.argv[1] !== undefined && pathToFileURL(resolve(process.argv[1])).href === import.meta.url
if (isEntry) {
  const startedMs = performance.now()
  const built = await buildProduct({ ifStale: process.argv.includes('--if-stale') })
  if (built) process.stdout.write(`Built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.\n`)
}
