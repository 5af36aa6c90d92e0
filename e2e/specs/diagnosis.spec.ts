import type { JSHandle, Page } from '@playwright/test'
import { type ChainPlan, daysFromNow, makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { type Script, type ScriptedServer, startScriptedServer } from '../servers/scripted-server'
import { expect, test } from './application'
import { makeProfile, startTest } from './profile-form'

const servers: ScriptedServer[] = []
const start = async (script: Script): Promise<ScriptedServer> => {
  const server = await startScriptedServer(script)
  servers.push(server)
  return server
}
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** A server with implicit TLS, and the PEM of the root that its clients are to trust. */
const startSecure = async (plan: ChainPlan = soundPlan, script: Script = {}) => {
  const { privateKeyPem, chainPem, trustedPem } = await makeChain(plan)
  const server = await start({ ...script, tls: 'implicit', key: privateKeyPem, cert: chainPem })
  return { server, trustedPem }
}

const SIGN_IN = { name: 'ada@example.test', password: 'canary of the diagnosis' } as const

const chooseWay = async (page: Page, way: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'More ways to test' }).click()
  await page.getByRole('menuitem', { name: way }).click()
}

/** Counts, from now on, how often the page stood still with ports being asked, and with a fix offered beside them. */
const watchProbing = (page: Page): Promise<JSHandle<{ asked: number; offered: number }>> =>
  page.evaluateHandle(() => {
    const counts = { asked: 0, offered: 0 }
    new MutationObserver(() => {
      if (!document.body.textContent?.includes('being probed, without signing in')) return
      counts.asked += 1
      if (/Apply (both )?and retest/.test(document.body.textContent)) counts.offered += 1
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    return counts
  })

test('the wrong encryption is named with its evidence, every port is asked, and one click mends it', async ({
  application,
}) => {
  const { server, trustedPem } = await startSecure()
  await makeProfile(application, { port: server.port, option: 'starttls', customCa: trustedPem, ...SIGN_IN })
  const seen = await watchProbing(application)
  const diagnosis = await startTest(application)

  await expect(diagnosis.getByRole('heading', { name: /waits for TLS/ }).first()).toBeVisible()
  await expect(diagnosis).toContainText('The connection stopped at Greet')
  await expect(diagnosis).toContainText('No user name, password or message was sent.')
  const first = diagnosis.getByRole('article').first()
  await expect(first).toContainText('TLM-02')
  await expect(first).toContainText(`Port ${server.port} waits for TLS`)
  await expect(first).toContainText('Evidence')
  await expect(diagnosis.getByRole('article').filter({ hasText: /CRT-/ })).toHaveCount(0)
  const ports = diagnosis.getByRole('group', { name: 'Ports and modes of this host' })
  await expect(ports.getByRole('columnheader', { name: 'Port 465', exact: true })).toBeVisible()
  await expect(ports.locator('[data-best]')).toHaveCount(1)
  await expect(ports.getByRole('row', { name: /^Implicit TLS/ }).locator('[data-best]')).toContainText('Works, best')
  await expect(ports.getByRole('row', { name: /^STARTTLS/ }).locator('[data-in-use]')).toContainText('Silent')
  expect(server.heardAuth()).toBe(false)
  // The ports stood there while they were asked, and nothing was offered before the answer was known.
  expect(await seen.evaluate((counts) => counts)).toEqual({ asked: expect.any(Number), offered: 0 })
  expect(await seen.evaluate(({ asked }) => asked)).toBeGreaterThan(0)

  await first.getByRole('button', { name: /^Apply and retest/ }).click()
  await expect(diagnosis.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await expect(diagnosis.getByRole('article').filter({ hasText: 'TLM-' })).toHaveCount(0)
  await application.getByRole('tab', { name: 'Session' }).click()
  await expect(application.getByRole('radio', { name: /Implicit TLS/ })).toBeChecked()
  await expect(application.getByRole('textbox', { name: 'Port' })).toHaveValue(String(server.port))
  // Signed in once, inside TLS; nothing was mailed.
  expect(server.lines.filter(({ text }) => text.startsWith('AUTH'))).toHaveLength(1)
  expect(server.lines.every(({ secure }) => secure)).toBe(true)
  expect(server.verbs()).not.toContain('DATA')
})

test('a certificate with two problems shows both, and which switch would hide which', async ({ application }) => {
  const { server, trustedPem } = await startSecure({
    ...soundPlan,
    leaf: { names: ['other.example.test'], addresses: [], notAfter: daysFromNow(-3) },
  })
  await makeProfile(application, { port: server.port, option: 'implicit-tls', customCa: trustedPem, ...SIGN_IN })
  await application.getByRole('switch', { name: 'Expired certificate' }).click()
  const diagnosis = await startTest(application)

  await expect(diagnosis).toContainText('The connection stopped at Verify')
  const table = diagnosis.getByRole('group', { name: 'What each IgnoreError flag would hide' })
  const problem = (id: RegExp) => table.getByRole('row').filter({ hasText: id })
  await expect(problem(/CRT-1\d/).getByRole('cell')).toHaveText([
    /CRT-1\d/,
    /does not apply/,
    'would cover it',
    /does not apply/,
    /does not apply/,
    'Still fails',
  ])
  await expect(problem(/CRT-07/).getByRole('cell')).toHaveText([
    /CRT-07/,
    /does not apply/,
    /does not apply/,
    'covers it',
    /does not apply/,
    'Ignored',
  ])
  await expect(table).toContainText('Rejected: one problem is not ignored.')
  await expect(problem(/^Trust/)).toContainText('Proven')
  expect(server.heardAuth()).toBe(false)
  expect(server.lines).toEqual([])
})

test('a test goes as far as it was asked to, and not a command further', async ({ application }) => {
  const { server, trustedPem } = await startSecure()
  await makeProfile(application, { port: server.port, option: 'implicit-tls', customCa: trustedPem, ...SIGN_IN })
  const verdict = (name: string) => application.getByRole('heading', { name, exact: true })
  const heardSince = (start: number) => server.verbs().slice(start)

  await chooseWay(application, /^Stop at the encrypted channel/)
  await expect(verdict('Everything works, up to the encrypted channel')).toBeVisible()
  // On a busy machine other sessions ask beside it, and say no more.
  expect(new Set(server.verbs())).toEqual(new Set(['EHLO', 'QUIT']))
  expect(server.heardAuth()).toBe(false)

  let before = server.verbs().length
  const { connections } = server
  await chooseWay(application, /^Go on to sender and recipient/)
  const asked = application.getByRole('dialog', { name: 'Test up to sender and recipient' })
  await asked.getByRole('textbox', { name: 'Recipient' }).fill('nobody')
  await asked.getByRole('button', { name: 'Test without sending' }).click()
  await expect(asked.getByRole('textbox', { name: 'Recipient' })).toHaveAttribute('aria-invalid', 'true')
  expect(server.connections).toBe(connections)
  await asked.getByRole('textbox', { name: 'Recipient' }).fill('bob@example.test')
  await asked.getByRole('button', { name: 'Test without sending' }).click()
  await expect(verdict('Everything works, up to the recipient')).toBeVisible()
  expect(heardSince(before).filter((verb) => ['MAIL', 'RCPT', 'RSET'].includes(verb))).toEqual(['MAIL', 'RCPT', 'RSET'])
  expect(heardSince(before)).not.toContain('DATA')
  expect(server.contents).toEqual([])

  before = server.verbs().length
  await chooseWay(application, /^Send a small test message/)
  const sending = application.getByRole('dialog', { name: 'Send a small test message' })
  await sending.getByRole('textbox', { name: 'Recipient' }).fill('carol@example.test')
  await sending.getByRole('button', { name: 'Send the test message' }).click()
  await expect(verdict('Everything works; the server took the test message')).toBeVisible()
  expect(server.contents).toHaveLength(1)
  expect(server.lines.filter(({ text }) => text.startsWith('RCPT')).at(-1)?.text).toContain('carol@example.test')
  expect(String(server.contents[0])).not.toContain(SIGN_IN.password)
})

test('a test that is cancelled is over at once, and says what was not sent', async ({ application }) => {
  const server = await start({ greeting: { silence: true } })
  await makeProfile(application, { port: server.port, option: 'none', ...SIGN_IN })
  const diagnosis = await startTest(application)
  await expect(diagnosis).toContainText('Waiting for the server’s first line')
  // Measured in the page: a driver on a busy machine may take its time to press.
  const took = await diagnosis.getByRole('button', { name: 'Cancel' }).evaluate(async (button: HTMLElement) => {
    const pressedAt = performance.now()
    button.click()
    await new Promise<void>((resolve) => {
      const look = () => {
        if (document.querySelector('[role="tabpanel"]:not([hidden])')?.textContent?.includes('The test was cancelled'))
          resolve()
        else requestAnimationFrame(look)
      }
      look()
    })
    return performance.now() - pressedAt
  })
  // Long before the greeting's own 30 s; to the tenth of a second it is measured where nothing else runs.
  expect(took).toBeLessThan(15_000)
  await expect(diagnosis.getByRole('heading', { name: 'The test was cancelled' })).toBeVisible()
  await expect(diagnosis).toContainText('You stopped it at Greet')
  await expect(diagnosis).toContainText('No user name, password or message was sent.')
  await expect(diagnosis.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  expect(server.lines.filter(({ text }) => text !== 'QUIT')).toEqual([])
  await expect.poll(() => server.openSockets()).toBe(0)
})

test('what a hostile server says is shown and does nothing', async ({ application }) => {
  const hostile = '<img src="http://hostile.example.test/x" onerror="document.title=\'taken\'"><b>bold</b>'
  const unseen = '\u001b[31mred\u001b[0m\u0007 \u202emirrored\u202c \u0000end'
  const server = await start({ turns: { AUTH: `535 5.7.8 ${hostile} ${unseen}` } })
  await makeProfile(application, { port: server.port, option: 'none', ...SIGN_IN })
  const diagnosis = await startTest(application)

  await expect(diagnosis).toContainText('The connection stopped at Authenticate')
  const said = diagnosis.locator('pre').first()
  await expect(said).toContainText(hostile)
  await expect(said).toContainText('end')
  await expect(application.locator('img[src*="hostile"]')).toHaveCount(0)
  await expect(diagnosis.locator('b', { hasText: /^bold$/ })).toHaveCount(0)
  await expect(application).not.toHaveTitle('taken')
  const shown = await application.evaluate(() => document.body.innerText)
  // Neither terminal escapes nor marks that turn the text around (UAX #9).
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)

  const endless = await start({ greeting: { raw: `220 ${'x'.repeat(1_048_576)}` } })
  await application.getByRole('tab', { name: 'Session' }).click()
  await application.getByRole('textbox', { name: 'Port' }).fill(String(endless.port))
  await startTest(application)
  await expect(diagnosis).toContainText('The connection stopped at Greet')
  const length = await application.evaluate(() => document.body.innerText.length)
  expect(length).toBeLessThan(100_000)
  await expect(application.getByRole('tab', { name: 'Transcript' })).toBeEnabled()
  expect(endless.lines).toEqual([])
})
