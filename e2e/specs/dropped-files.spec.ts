import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './application'

/** The text of an export of one profile, made by the page itself. */
const exportOf = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Empty profile' }).click()
  await page.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  await expect(page.getByRole('main')).toContainText('mail.northwind.example:25')
  await page.getByRole('button', { name: 'More actions' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Export…' }).click()
  return readFile(await (await downloading).path(), 'utf8')
}

/** Holds a file over an element, or lets it go there. */
const drag = async (target: Locator, type: 'dragenter' | 'dragover' | 'drop', name: string, text: string) => {
  const dataTransfer = await target.page().evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName))
      return transfer
    },
    [name, text] as const,
  )
  return target.evaluate(
    (element, [kind, transfer]) =>
      !element.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer as DataTransfer }),
      ),
    [type, dataTransfer] as const,
  )
}

test('an export dropped on the list of profiles is imported', async ({ application }) => {
  const list = application.getByRole('navigation', { name: 'Profiles' })
  const exported = await exportOf(application)
  await drag(list, 'dragenter', 'profiles.json', exported)
  await expect(list).toContainText('Drop an export here to import its profiles')
  await drag(list, 'drop', 'profiles.json', exported)
  const dialog = application.getByRole('dialog', { name: 'Import profiles' })
  await expect(dialog).toContainText('1 profile imported')
  await expect(list).not.toContainText('Drop an export here')
  await application.keyboard.press('Escape')
  await expect(application.getByRole('treeitem', { name: /mail\.northwind\.example/ })).toHaveCount(2)

  await drag(list, 'drop', 'letter.eml', 'Subject: hello\r\n\r\nhi')
  await expect(dialog).toContainText('Nothing was imported.')
  await expect(dialog).not.toContainText('1 profile imported')
})

test('a file dropped where nothing takes it does not make the page leave', async ({ application }) => {
  const page = application.getByRole('main')
  for (const type of ['dragover', 'drop'] as const)
    expect(await drag(page, type, 'letter.eml', 'Subject: hello\r\n\r\nhi')).toBe(true)
  await expect(application.getByRole('dialog')).toBeHidden()
})
