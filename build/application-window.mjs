// Opens the web host's page in a browser window of its own, without address bar and without the user's browser profile.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SETTLING_MS = 2_000

// The address opens the application once. A browser's arguments can be read by every user of the machine, so it is told
// a file instead, in a folder that only this user can enter.
const writeDoor = async (folder, url) => {
  const file = join(folder, 'open.html')
  await writeFile(file, `<!doctype html><meta http-equiv="refresh" content="0; url=${url}">`, { mode: 0o600 })
  return pathToFileURL(file).href
}

const findBrowser = async () => {
  const { Launcher } = await import('chrome-launcher')
  try {
    return Launcher.getInstallations()[0]
  } catch {
    return undefined
  }
}

/**
 * @param url the address that opens the application once
 * @param onClosed called when the window is closed
 * @returns whether a window stands
 */
export const openApplicationWindow = async (url, onClosed) => {
  const browser = await findBrowser()
  if (browser === undefined) return false
  const folder = await mkdtemp(join(tmpdir(), 'mail-session-manager-window-'))
  const door = await writeDoor(folder, url)
  const words = [
    `--app=${door}`,
    `--user-data-dir=${join(folder, 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
  ]
  const child = spawn(browser, [...words, '--window-size=1440,900'], { stdio: 'ignore' })
  const ended = new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  })
  const cleared = ended.then(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  const stands = await Promise.race([
    ended.then(() => false),
    new Promise((resolve) => setTimeout(() => resolve(true), SETTLING_MS)),
  ])
  if (stands) void cleared.then(onClosed)
  else await cleared
  return stands
}
