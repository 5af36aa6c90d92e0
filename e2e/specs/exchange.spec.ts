import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './application'
import { makeProfile } from './profile-form'

const PASSWORD = 'canary of the exchange'

test('a profile leaves as a file without its secret, and comes back as a copy', async ({ application, dataFolder }) => {
  await makeProfile(application, { port: 25, option: 'none', name: 'ada', password: PASSWORD })
  await application.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(application.getByRole('group', { name: 'Password' })).toContainText('Kept for this session')
  await application.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  await expect(application.getByRole('main')).toContainText('mail.northwind.example:25')
  await application.getByRole('button', { name: 'More actions' }).click()
  const downloading = application.waitForEvent('download')
  await application.getByRole('menuitem', { name: 'Export…' }).click()
  const file = join(dataFolder, 'exported.json')
  await (await downloading).saveAs(file)
  const exported = await readFile(file, 'utf8')
  expect(exported).not.toContain(PASSWORD)
  const document = JSON.parse(exported)
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
  await expect(dialog).toContainText('1 was here already and came as a copy: New profile 2')
  const refused = dialog.getByRole('list', { name: 'Profiles that cannot be used' }).getByRole('listitem')
  await expect(refused).toHaveText(/^Wrong\s*port\b.*65535/)
  await application.keyboard.press('Escape')
  const both = application.getByRole('treeitem', { name: /mail\.northwind\.example/ })
  await expect(both).toHaveCount(2)
  // The copy can be told from the other by its name; it knows the user name, and no password.
  await application.getByRole('treeitem', { name: /New profile 2/ }).click()
  await expect(application.getByRole('textbox', { name: 'User name' })).toHaveValue('ada')
  await expect(application.getByRole('group', { name: 'Password' })).toContainText('Not set')
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
