import { expect, type Locator, type Page } from '@playwright/test'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import type { SecurityOption } from '../../shared/profile/session-profile'
import type { Translate } from '../../shared/words/translate'
import { type ScriptedServer, startScriptedServer } from '../servers/scripted-server'
import type { Hand } from './hand'
import { listenToPage } from './spoken'

export interface Worker {
  readonly page: Page
  readonly say: Translate
  readonly hand: Hand
}

const PASSWORD = 'canary of the three jobs'

const field = ({ page, say }: Worker, key: string): Locator =>
  page.getByRole('textbox', { name: say(key), exact: true }).filter({ visible: true })
const button = ({ page, say }: Worker, key: string): Locator =>
  page
    .getByRole('button', { name: say(key), exact: true })
    .filter({ visible: true })
    .first()
const diagnosis = ({ page }: Worker): Locator => page.locator('[data-panel="test"]')
const testButton = ({ page }: Worker): Locator => page.locator('button[aria-keyshortcuts="Control+Enter"]')

/** No job may leave the reader of the screen at the top of the page. */
const expectFocusKept = ({ page }: Worker): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

const typeServer = async (worker: Worker, { port }: ScriptedServer, option: SecurityOption): Promise<void> => {
  const { page, say, hand } = worker
  await hand.write(field(worker, 'properties.serverAddress.label'), '127.0.0.1')
  await hand.write(field(worker, 'properties.port.label'), String(port))
  await hand.choose(
    page.getByRole('radio', { name: new RegExp(`^${say(`properties.option.values.${option}.label`)}`) }),
  )
  await hand.write(field(worker, 'properties.name.label'), 'ada@example.test')
}

const storePassword = async (worker: Worker): Promise<void> => {
  const { page, say, hand } = worker
  const group = page.getByRole('group', { name: say('properties.password.label') })
  await hand.press(group.getByRole('button', { name: say('interface.secret.enter') }).first())
  await expect(page.locator('input[type="password"]')).toBeFocused()
  await page.keyboard.insertText(PASSWORD)
  await hand.press(button(worker, 'interface.secret.save'))
  await expect(group).toContainText(say('interface.secret.storedIn.session'))
  await expect(group.getByRole('button', { name: say('interface.secret.replace') })).toBeFocused()
}

/** How a test ends: its outcome, and the key of what stands above it then. */
type Ending = readonly ['passed' | 'failed', string]

const PASSED: Ending = ['passed', 'test.verdict.passed']
const SELF_SIGNED: Ending = ['failed', 'trustProblems.self-signed.title']

/** Tests, and hears of it: what runs, then the result, once. */
const testAndHear = async (worker: Worker, [outcome, title]: Ending, start: () => Promise<void>): Promise<void> => {
  const { page, say } = worker
  const heard = await listenToPage(page)
  await start()
  await expect(
    diagnosis(worker)
      .getByRole('heading', { name: say(title) })
      .first(),
  ).toBeVisible()
  await expectFocusKept(worker)
  const ending = say(`test.announce.${outcome}`)
  await expect.poll(async () => (await heard()).filter((text) => text.startsWith(ending)).length).toBe(1)
  const running = (await heard()).filter((text) => text.startsWith(say('test.announce.running', { stage: '' }).trim()))
  // Each stage once, but for the Hello that has to be said anew inside TLS (RFC 3207 §4.2).
  const hello = say('test.announce.running', { stage: say('stages.hello') })
  const others = running.filter((text) => text !== hello)
  expect(new Set(others).size).toBe(others.length)
  expect(running.length - others.length).toBeLessThanOrEqual(2)
}

