import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'

// The built web host in a real browser: what only a browser decides (cookies, fetch metadata, the policy).

const distFolder = process.env.MSM_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

let folder: string
let host: ChildProcess
let address: string

const startHost = async (port: number): Promise<string> => {
  const options = ['serve', '--port', String(port), '--data-dir', folder]
  const child = spawn(process.execPath, [join(distFolder, 'cli.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  host = child
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return /http:\S+/.exec(String(line))?.[0] ?? ''
}

const stopHost = async (): Promise<void> => {
  if (host.exitCode !== null) return
  const ended = once(host, 'exit')
  host.kill('SIGINT')
  await ended
}

const loaded = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-app-state', 'loaded')

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-host-'))
  address = await startHost(0)
})

test.afterEach(async () => {
  await stopHost()
  await rm(folder, { recursive: true, force: true })
})

test('the page works under its policy and asks nobody else', async ({ page }) => {
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(line.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(address).host) foreign.push(request.url())
  })
  await page.exposeFunction('tellViolation', (directive: string) => complaints.push(directive))
  // What is tried and caught is not told on the console.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      Reflect.get(window, 'tellViolation')(`${effectiveDirective} ${blockedURI}`),
    )
  })
  await page.goto(address)
  await loaded(page)
  expect(new URL(page.url()).pathname).toBe('/')
  expect([complaints, foreign]).toEqual([[], []])

  await page.goto(address)
  await loaded(page)
  await page.reload()
  await loaded(page)
})

test('the address works in one browser only', async ({ page, browser }) => {
  await page.goto(address)
  await loaded(page)
  const other = await browser.newContext()
  const stranger = await other.newPage()
  const response = await stranger.goto(address)
  expect(response?.status()).toBe(401)
  expect((await stranger.goto(new URL('/', address).href))?.status()).toBe(401)
  await other.close()
})

test('the address may be followed from another site, which can do nothing else', async ({ page }) => {
  const other = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<a href="${address}">open</a>`)
  })
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  try {
    // Another name of this machine is another site for the browser.
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
    await page.getByRole('link').click()
    await loaded(page)

    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
    const tried = await page.evaluate(async (origin) => {
      const outcome = (promise: Promise<Response>) =>
        promise.then(
          (answer) => answer.type,
          () => 'failed',
        )
      const post = { method: 'POST', credentials: 'include', mode: 'no-cors' } as const
      const script = document.createElement('script')
      const scriptRan = new Promise((resolve) => {
        script.onload = () => resolve('loaded')
        script.onerror = () => resolve('failed')
      })
      script.src = `${origin}/events`
      document.head.append(script)
      return [
        await outcome(fetch(`${origin}/api/app:info`, { ...post, mode: 'cors', headers: { 'x-page-secret': 'x' } })),
        await outcome(fetch(`${origin}/`, { credentials: 'include' })),
        await scriptRan,
      ]
    }, new URL(address).origin)
    expect(tried).toEqual(['failed', 'failed', 'failed'])
  } finally {
    other.closeAllConnections()
    other.close()
  }
})

test('the page says that the host is gone, and that it does not know the page any more', async ({ page }) => {
  await page.goto(address)
  await loaded(page)
  const { port } = new URL(address)
  await stopHost()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  await startHost(Number(port))
  await expect(page.getByRole('button', { name: /reload|load/i })).toBeVisible()
})
