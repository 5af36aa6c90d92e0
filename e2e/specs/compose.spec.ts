import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { startWebHost } from '../product/start-web-host'
import { type ScriptedServer, startScriptedServer } from '../servers/scripted-server'
import { expect, openPage, test } from './application'

let server: ScriptedServer
test.beforeEach(async () => {
  server = await startScriptedServer()
})
test.afterEach(() => server.close())

/** A profile for the server of this test, and its Compose. */
const openCompose = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Empty profile' }).click()
  await page.getByRole('textbox', { name: 'Server address' }).fill('127.0.0.1')
  await page.getByRole('textbox', { name: 'Port' }).fill(String(server.port))
  await expect(page.getByRole('main')).toContainText(`127.0.0.1:${server.port}`)
  await page.getByRole('tab', { name: 'Compose' }).click()
  return page.getByRole('tabpanel', { name: 'Compose' })
}

const MESSAGE = [
  'From: Ada <ada@example.test>',
  'To: bob@example.test, carol@example.test',
  'Bcc: dan@example.test',
  'Subject: As it is',
  '',
  'A line.',
  '.',
  '..x',
  '',
].join('\r\n')

test('an HTML body is shown as a reader may see it, runs nothing and fetches nothing', async ({ application }) => {
  const compose = await openCompose(application)
  await compose.getByText('HTML', { exact: true }).click()
  await compose
    .getByRole('textbox', { name: 'HTML source of the message' })
    .fill(
      '<style>h1{color:rgb(200,0,0)}</style><h1>Grüße</h1><p style="color:rgb(0,120,0)">styled</p><img src="http://tracker.invalid/x.gif"><script>parent.document.title = "taken over"</script>',
    )
  await compose.getByText('Preview', { exact: true }).click()
  const frame = compose.frameLocator('iframe[title="Preview of the HTML body"]')
  await expect(frame.getByRole('heading', { name: 'Grüße' })).toHaveCSS('color', 'rgb(200, 0, 0)')
  await expect(frame.getByText('styled')).toHaveCSS('color', 'rgb(0, 120, 0)')
  await expect(compose).toContainText('1 thing that would be fetched from elsewhere is left out.')
  await expect(application).toHaveTitle('Mail Session Manager')
})

test('one click sends, although leaving the field takes its red line away and moves the button', async ({
  application,
}) => {
  const compose = await openCompose(application)
  await compose.getByRole('textbox', { name: 'From' }).fill('ada@example.test')
  const send = compose.getByRole('button', { name: 'Send now', exact: true })
  await send.click()
  await expect(compose).toContainText('A recipient is needed in To, Cc or Bcc.')
  await compose.getByRole('textbox', { name: 'To', exact: true }).fill('bob@example.test')
  const place = await send.boundingBox()
  if (place === null) throw new Error('no place of Send')
  // Waits until the button has come to rest.
  await send.hover({ position: { x: place.width / 2, y: place.height - 3 } })
  await application.mouse.down()
  await application.mouse.up()
  await expect.poll(() => server.contents.length).toBe(1)
})

test('the source shows the bytes that go out', async ({ application }) => {
  const compose = await openCompose(application)
  await compose.getByRole('textbox', { name: 'From' }).fill('ada@example.test')
  await compose.getByRole('textbox', { name: 'To', exact: true }).fill('bob@example.test,')
  await compose.getByRole('textbox', { name: 'Subject' }).fill('Grüße')
  await compose.getByRole('button', { name: 'Source' }).click()
  const dialog = application.getByRole('dialog', { name: 'Source of the message' })
  await expect(dialog).toContainText('Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=')
  await expect(dialog).toContainText('To: bob@example.test')
  await application.keyboard.press('Escape')
  expect(server.connections).toBe(0)
})

test('a message file goes out byte by byte, to everybody, without its Bcc', async ({ application, dataFolder }) => {
  const file = join(dataFolder, 'as-it-is.eml')
  await writeFile(file, MESSAGE)
  const compose = await openCompose(application)
  await compose.locator('input[accept*=".eml"]').setInputFiles(file)
  await expect(compose).toContainText('Priority, read confirmation and header fields stay as the file has them.')
  await expect(compose.getByRole('switch', { name: 'Read confirmation' })).toHaveCount(0)
  await expect(compose).toContainText('As it is')
  await expect(compose).toContainText('Its Bcc fields do not go out')
  await compose.getByRole('button', { name: 'Send now' }).click()
  await expect(compose).toContainText('Accepted for all 3 recipients')
  const stuffed = MESSAGE.replace('Bcc: dan@example.test\r\n', '').replaceAll('\r\n.', '\r\n..')
  expect(server.contents.map((content) => content.toString())).toEqual([stuffed])
  expect(server.lines.filter(({ text }) => text.startsWith('RCPT'))).toHaveLength(3)
})

test('a dropped message file asks how it is meant', async ({ application }) => {
  const compose = await openCompose(application)
  const transfer = await application.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.eml', { type: 'message/rfc822' }))
    return data
  }, MESSAGE)
  await compose.getByRole('form', { name: 'Message' }).dispatchEvent('drop', { dataTransfer: transfer })
  const dialog = application.getByRole('dialog', { name: 'A message file was dropped' })
  await dialog.getByRole('button', { name: 'Attach it' }).click()
  await expect(compose.getByRole('region', { name: 'Attachments' })).toContainText('dropped.eml')
})

test('what was being written survives the end of the host, and is gone once it is discarded', async ({
  page,
  dataFolder,
}) => {
  const first = await startWebHost({ dataFolder })
  await openPage(page, first.url)
  const compose = await openCompose(page)
  // What was typed first may have been saved by itself.
  const saved = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/drafts:save') && response.request().postData()?.includes('line two') === true,
  )
  await compose.getByRole('textbox', { name: 'Subject' }).fill('Half written')
  await compose.getByRole('textbox', { name: 'Text of the message' }).fill('line one\nline two')
  await saved
  await expect
    .poll(() =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('drafts:save')).length,
      ),
    )
    .toBeGreaterThan(0)
  process.kill(first.pid, 'SIGKILL')
  await first.stop()

  const second = await startWebHost({ dataFolder })
  try {
    await openPage(page, second.url)
    await page.getByRole('treeitem', { name: /New profile/ }).click()
    await page.getByRole('tab', { name: 'Compose' }).click()
    await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Half written')
    await expect(page.getByRole('textbox', { name: 'Text of the message' })).toHaveValue('line one\nline two')
    const deleted = page.waitForResponse((response) => response.url().endsWith('/api/drafts:delete'))
    await page.getByRole('button', { name: 'Discard' }).click()
    await deleted
    expect(await readdir(join(dataFolder, 'drafts'))).toEqual([])
    await page.reload()
    await page.getByRole('treeitem', { name: /New profile/ }).click()
    await page.getByRole('tab', { name: 'Compose' }).click()
    await expect(page.getByRole('textbox', { name: 'Text of the message' })).toHaveValue('')
    await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('')
  } finally {
    await second.stop()
  }
})
