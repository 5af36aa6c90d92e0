// Opens the application: Electron's window where its runtime can be had, otherwise the same page from the web host,
// in a Chromium application window when there is one to open and else by printing the address.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openApplicationWindow } from './application-window.mjs'
import { desktopEnvironment, neverOpened } from './desktop-environment.mjs'
import { electronRuntime } from './electron-runtime.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const say = (text) => process.stdout.write(`${text}\n`)

const isRoot = process.getuid?.() === 0
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

// Chromium refuses to start its sandbox for root, and the sandbox is never switched off for a user.
const windowObstacle = () => {
  if (!hasDisplay) return 'there is no display'
  return isRoot && process.platform === 'linux' ? 'a window as root would have to run without its sandbox' : undefined
}

/**
 * Runs the desktop window; resolves to false when it could not even start. Electron is given the folder of package.json, not
 * the bundle: started with a file it calls itself Electron, and shares its folders with every other program that does.
 */
const openDesktop = (program) =>
  new Promise((resolve) => {
    const startedAt = Date.now()
    let askedToEnd = false
    const child = spawn(program, [root, ...words], {
      cwd: root,
      stdio: 'inherit',
      env: desktopEnvironment(process.env),
    })
    // Ctrl+C reaches both from the terminal, and Electron takes a second signal for impatience: this process only stays
    // until the window has closed what it has open.
    const noteEnd = () => {
      askedToEnd = true
    }
    const passEndOn = () => {
      askedToEnd = true
      child.kill('SIGTERM')
    }
    process.on('SIGINT', noteEnd).on('SIGTERM', passEndOn)
    const settle = (opened) => {
      process.off('SIGINT', noteEnd).off('SIGTERM', passEndOn)
      resolve(opened)
    }
    child.on('error', () => settle(false))
    child.on('close', (status, signal) => {
      const failed = neverOpened({ status, signal, tookMs: Date.now() - startedAt, askedToEnd })
      if (!failed) process.exitCode = status ?? 0
      settle(!failed)
    })
  })

// Ubuntu since 23.10 lets only programs that it knows make the namespaces that Chromium's sandbox is built of.
const SANDBOX_FORBIDDEN = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'

const reasonOfFailure = async () => {
  const forbidden = await readFile(SANDBOX_FORBIDDEN, 'utf8').catch(() => '0')
  return forbidden.trim() === '1'
    ? 'The desktop window did not start: AppArmor keeps Electron from starting its sandbox, which is not switched off.'
    : 'The desktop window did not start; what it said stands above.'
}

const readAddress = (server) =>
  new Promise((resolve) => {
    let output = ''
    server.stdout.setEncoding('utf8')
    server.stdout.on('data', (text) => {
      output += text
      try {
        resolve(JSON.parse(output))
      } catch {
        // the document is not whole yet
      }
    })
    server.on('close', () => resolve(undefined))
  })

const serve = async (reason) => {
  const server = spawn(process.execPath, [`${root}dist/cli.mjs`, 'serve', '--json', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('close', (status) => {
    process.exitCode = status ?? 0
  })
  const document = await readAddress(server)
  if (document === undefined || !document.ok) {
    say(document?.error?.message ?? 'The web host did not start.')
    process.exitCode = 1
    return
  }
  const opened =
    windowObstacle() === undefined && (await openApplicationWindow(document.url, () => server.kill('SIGTERM')))
  if (opened) say(`${reason} Opened as a page in a browser window instead.`)
  else {
    say(
      `${reason} Open this address in a browser on this machine:\n\n  ${document.url}\n\nIt works once. Ctrl+C ends the application.`,
    )
  }
}

const obstacle = windowObstacle()
if (obstacle !== undefined) await serve(`The desktop window is not opened: ${obstacle}.`)
else {
  const runtime = await electronRuntime(say)
  if (runtime === undefined) await serve('The Electron runtime is not available here.')
  else if (!(await openDesktop(runtime))) await serve(await reasonOfFailure())
}
