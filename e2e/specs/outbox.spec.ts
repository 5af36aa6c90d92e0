import type { Page } from '@playwright/test'
import { startWebHost } from '../product/start-web-host'
import { type ScriptedServer, startScriptedServer } from '../servers/scripted-server'
import { expect, openPage, test } from './application'

let server: ScriptedServer
test.afterEach(() => server?.close())

/** A profile for a server of this test, and a message in its form. */
const writeMail = async (page: Page, port: number, subject: string): Promise<void> => {
  await page.getByRole('button', { name: 'Empty profile' }).click()
  await page.getByRole('textbox', { name: 'Server address' }).fill('127.0.0.1')
  await page.getByRole('textbox', { name: 'Port' }).fill(String(port))
  await expect(page.getByRole('main')).toContainText(`127.0.0.1:${port}`)
  await page.getByRole('tab', { name: 'Compose' }).click()
  const compose = page.getByRole('tabpanel', { name: 'Compose' })
  await compose.getByRole('textbox', { name: 'From' }).fill('ada@example.test')
  await compose.getByRole('textbox', { name: 'From' }).press('Tab')
  await compose.getByRole('textbox', { name: 'To', exact: true }).fill('bob@example.test,')
  await compose.getByRole('textbox', { name: 'Subject' }).fill(subject)
}

test('a mail that the server defers waits for its next attempt, and goes out when told to', async ({ application }) => {
  let attempts = 0
  server = await startScriptedServer({
    turns: {
      RCPT: () => {
        attempts += 1
        return attempts === 1 ? '450 4.2.0 greylisted, try again later' : '250 2.1.5 ok'
      },
    },
  })
  await writeMail(application, server.port, 'Later')
  await application.getByRole('button', { name: 'Send asynchronously' }).click()
  await application.getByRole('tab', { name: /Outbox/ }).click()
  const outbox = application.getByRole('tabpanel', { name: /Outbox/ })
  await expect(outbox).toContainText('Later')
  await expect(outbox).toContainText(/next attempt/i)
  await outbox.getByRole('button', { name: 'Send now' }).click()
  await expect(outbox.getByText('Sent', { exact: true })).toBeVisible()
  // DATA that was sent along with a refused RCPT may be ended by an empty message, which goes to nobody (RFC 2920 §3.1).
  expect(server.contents.filter((content) => content.length > 0)).toHaveLength(1)
})

test('a host that is killed while a mail waits for its last answer says that it may have been delivered', async ({
  page,
  dataFolder,
}) => {
  server = await startScriptedServer({ final: { silence: true } })
  const first = await startWebHost({ dataFolder })
  await openPage(page, first.url)
  await writeMail(page, server.port, 'Perhaps')
  await page.getByRole('button', { name: 'Send asynchronously' }).click()
  await expect.poll(() => server.contents.length).toBe(1)
  process.kill(first.pid, 'SIGKILL')
  await first.stop()

  const second = await startWebHost({ dataFolder })
  try {
    await openPage(page, second.url)
    await page.getByRole('treeitem', { name: /New profile/ }).click()
    await page.getByRole('tab', { name: /Outbox/ }).click()
    const outbox = page.getByRole('tabpanel', { name: /Outbox/ })
    await expect(outbox).toContainText('Perhaps')
    await expect(outbox).toContainText(/may have been delivered/)
    expect(server.contents).toHaveLength(1)
  } finally {
    await second.stop()
  }
})
