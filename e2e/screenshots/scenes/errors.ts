import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleProfiles, writeProfiles } from '../sample-profiles'
import type { Panel } from '../scene'

export const errors: Panel = {
  name: 'errors',
  mock: { 'entry-set-aside': 'states' },
  scenes: [
    {
      name: 'entry set aside',
      prepare: (dataFolder) =>
        writeProfiles(dataFolder, [...sampleProfiles, { profile: { schemaVersion: 2, label: 'Damaged', port: 0 } }]),
      play: async (studio) => {
        await studio.page.getByRole('treeitem', { name: /Northwind relay/ }).click()
        await studio.picture('entry-set-aside')
      },
    },
    {
      name: 'file set aside',
      prepare: (dataFolder) => writeFile(join(dataFolder, 'profiles.json'), '{"fileVersion": 1, "profiles": ['),
      play: (studio) => studio.picture('file-set-aside'),
    },
    {
      name: 'list not read',
      prepare: async (dataFolder) => {
        await mkdir(join(dataFolder, 'profiles.json'), { recursive: true })
      },
      play: (studio) => studio.picture('list-not-read'),
    },
    {
      name: 'view broken',
      play: async (studio) => {
        const { page } = studio
        await page.route(/later-views.*\.js/, (route) => route.abort())
        await page.reload()
        await studio.newProfile()
        const panel = await studio.openTab('compose')
        await panel.getByText(studio.say('interface.failure.broken.view.title')).waitFor()
        await studio.picture('view-broken')
      },
    },
    {
      name: 'host gone',
      play: async (studio) => {
        await studio.newProfile()
        await studio.killHost()
        await studio.page.getByText(studio.say('interface.failure.gone.reconnecting.title')).waitFor()
        await studio.picture('host-gone')
      },
    },
  ],
}
