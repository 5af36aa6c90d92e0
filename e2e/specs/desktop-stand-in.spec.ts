import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { type StandIn, startStandIn } from '../electron-stand-in/start-stand-in'

// The built desktop bundles against a stand-in of the electron module. This is not Electron: see e2e/electron-stand-in/README.md.

const distFolder = process.env.MSM_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))
const mainBundle = join(distFolder, 'desktop', 'main.mjs')

interface PageWindow extends Window {
  readonly mailSessions: Bridge
  heard?: unknown[][]
  standInAsk(kind: string, message: unknown): Promise<unknown>
}

test.describe('desktop bundles on the stand-in', () => {
  test.describe.configure({ mode: 'serial' })

  let files: string
  let standIn: StandIn

  test.beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'files-'))
    await writeFile(join(files, 'chosen.txt'), 'chosen')
    await writeFile(join(files, 'dropped.txt'), 'dropped')
    standIn = await startStandIn(mainBundle, {
      STAND_IN_CHOSEN_FILES: JSON.stringify([join(files, 'chosen.txt')]),
      // The first button of every question.
      STAND_IN_ANSWER: '0',
      STAND_IN_FILE_PATHS: JSON.stringify({ 'dropped.txt': join(files, 'dropped.txt') }),
    })
  })

  test.afterAll(async () => {
    await standIn?.stop()
    await rm(files, { recursive: true })
  })

  test('shows the page from its own scheme under a policy with a nonce', async () => {
    const { page } = standIn
    const violations: string[] = []
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) violations.push(line.text())
    })
    const response = await page.reload()
    const policy = response?.headers()['content-security-policy'] ?? ''
    const nonce = await page.locator('meta[property="csp-nonce"]').evaluate((meta: HTMLMetaElement) => meta.nonce)
    expect(new URL(page.url()).host).toBe('mail-session-manager.app.stand-in')
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("connect-src 'none'")
    await expect(page.locator('#root')).toBeAttached()
    expect(violations).toEqual([])
    expect(await page.evaluate(() => fetch('/index.html').then(String, () => 'refused'))).toBe('refused')
  })

  test('runs the window sandboxed, without a menu that loads it again, shown when ready', async () => {
    const window = await standIn.message('window')
    expect(window).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    // Electron's own menu is taken away before it could show.
    expect(await standIn.message('menu')).toMatchObject({ items: [] })
    const bars = standIn.messages.filter(
      ({ kind, items }) => kind === 'menu' && Array.isArray(items) && items.length > 0,
    )
    expect(bars).not.toEqual([])
    expect(JSON.stringify(bars)).not.toMatch(/reload|toggleDevTools/i)
    await standIn.message('shown')
  })

  test('gives the page the bridge and nothing of Node or Electron', async () => {
    const seen = await standIn.page.evaluate(() => {
      const { mailSessions } = window as unknown as PageWindow
      return {
        keys: Object.keys(mailSessions).sort(),
        frozen: Object.isFrozen(mailSessions),
        foreign: ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in window),
      }
    })
    expect(seen).toEqual({ keys: ['call', 'host', 'on', 'stageFile'], frozen: true, foreign: [] })
  })

  test('grants the page the writing of copied text, and nothing else', async () => {
    const states = await standIn.page.evaluate(async () => {
      const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state === 'granted'))
    })
    expect(states).toEqual([true, false, false, false])
  })

  test('carries an operation, an unknown one and a malformed one', async () => {
    const answers = await standIn.page.evaluate(async () => {
      const { mailSessions } = window as unknown as PageWindow
      const unknown = 'nothing:such' as 'app:info'
      const malformed = { stray: true } as unknown as Record<string, never>
      return [
        await mailSessions.call('settings:read', {}),
        await mailSessions.call(unknown, {}),
        await mailSessions.call('settings:read', malformed),
      ]
    })
    expect(answers).toMatchObject([
      { ok: true, value: { theme: 'system' } },
      { ok: false, error: { code: 'not-found' } },
      { ok: false, error: { code: 'invalid-request' } },
    ])
  })

  test('carries out in the page what was chosen in the menus', async () => {
    const { page } = standIn
    const menuItem = (...choose: string[]) => standIn.send({ choose })
    await expect(page.locator('html')).toHaveAttribute('data-app-state', 'loaded')
    menuItem('File', 'New profile')
    await expect(page.getByRole('textbox', { name: 'Server address' })).toBeFocused()
    menuItem('View', 'History')
    await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true')
    menuItem('View', 'Find a profile or a command…')
    const palette = page.getByRole('dialog', { name: 'Profiles and commands' })
    await expect(palette).toBeVisible()
    // A dialog is answered first: this command leaves no trace.
    menuItem('View', 'Compose')
    await standIn.message('received', { args: JSON.stringify([{ command: 'open-compose' }]) })
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()
    await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true')
    menuItem('Help', 'Copy versions')
    await expect(page.getByText('Copied')).toBeVisible()
    menuItem('Profile', 'Delete this profile')
    await expect(page.getByRole('treeitem', { name: /Practice server/ })).toHaveAttribute('aria-selected', 'true')
    menuItem('Profile', 'Delete this profile')
    await expect(page.getByText('This cannot be done with the selected profile.')).toBeVisible()
  })

  test('names the menus in the language that is chosen', async () => {
    const choose = (language: string) =>
      standIn.page.evaluate(async (wanted) => {
        const { mailSessions } = window as unknown as PageWindow
        const settings = await mailSessions.call('settings:read', {})
        if (settings.ok) await mailSessions.call('settings:save', { ...settings.value, language: wanted as 'fr' })
      }, language)
    const barNamed = (label: string) =>
      standIn.messages.filter(({ kind, items }) => kind === 'menu' && JSON.stringify(items).includes(label)).length
    const inEnglish = barNamed('"New profile"')
    await choose('fr')
    await expect.poll(() => barNamed('"Nouveau profil"')).toBe(1)
    await choose('en')
    await expect.poll(() => barNamed('"New profile"')).toBe(inEnglish + 1)
  })

  test('tells an event to the page, without its Electron event', async () => {
    const profile = newSessionProfile('stand-in', 'Made on the stand-in')
    const heard = await standIn.page.evaluate(async (saved) => {
      const { mailSessions } = window as unknown as PageWindow
      const event = new Promise<unknown[]>((resolve) => {
        const listener = (...args: unknown[]) => resolve(args)
        mailSessions.on('profiles:changed', listener)
      })
      const secrets = { password: { action: 'keep' }, authToken: { action: 'keep' } } as const
      await mailSessions.call('profiles:save', { profile: saved, secrets, acknowledgements: [] })
      return event
    }, profile)
    expect(heard).toMatchObject([{ kind: 'some', saved: [{ profile: { id: 'stand-in' } }], removedIds: [] }])
  })

  test('stages what the dialog chose and what was dropped, without a path', async () => {
    const [chosen, dropped, generated] = await standIn.page.evaluate(async () => {
      const { mailSessions } = window as unknown as PageWindow
      return [
        await mailSessions.call('attachments:choose', {}),
        await mailSessions.stageFile(new File(['dropped'], 'dropped.txt')),
        await mailSessions.stageFile(new File(['x'], 'made-by-the-page.txt')),
      ]
    })
    expect(chosen).toMatchObject({ ok: true, value: { attachments: [{ name: 'chosen.txt', size: 6 }] } })
    expect(dropped).toMatchObject({ ok: true, value: { name: 'dropped.txt', size: 7 } })
    expect(generated).toMatchObject({ ok: false, error: { code: 'attachment-not-a-file' } })
    expect(JSON.stringify([chosen, dropped])).not.toContain(files)
  })

  test('denies navigation, new windows and foreign loads', async () => {
    const { page, browser } = standIn
    const address = page.url()
    await page.evaluate(() => window.location.assign('https://evil.example/'))
    await standIn.message('navigation', { url: 'https://evil.example/', prevented: true })
    await page.evaluate(() => window.location.assign('file:///etc/passwd')).catch(() => {})
    expect(await page.evaluate(() => window.open('https://evil.example/popup'))).toBeNull()
    await standIn.message('window-open', { url: 'https://evil.example/popup', action: 'deny' })
    expect(page.url()).toBe(address)
    expect(browser.contexts()[0]?.pages()).toHaveLength(1)
    expect(standIn.messages.filter(({ kind }) => kind === 'open-external')).toEqual([])
  })

  test('hands a known help page to the system, and no other', async () => {
    const help = 'https://support.google.com/accounts/answer/185833'
    await standIn.page.evaluate((url) => {
      window.open(`${url}#x`)
      window.open(url)
    }, help)
    await standIn.message('window-open', { url: help, action: 'deny' })
    expect(standIn.messages.filter(({ kind }) => kind === 'open-external')).toEqual([
      { kind: 'open-external', url: help },
    ])
  })

  test('refuses questions from a sub-frame and from a page that is not its window', async () => {
    const { page, browser } = standIn
    const message = { channel: 'mail-sessions:call:app:info', args: [{}] }
    const refused = { ok: false, error: { code: 'invalid-request', params: { reason: 'sender' } } }
    expect(
      await page.evaluate((asked) => (window as unknown as PageWindow).standInAsk('invoke', asked), message),
    ).toMatchObject({ ok: true })
    const inFrame = await page.evaluate((asked) => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return (frame.contentWindow as unknown as PageWindow).standInAsk('invoke', asked)
    }, message)
    expect(inFrame).toMatchObject(refused)
    const other = await browser.contexts()[0]?.newPage()
    await other?.goto(page.url())
    expect(
      await other?.evaluate((asked) => (window as unknown as PageWindow).standInAsk('invoke', asked), message),
    ).toMatchObject(refused)
    await other?.close()
  })

  test('loads its page anew when all data was deleted', async () => {
    const { page } = standIn
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Delete all data…' }).click()
    await page.getByRole('button', { name: 'Delete all data', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Start and test' })).toBeVisible()
    await expect(page.getByRole('treeitem')).toHaveCount(1)
  })

  test('opens the settings from the menu', async () => {
    const { page } = standIn
    standIn.send({ choose: ['File', 'Settings…'] })
    const appearance = page.getByRole('radiogroup', { name: 'Appearance' })
    await expect(appearance).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(appearance).toBeHidden()
  })

  test('saves what was typed when the page goes at once', async () => {
    const { page } = standIn
    standIn.send({ choose: ['File', 'New profile'] })
    const address = page.getByRole('textbox', { name: 'Server address' })
    await expect(address).toBeFocused()
    await address.fill('typed-in-the-last-moment.example')
    await page.reload()
    await page.getByRole('treeitem', { name: /typed-in-the-last-moment/ }).click()
    await expect(address).toHaveValue('typed-in-the-last-moment.example')
  })

  test('tells by a notice of the system which mail ended behind other windows, and comes forward for it', async () => {
    await standIn.page.evaluate(() => (window as unknown as PageWindow).mailSessions.call('practice:start', {}))
    standIn.send('lose-focus')
    const added = await standIn.page.evaluate(() => {
      const nothing = { cc: [], bcc: [], replyTo: [], html: '', attachments: [] }
      const message = { from: 'a@localhost', to: ['practice@localhost'], subject: 'Behind', text: 'Hello', ...nothing }
      const { mailSessions } = window as unknown as PageWindow
      return mailSessions.call('outbox:add', { profileId: 'practice', message })
    })
    expect(added).toMatchObject({ ok: true })
    expect(await standIn.message('notification')).toMatchObject({
      title: 'Sent: Behind',
      body: 'The server of “Practice server” accepted it.',
    })
    await standIn.message('focused')
  })

  test('asks what to do when its page has crashed, and loads it again', async () => {
    const { page } = standIn
    const loaded = page.waitForEvent('load')
    standIn.send('crash-page')
    expect(await standIn.message('message-box')).toMatchObject({ type: 'error', buttons: ['Load again', 'Quit'] })
    await loaded
    await expect(page.locator('html')).toHaveAttribute('data-app-state', 'loaded')
  })

  test('comes forward when started again, and ends with its window', async () => {
    standIn.send('second-instance')
    await standIn.message('focused')
    await standIn.detach()
    standIn.send('close-window')
    expect(await standIn.message('exit')).toMatchObject({ code: 0 })
    expect(standIn.output()).not.toMatch(/Unhandled|TypeError|ReferenceError/)
  })
})

test('the desktop bundles leave at once when another instance runs', async () => {
  const starting = startStandIn(mainBundle, { STAND_IN_OTHER_INSTANCE: '1' })
  await expect(starting).rejects.toMatchObject({
    cause: { message: 'the stand-in ended without a message of kind browser' },
  })
})
