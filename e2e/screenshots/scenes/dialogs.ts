import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportDocument } from '../../../shared/profile/profile-export'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import { sampleProfiles, writeProfiles } from '../sample-profiles'
import type { Panel } from '../scene'

const ERROR = "Error: connect ECONNREFUSED 192.0.2.10:587\n  code: 'ESOCKET', command: 'CONN'"

export const dialogs: Panel = {
  name: 'dialogs',
  mock: {},
  scenes: [
    {
      name: 'palette and explanation',
      prepare: (dataFolder) => writeProfiles(dataFolder, sampleProfiles),
      play: async (studio) => {
        const { page, say } = studio
        const dialog = page.getByRole('dialog')
        await page.getByRole('treeitem', { name: /Northwind relay/ }).click()
        await page.keyboard.press('Control+k')
        await dialog.getByRole('option').first().waitFor()
        await studio.picture('palette')
        await page.keyboard.type('zzzz')
        await studio.picture('palette-nothing')
        await page.keyboard.press('Escape')

        await studio.press('interface.settings.open')
        await dialog.waitFor()
        await studio.picture('settings')
        await studio.press('explain.open')
        await studio.picture('explain-empty')
        await dialog.getByRole('textbox').fill(ERROR)
        await dialog.getByRole('article').first().waitFor()
        await studio.picture('explain-findings')
        await dialog.getByRole('textbox').fill('It does not work on Tuesdays')
        await dialog.getByText(say('explain.unknown.title')).last().waitFor()
        await studio.picture('explain-unknown')
      },
    },
    {
      name: 'import and provider',
      prepare: (dataFolder) => writeProfiles(dataFolder, sampleProfiles),
      play: async (studio) => {
        const { page, say, dataFolder } = studio
        const dialog = page.getByRole('dialog')
        await studio.press('interface.exchange.import')
        await dialog.waitFor()
        await studio.picture('import')
        const file = join(dataFolder, 'exported.json')
        const document = exportDocument([
          { ...newSessionProfile('imported', 'Imported'), serverAddress: 'mail.example.test' },
          ...sampleProfiles.slice(0, 1).map(({ profile }) => profile),
        ])
        await writeFile(
          file,
          JSON.stringify({ ...document, profiles: [...document.profiles, { label: 'Wrong', port: 0 }] }),
        )
        await dialog.locator('input[type="file"]').setInputFiles(file)
        await dialog.getByText(say('interface.exchange.imported', { count: 2 })).waitFor()
        await studio.picture('import-done')
        await page.keyboard.press('Escape')

        await page.getByRole('button', { name: say('interface.profiles.new'), exact: true }).click()
        await page.getByRole('menuitem', { name: say('interface.profiles.newFromPreset') }).click()
        await dialog.waitFor()
        await studio.picture('provider')
        await dialog.getByRole('combobox').fill('nobody at all')
        await studio.picture('provider-nothing')
        await dialog.getByRole('combobox').fill('gmail')
        await dialog.getByRole('button', { name: say('interface.presets.create'), exact: true }).click()
        await dialog.waitFor({ state: 'hidden' })
        await studio.picture('provider-taken')
        await studio.press('interface.head.more')
        await page.getByRole('menuitem', { name: say('interface.head.delete'), exact: true }).click()
        await page.getByText(say('interface.head.deletedHelp')).waitFor()
        await studio.picture('deleted-undo')
      },
    },
    {
      name: 'group',
      prepare: (dataFolder) => writeProfiles(dataFolder, sampleProfiles),
      play: async (studio) => {
        await studio.page.getByRole('treeitem', { name: /Northwind relay/ }).click()
        await studio.press('interface.head.more')
        await studio.page.getByRole('menuitem', { name: studio.say('interface.groups.open') }).click()
        const dialog = studio.page.getByRole('dialog')
        await dialog.waitFor()
        await studio.picture('group')
        await studio.field('interface.groups.newLabel', dialog).fill('Customers of the north')
        await studio.picture('group-new')
      },
    },
    {
      name: 'delete all data',
      play: async (studio) => {
        const server = await studio.server({ greeting: { silence: true } })
        await studio.makeProfile({ port: server.port, option: 'none', greetingS: 60 })
        const test = await studio.startTest()
        await test.getByText(studio.say('test.stages.waiting.greet')).first().waitFor()
        await studio.press('interface.settings.open')
        await studio.press('deleteData.open')
        const dialog = studio.page.getByRole('dialog', { name: studio.say('deleteData.title') })
        await dialog.waitFor()
        await studio.picture('delete-data')
        await studio.press('deleteData.confirm', dialog)
        await dialog.getByRole('alert').waitFor()
        await studio.picture('delete-data-refused')
      },
    },
  ],
}
