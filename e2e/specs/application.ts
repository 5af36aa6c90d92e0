import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type RunningWebHost, startWebHost } from '../product/start-web-host'
import { type SecretService, secretServiceAvailable, startSecretService } from '../servers/secret-service'

/** What every specification starts from: a data folder of its own, the built product, and its page. */
interface Fixtures {
  readonly dataFolder: string
  readonly secretService: SecretService | undefined
  readonly host: RunningWebHost
  /** The page, opened and loaded. An error or a refused script on it fails the test. */
  readonly application: Page
}

interface Options {
  /** Whether a keychain exists for this test. */
  readonly keychain: boolean
}

/** What the browser says when this very test looks into the preview's frame, in which no script may run. */
const LOOKED_INTO = "Blocked script execution in 'about:srcdoc'"

/** Collects what must not happen on a page. */
const watch = (page: Page): string[] => {
  const offences: string[] = []
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(LOOKED_INTO))
      offences.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (!['127.0.0.1', 'localhost'].includes(hostname) && !['data:', 'blob:'].includes(protocol)) {
      offences.push(`request to ${hostname}`)
    }
  })
  return offences
}

/** Opens the page of a running host and waits until the profiles are in. */
export const openPage = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await expect(page.locator('html')).toHaveAttribute('data-app-state', 'loaded')
}

export const test = base.extend<Fixtures & Options>({
  keychain: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-session-manager-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  secretService: async ({ keychain }, use, info) => {
    if (!keychain) return use(undefined)
    info.skip(!secretServiceAvailable(), 'gnome-keyring and dbus are not installed')
    const service = await startSecretService()
    await use(service)
    await service.stop()
  },
  host: async ({ dataFolder, secretService }, use) => {
    const host = await startWebHost({ dataFolder, environment: { ...secretService?.environment } })
    await use(host)
    await host.stop()
  },
  application: async ({ page, host }, use) => {
    const offences = watch(page)
    await openPage(page, host.url)
    await use(page)
    expect(offences).toEqual([])
  },
})

export { expect }
