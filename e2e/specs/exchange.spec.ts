import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './application'

test('a profile leaves as a file without its secret, and comes back as a copy', async ({ application, dataFolder }) => {
  await application.getByRole('button', { name: 'Empty profile' }).click()
  await application.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  await expect(application.getByRole('main')).toContainText('mail.northwind.example:25')
  await application.getByRole('button', { name: 'More actions' }).click()
  const downloading = application.waitForEvent('download')
  await application.getByRole('menuitem', { name: 'Export…' }).click()
  const file = join(dataFolder, 'exported.json')
  await (await downloading).saveAs(file)
  const document = JSON.parse(await readFile(file, 'utf8'))
  expect(document).toMatchObject({
    format: 'mail-session-manager-profiles',
    profiles: [{ serverAddress: 'mail.northwind.example' }],
  })

  document.profiles.push({ ...document.profiles[0], label: 'Wrong', port: 0 })
  await writeFile(file, JSON.stringify(document))
  await application.getByRole('button', { name: 'Import…' }).click()
  const dialog = application.getByRole('dialog', { name: 'Import profiles' })
  await dialog.locator('input[type="file"]').setInputFiles(file)
  await expect(dialog).toContainText('1 profile imported')
  await expect(dialog.getByRole('list', { name: 'Profiles that cannot be used' })).toContainText('Wrong port')
  await application.keyboard.press('Escape')
  await expect(application.getByRole('treeitem', { name: /mail\.northwind\.example/ })).toHaveCount(2)
})

test('a file that is no export changes nothing and says so', async ({ application, dataFolder }) => {
  const file = join(dataFolder, 'other.json')
  await writeFile(file, '{"hello":"world"}')
  await application.getByRole('button', { name: 'Import…' }).click()
  const dialog = application.getByRole('dialog', { name: 'Import profiles' })
  await dialog.locator('input[type="file"]').setInputFiles(file)
  await expect(dialog).toContainText('Nothing was imported.')
  await expect(application.getByRole('treeitem')).toHaveCount(1)
})
