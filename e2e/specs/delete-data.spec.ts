import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './application'

test.describe('deleting all data', () => {
  test.use({ keychain: true })

  test('lists what goes, keeps it when refused, and shows the first start afterwards', async ({
    application,
    dataFolder,
  }) => {
    await application.keyboard.press('Control+k')
    await expect(application.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await application.keyboard.type('new prof')
    await application.keyboard.press('Enter')
    await application.getByRole('textbox', { name: 'Server address' }).fill('mail.example.test')
    await application.getByRole('textbox', { name: 'Server address' }).blur()
    await expect.poll(() => readFile(join(dataFolder, 'profiles.json'), 'utf8')).toContain('mail.example.test')
    await writeFile(join(dataFolder, 'letter.txt'), 'not ours')

    const ask = async () => {
      await application.getByRole('button', { name: 'Settings' }).click()
      await application.getByRole('button', { name: 'Delete all data…' }).click()
    }
    const dialog = application.getByRole('dialog', { name: 'Delete all data?' })
    await ask()
    await expect(dialog.getByRole('listitem')).toHaveCount(6)
    await expect(dialog).toContainText(dataFolder)
    await expect(dialog.getByRole('button', { name: 'Keep everything' })).toBeFocused()
    await application.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(application.getByRole('treeitem')).toHaveCount(2)

    await ask()
    await dialog.getByRole('button', { name: 'Delete all data' }).click()
    await expect(application.getByRole('heading', { level: 1 })).toHaveText(/./)
    await expect(application.getByRole('treeitem')).toHaveCount(1)
    await expect(application.getByRole('tablist')).toHaveCount(0)
    // The page shows the empty list as soon as it hears of it; the files go at the end.
    await expect.poll(async () => (await readdir(dataFolder)).filter((name) => name.endsWith('.json'))).toEqual([])
    expect(await readFile(join(dataFolder, 'letter.txt'), 'utf8')).toBe('not ours')
  })
})
