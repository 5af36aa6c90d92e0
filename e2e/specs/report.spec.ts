import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Download, Page } from '@playwright/test'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { startScriptedServer } from '../servers/scripted-server'
import { expect, test } from './application'
import { makeProfile, startTest } from './profile-form'

const NAME = 'canary.person@private.example.test'
const PASSWORD = 'canary-Kx4-password'

const save = async (page: Page, format: string): Promise<Download> => {
  await page.getByRole('button', { name: 'Copy or save as Markdown, JSON or HTML' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: format }).click()
  return download
}

/** Nobody's name, address or secret, in clear or in base64. */
const expectNobody = (text: string): void => {
  const secrets = [NAME, 'canary.person', PASSWORD, Buffer.from(NAME).toString('base64').slice(0, 20)]
  for (const secret of secrets) expect(text.includes(secret), secret).toBe(false)
  expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.[\w.-]*\w/)
}

test('a report is copied and saved in three forms; it asks for nothing and names nobody', async ({
  application,
  context,
}, info) => {
  const { privateKeyPem, chainPem, trustedPem } = await makeChain(soundPlan)
  const server = await startScriptedServer({
    tls: 'implicit',
    key: privateKeyPem,
    cert: chainPem,
    turns: {
      AUTH: `535 5.7.8 <${NAME}> <script>document.title='taken'</script><img src="http://hostile.example.test/">`,
    },
  })
  try {
    await makeProfile(application, {
      port: server.port,
      option: 'implicit-tls',
      name: NAME,
      password: PASSWORD,
      customCa: trustedPem,
    })
    await expect(application.getByRole('button', { name: 'Copy report' })).toHaveCount(0)
    const diagnosis = await startTest(application)
    await expect(diagnosis).toContainText('The connection stopped at Authenticate')

    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await application.getByRole('button', { name: 'Copy report' }).click()
    await expect.poll(() => application.evaluate(() => navigator.clipboard.readText())).toContain('# Diagnosis of')
    const markdown = await application.evaluate(() => navigator.clipboard.readText())
    expect(markdown).toContain('AUT-00')
    expect(markdown).toContain('535 5.7.8')
    expectNobody(markdown)

    const json = await save(application, 'Save as JSON…')
    expect(json.suggestedFilename()).toMatch(/\.json$/)
    const document = await readFile(await json.path(), 'utf8')
    expectNobody(document)
    expect(JSON.parse(document)).toMatchObject({ report: { outcome: 'failed', findings: [{ id: 'AUT-00' }] } })

    const html = await save(application, 'Save as HTML page…')
    expect(html.suggestedFilename()).toMatch(/\.html$/)
    const file = info.outputPath('report.html')
    await html.saveAs(file)
    expectNobody(await readFile(file, 'utf8'))

    const reader = await context.newPage()
    const asked: string[] = []
    const wrong: string[] = []
    reader.on('request', (request) => asked.push(request.url()))
    reader.on('pageerror', (error) => wrong.push(error.message))
    const address = pathToFileURL(file).href
    await reader.goto(address)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('Diagnosis of 127.0.0.1')
    await expect(reader.locator('body')).toContainText('AUT-00')
    await expect(reader.locator('body')).toContainText('mail.example.test')
    await expect(reader.locator('script, img, iframe, link')).toHaveCount(0)
    await expect(reader).not.toHaveTitle('taken')
    expect(asked).toEqual([address])
    expect(wrong).toEqual([])
  } finally {
    await server.close()
  }
})
