import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommandLine } from '../product/run-command-line'
import { startWebHost } from '../product/start-web-host'
import { expect, openPage, test } from './application'

test('profiles are made, renamed, duplicated and deleted, and a deletion can be undone', async ({ application }) => {
  await application.getByRole('button', { name: 'Empty profile' }).click()
  await application.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  const list = application.getByRole('navigation', { name: 'Profiles' })
  await expect(list.getByRole('treeitem')).toHaveCount(2)

  await application.getByRole('button', { name: 'More actions' }).click()
  await application.getByRole('menuitem', { name: /Duplicate/ }).click()
  await expect(list.getByRole('treeitem')).toHaveCount(3)
  // The menu belongs to the profile that is shown: the copy has to be.
  await expect(application.getByRole('main')).toContainText('New profile, copy')

  await application.getByRole('button', { name: 'More actions' }).click()
  await application.getByRole('menuitem', { name: /Delete/ }).click()
  await expect(list.getByRole('treeitem')).toHaveCount(2)
  await application.getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByRole('treeitem')).toHaveCount(3)
})

test('a provider preset fills in address, port and encryption', async ({ application }) => {
  await application.getByRole('button', { name: 'Choose a provider…' }).click()
  const dialog = application.getByRole('dialog')
  await dialog.getByRole('combobox').fill('gmail')
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(application.getByRole('textbox', { name: 'Server address' })).toHaveValue('smtp.gmail.com')
  await expect(application.getByRole('textbox', { name: 'Port' })).toHaveValue('465')
  await expect(application.getByRole('radio', { name: /Implicit TLS/ })).toBeChecked()
})

test('the command line works on the same profiles while the window is open, and the window notices', async ({
  application,
  dataFolder,
}) => {
  await application.getByRole('button', { name: 'Empty profile' }).click()
  await application.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  await expect(application.getByRole('main')).toContainText('mail.northwind.example:25')
  const words = (...command: string[]) => ['profiles', ...command, '--json', '--data-dir', dataFolder]
  const listed = async () => JSON.parse((await runCommandLine({ words: words('list') })).stdout).profiles
  await expect
    .poll(listed)
    .toMatchObject([{ practice: true }, { profile: { serverAddress: 'mail.northwind.example' } }])

  const exported = await runCommandLine({ words: ['profiles', 'export', '--data-dir', dataFolder] })
  const document = JSON.parse(exported.stdout)
  document.profiles[0].label = 'From the command line'
  const imported = await runCommandLine({ words: words('import', '-'), input: JSON.stringify(document) })
  expect(imported.status).toBe(0)
  await expect(application.getByRole('navigation', { name: 'Profiles' })).toContainText('From the command line')
})

test('a profile file that cannot be read is kept unchanged and reported', async ({ page, dataFolder }) => {
  const broken = '{"fileVersion":1,"profiles":[{"profile":'
  await writeFile(join(dataFolder, 'profiles.json'), broken)
  const host = await startWebHost({ dataFolder })
  try {
    await openPage(page, host.url)
    await expect(page.getByText(/could not be read/)).toBeVisible()
    const kept = (await readdir(dataFolder)).find((name) => name.includes('quarantined'))
    expect(await readFile(join(dataFolder, kept ?? ''), 'utf8')).toBe(broken)
  } finally {
    await host.stop()
  }
})
