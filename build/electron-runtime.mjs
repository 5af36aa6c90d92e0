// Electron's npm package carries no runtime: it is fetched on first use, which fails on machines without that access.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const electron = `${root}node_modules/electron`
const failureFile = `${root}.cache/electron-runtime-failure.json`

const ATTEMPT_MS = 300_000
const REMEMBER_MS = 24 * 3_600_000

const installed = () => {
  if (!existsSync(`${electron}/path.txt`)) return undefined
  const program = `${electron}/dist/${readFileSync(`${electron}/path.txt`, 'utf8')}`
  return existsSync(program) ? program : undefined
}

const version = () => JSON.parse(readFileSync(`${electron}/package.json`, 'utf8')).version

const failedLately = () => {
  if (!existsSync(failureFile)) return false
  const failure = JSON.parse(readFileSync(failureFile, 'utf8'))
  return failure.version === version() && Date.now() - failure.at < REMEMBER_MS
}

const rememberFailure = () => {
  mkdirSync(`${root}.cache`, { recursive: true })
  writeFileSync(failureFile, JSON.stringify({ version: version(), at: Date.now() }))
}

const attempt = (say) =>
  new Promise((resolve) => {
    // Its own progress bar goes to standard output; its stack traces say nothing that a user could act on.
    const child = spawn(process.execPath, ['install.js'], { cwd: electron, stdio: ['ignore', 'inherit', 'ignore'] })
    const startedAt = Date.now()
    const progress = setInterval(
      () => say(`  still fetching, ${Math.round((Date.now() - startedAt) / 1000)} s`),
      10_000,
    )
    const deadline = setTimeout(() => child.kill(), ATTEMPT_MS)
    const end = (succeeded) => {
      clearInterval(progress)
      clearTimeout(deadline)
      resolve(succeeded)
    }
    child.on('error', () => end(false))
    child.on('close', (status) => end(status === 0))
  })

/**
 * The path of Electron's program, fetched first when it is not there yet. The attempt is bounded, and its failure is
 * remembered for a day.
 * @returns undefined when the runtime cannot be had
 */
export const electronRuntime = async (say) => {
  if (!existsSync(`${electron}/package.json`)) return undefined
  const present = installed()
  if (present !== undefined) return present
  if (failedLately()) return undefined
  say('Fetching the Electron runtime. This happens once.')
  const succeeded = await attempt(say)
  if (succeeded) rmSync(failureFile, { force: true })
  else rememberFailure()
  return installed()
}