/** From the first start: a profile of a server with STARTTLS, its own authority and a password, tested. */
export const setUpAnAccount = async (worker: Worker): Promise<ScriptedServer> => {
  const { hand } = worker
  const { privateKeyPem, chainPem, trustedPem } = await makeChain(soundPlan)
  const server = await startScriptedServer({
    tls: 'starttls',
    key: privateKeyPem,
    cert: chainPem,
    turns: {
      EHLO: ({ secure }) => `250-scripted.example\n250 ${secure ? 'AUTH PLAIN LOGIN' : 'STARTTLS'}`,
      RCPT: ({ text }) => (text.includes('carol') ? '550 5.1.1 No such user here' : '250 2.1.5 ok'),
    },
  })
  await hand.press(button(worker, 'interface.first.emptyAction'))
  await expect(field(worker, 'properties.serverAddress.label')).toBeFocused()
  await typeServer(worker, server, 'starttls')
  await storePassword(worker)
  await hand.press(worker.page.getByRole('button', { name: worker.say('interface.form.certificates') }).first())
  await hand.write(field(worker, 'properties.customCa.label'), trustedPem)
  await testAndHear(worker, PASSED, () => hand.test(testButton(worker)))
  // Signed in once, and with nothing in clear text.
  const signedIn = server.lines.filter(({ text }) => text.startsWith('AUTH'))
  expect(signedIn.map(({ secure }) => secure)).toEqual([true])
  return server
}

/** A text to two recipients, one of whom the server refuses. */
export const sendAMessage = async (worker: Worker, server: ScriptedServer): Promise<void> => {
  const { page, say, hand } = worker
  await hand.openView(page.locator('#tab-compose'))
  await hand.write(field(worker, 'compose.from'), 'ada@example.test')
  await hand.write(field(worker, 'compose.to'), 'bob@example.test')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('carol@example.test')
  await hand.write(field(worker, 'compose.subject'), 'Two of you')
  await hand.write(field(worker, 'compose.body.textLabel'), 'A line.')
  const heard = await listenToPage(page)
  await hand.press(button(worker, 'compose.send'))
  const results = page.locator('[data-panel="compose"]').getByRole('complementary').getByRole('listitem')
  const resultOf = (address: string) => results.filter({ hasText: address })
  await expect(resultOf('bob@example.test')).toContainText(say('compose.result.status.accepted'))
  await expect(resultOf('carol@example.test')).toContainText(say('compose.result.status.rejected'))
  await expect(resultOf('carol@example.test')).toContainText('No such user here')
  expect(server.contents.map(String).filter((content) => content.includes('A line.'))).toHaveLength(1)
  const ending = say('compose.announce.partial')
  await expect.poll(async () => (await heard()).filter((text) => text.startsWith(ending)).length).toBe(1)
  await expectFocusKept(worker)
}

/** A second account, at a server that signed its own certificate: read why it is refused, pin it, and test again. */
export const mendACertificate = async (worker: Worker): Promise<ScriptedServer> => {
  const { page, say, hand } = worker
  const { privateKeyPem, chainPem } = await makeChain({ ...soundPlan, selfSigned: true, trustsRoot: false })
  const server = await startScriptedServer({ tls: 'implicit', key: privateKeyPem, cert: chainPem })
  await hand.command(say('palette.command.newProfile'))
  await expect(field(worker, 'properties.serverAddress.label')).toBeFocused()
  await expect(field(worker, 'properties.serverAddress.label')).toHaveValue('')
  await typeServer(worker, server, 'implicit-tls')
  await storePassword(worker)
  await testAndHear(worker, SELF_SIGNED, () => hand.test(testButton(worker)))
  const finding = diagnosis(worker).getByRole('article').filter({ hasText: 'CRT-01' })
  await expect(finding).toContainText(say('findings.CRT-01.title'))
  expect(server.heardAuth()).toBe(false)

  const pin = finding.getByRole('button', { name: say('test.findings.pin') })
  const dialog = page.getByRole('dialog', { name: say('interface.certificate.pin.title') })
  await hand.press(pin)
  await expect(dialog.getByRole('button', { name: say('interface.certificate.pin.refuse') })).toBeFocused()
  // Escape leaves it as it was, and leads back.
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(pin).toBeFocused()
  await hand.press(pin)
  await testAndHear(worker, PASSED, () =>
    hand.press(dialog.getByRole('button', { name: say('interface.certificate.pin.confirm') })),
  )
  expect(server.heardAuth()).toBe(true)
  return server
}
