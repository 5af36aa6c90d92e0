import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The program of a writing process, given as text because TypeScript needs a loader: it saves `count` profiles of its own,
 * `<name>-0` and so on, one after the other, and says `saved <n>` for each.
 */
const PROGRAM = `
  const [folder, name, count] = process.argv.slice(1)
  const { runnerImport } = await import('vite')
  const load = async (path) => (await runnerImport(path, { root: process.cwd(), logLevel: 'error' })).module
  const { default: Conf } = await import('conf')
  const { createJsonFile } = await load('./electron/storage/json-file.ts')
  const { createProfileStore } = await load('./electron/profiles/profile-store.ts')
  const { savingProfile } = await load('./electron/profiles/profile-changes.ts')
  const { storedProfile } = await load('./electron/profiles/profile-under-test.ts')
  const timings = { patienceMs: 15000, staleMs: 2000 }
  const store = createProfileStore(createJsonFile({ folder, name: 'profiles', Conf, timings }))
  for (let index = 0; index < Number(count); index += 1) {
    const saved = await store.apply(savingProfile(storedProfile(name + '-' + index)))
    if (!saved.ok) throw new Error(saved.error.code)
    console.log('saved ' + index)
  }
`

/** Another process that writes to the profiles of `folder`, for no longer than the test lasts. */
export const startWriter = (folder: string, name: string, count: number): ChildProcess => {
  const writer = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, folder, name, String(count)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    writer.kill('SIGKILL')
  })
  return writer
}
