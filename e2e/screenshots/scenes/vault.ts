import type { Panel } from '../scene'
import type { Studio } from '../studio'

/** The words of the strip about the store of secrets. */
const openItem = async (studio: Studio) => {
  await studio.page.locator('header button[aria-haspopup="dialog"]').first().click()
  await studio.page.getByRole('dialog').waitFor()
}

export const vault: Panel = {
  name: 'vault',
  mock: {},
  scenes: [
    {
      name: 'missing',
      play: async (studio) => {
        await openItem(studio)
        await studio.picture('missing')
      },
    },
    {
      name: 'locked',
      keychain: true,
      locked: true,
      play: async (studio) => {
        await openItem(studio)
        await studio.picture('locked')
        await studio.page.keyboard.press('Escape')
        await studio.press('interface.settings.open')
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('locked-in-settings')
      },
    },
    {
      name: 'keychain',
      keychain: true,
      play: async (studio) => {
        await openItem(studio)
        await studio.picture('keychain')
        await studio.press('interface.vault.chooseSession')
        await studio.heading('interface.vault.title.session')
        await studio.picture('session')
      },
    },
  ],
}
