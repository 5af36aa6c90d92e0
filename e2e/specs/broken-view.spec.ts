import { expect, test } from '@playwright/test'
import { startWebHost } from '../product/start-web-host'
import { openPage } from './application'

/** Not the usual page: its errors are what is looked at. */
test('a view that breaks leaves the rest of the window usable', async ({ page }, info) => {
  const host = await startWebHost({ dataFolder: info.outputPath('data'), environment: {} })
  await page.route(/later-views.*\.js/, (route) => route.abort())
  await openPage(page, host.url)
  await page.getByRole('button', { name: 'New profile' }).first().click()
  await page.getByRole('menuitem', { name: 'Empty profile' }).click()
  await page.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  await page.getByRole('tab', { name: 'Compose' }).click()
  const compose = page.getByRole('tabpanel', { name: 'Compose' })
  await expect(compose).toContainText('This view broke')
  await expect(compose).toContainText('The other tabs and profiles still work')
  await page.getByRole('tab', { name: 'Session' }).click()
  await expect(page.getByRole('textbox', { name: 'Server address' })).toHaveValue('mail.northwind.example')
  await page.unroute(/later-views.*\.js/)
  await page.getByRole('tab', { name: 'Compose' }).click()
  await compose.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-app-state', 'loaded')
  await host.stop()
})
