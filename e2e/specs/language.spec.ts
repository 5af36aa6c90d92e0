import type { Page } from '@playwright/test'
import { expect, openPage, test } from './application'

const chooseLanguage = async (page: Page, settings: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: settings }).click()
  await page.getByText(name, { exact: true }).click()
  await page.keyboard.press('Escape')
}

test('another language is spoken at once, without loading the page again, and is remembered', async ({
  application,
}) => {
  await application.evaluate(() => Object.assign(window, { sameLoad: true }))
  await chooseLanguage(application, 'Settings', 'Français')
  await expect(application.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(application.getByRole('heading', { level: 1 })).toContainText('Faire fonctionner SMTP')
  const kept = application.waitForResponse(
    (response) =>
      response.url().endsWith('/api/settings:save') && response.request().postData()?.includes('"es"') === true,
  )
  await chooseLanguage(application, 'Réglages', 'Español')
  await expect(application.locator('html')).toHaveAttribute('lang', 'es')
  await expect(application.getByRole('button', { name: 'Réglages' })).toHaveCount(0)
  expect(await application.evaluate(() => 'sameLoad' in window)).toBe(true)
  await kept
  await application.reload()
  await expect(application.locator('html')).toHaveAttribute('lang', 'es')
})

test('a language whose file cannot be loaded leaves the page as it is, and says so', async ({ page, host }) => {
  await openPage(page, host.url)
  await page.route(/\/assets\/fr-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }))
  await chooseLanguage(page, 'Settings', 'Français')
  await expect(page.getByText('The words of this language could not be loaded.')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible()
})

test.describe('a browser that prefers French', () => {
  test.use({ locale: 'fr-CA' })

  test('gets the page in French, and no other language', async ({ page, host }) => {
    const languageFiles: string[] = []
    page.on('request', (request) => {
      const file = /\/assets\/((?:fr|es)-)[^/]*\.js$/.exec(request.url())?.[1]
      if (file !== undefined) languageFiles.push(file)
    })
    await openPage(page, host.url)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Faire fonctionner SMTP')
    await expect(page.getByRole('treeitem', { name: /Serveur d’entraînement/ })).toBeVisible()
    expect(languageFiles).toEqual(['fr-'])
  })
})
