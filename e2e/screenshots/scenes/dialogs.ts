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
      name: 'all',
      prepare: (dataFolder) => writeProfiles(dataFolder, sampleProfiles),
      play: async (studio) => {
        const { page, say, dataFolder } = studio
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
        await page.keyboard.press('Escape')

        await studio.press('interface.exchange.import')
        await dialog.waitFor()
        await studio.picture('import')
        const file = join(dataFolder, 'exported.json')
        const document = exportDocument([
          { ...newSessionProfile('imported', 'Imported'), serverAddress: 'mail.example.test' },
        ])
        await writeFile(
          file,
          JSON.stringify({ ...document, profiles: [...document.profiles, { label: 'Wrong', port: 0 }] }),
        )
        await dialog.locator('input[type="file"]').setInputFiles(file)
        await dialog.getByText(say('interface.exchange.imported', { count: 1 })).waitFor()
        await studio.picture('import-done')
        await page.keyboard.press('Escape')

        await page.getByRole('button', { name: say('interface.profiles.new'), exact: true }).click()
        await page.getByRole('menuitem', { name: say('interface.profiles.newFromPreset') }).click()
        await dialog.waitFor()
        await studio.picture('provider')
        await dialog.getByRole('combobox').fill('nobody at all')
        await studio.picture('provider-nothing')
      },
    },
  ],
}
