import { manyProfiles, sampleProfiles, writeProfiles } from '../sample-profiles'
import type { Panel } from '../scene'
import type { Studio } from '../studio'

const search = ({ page, say }: Studio) => page.getByRole('searchbox', { name: say('interface.profiles.search') })

export const profileList: Panel = {
  name: 'profile-list',
  mock: { groups: 'session', 'nothing-found': 'states' },
  scenes: [
    {
      name: 'groups',
      prepare: (dataFolder) => writeProfiles(dataFolder, sampleProfiles),
      play: async (studio) => {
        await studio.page.getByRole('treeitem', { name: /Northwind relay/ }).click()
        await studio.picture('groups')
        await studio.page.getByRole('treeitem', { name: /Newsletter/ }).click()
        await studio.picture('long-names')
        await search(studio).fill('north')
        await studio.picture('search')
        await search(studio).fill('nortwhind')
        await studio.picture('nothing-found')
        await search(studio).fill('')
        await studio.press('interface.head.more')
        await studio.picture('more-menu')
      },
    },
    {
      name: 'many',
      prepare: (dataFolder) => writeProfiles(dataFolder, manyProfiles()),
      play: async (studio) => {
        await studio.page
          .getByRole('treeitem', { name: /Customer/ })
          .first()
          .click()
        await studio.picture('ten-thousand')
      },
    },
  ],
}
