import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { COMMANDS, type CommandId } from '../../../shared/contract/command'
import { english } from '../../../shared/words'
import { spanish } from '../../../shared/words/es'
import { french } from '../../../shared/words/fr'
import { contextMenuTemplate, type MenuWords, menuTemplate } from './menus'

const bar = (platform: NodeJS.Platform, words: MenuWords = english) => {
  const chosen: CommandId[] = []
  return { chosen, menus: menuTemplate({ platform, words, choose: (command) => chosen.push(command) }) }
}
const itemsOf = (menus: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menus.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
const labelsOf = (menus: readonly MenuItemConstructorOptions[]) => menus.map(({ label, role }) => label ?? role)
const PLATFORMS = ['darwin', 'linux', 'win32'] as const

describe('the menu bar', () => {
  it('has the menus of its platform', () => {
    expect(labelsOf(bar('linux').menus)).toEqual(['File', 'Edit', 'Profile', 'View', 'Help'])
    expect(labelsOf(bar('win32').menus)).toEqual(['File', 'Edit', 'Profile', 'View', 'Help'])
    const mac = labelsOf(bar('darwin').menus)
    expect(mac).toEqual(['appMenu', 'File', 'Edit', 'Profile', 'View', 'Window', 'Help'])
  })

  it.each(PLATFORMS)('names every item, leaves and quits once, and loads nothing again on %s', (platform) => {
    const items = itemsOf(bar(platform).menus)
    const unnamed = items.filter(
      ({ label, type, role }) => label === undefined && type === undefined && role !== 'appMenu',
    )
    expect(unnamed).toEqual([])
    const roles = items.flatMap(({ role }) => role ?? [])
    expect(roles).toEqual(expect.arrayContaining(['quit', 'about', 'copy', 'zoomIn', 'zoomOut', 'resetZoom']))
    expect(roles.filter((role) => role === 'quit' || role === 'about')).toHaveLength(2)
    expect(roles.filter((role) => /reload|devtools/i.test(role))).toEqual([])
  })

  it.each(PLATFORMS)(
    'tells the page commands that it knows, each by one item with keys of its own on %s',
    (platform) => {
      const { menus, chosen } = bar(platform)
      const items = itemsOf(menus)
      for (const { click } of items) (click as (() => void) | undefined)?.()
      expect(chosen).toHaveLength(new Set(chosen).size)
      expect(COMMANDS).toEqual(expect.arrayContaining(chosen))
      expect(chosen).toEqual(expect.arrayContaining(['palette', 'newProfile', 'test', 'open-session', 'open-history']))
      const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
      expect(keys).toEqual([...new Set(keys)])
      expect(keys).toEqual(expect.arrayContaining(['CommandOrControl+1', 'CommandOrControl+6']))
    },
  )

  it.each(PLATFORMS)('has the settings and every key of zooming in where people look for them on %s', (platform) => {
    const { menus } = bar(platform)
    const place = menus.find((menu) => itemsOf([menu]).some(({ accelerator }) => accelerator === 'CommandOrControl+,'))
    expect(labelsOf(place === undefined ? [] : [place])).toEqual([platform === 'darwin' ? 'appMenu' : 'File'])
    // The role's own key, and the one that needs no Shift.
    const zooming = itemsOf(menus).filter(({ role }) => role === 'zoomIn')
    expect(zooming.map(({ accelerator, visible }) => [accelerator, visible])).toEqual([
      [undefined, undefined],
      ['CommandOrControl+=', false],
    ])
  })

  it('leaves the keys that the page hears to the page', () => {
    const left = itemsOf(bar('linux').menus).filter(({ registerAccelerator }) => registerAccelerator === false)
    expect(left.map(({ accelerator }) => accelerator)).toEqual(['CommandOrControl+Enter', 'CommandOrControl+K'])
  })

  it.each([french, spanish])('speaks the language of the settings', (words) => {
    const labels = itemsOf(bar('linux', words).menus).flatMap(({ label }) => label ?? [])
    expect(labels).toContain(words.desktop.menu.file)
    expect(labels).toContain(words.palette.command.newProfile)
    expect(labels).toContain(words.interface.tabs.transcript)
    const inEnglish = new Set(itemsOf(bar('linux').menus).flatMap(({ label }) => label ?? []))
    // Words that two of the languages share.
    const shared = labels.filter((label) => inEnglish.has(label))
    expect(shared.filter((label) => !['Diagnosis', 'Transcript', 'Session'].includes(label))).toEqual([])
  })
})

describe('the menu of a right click', () => {
  it('offers editing in fields, copying of selected text, and nothing else', () => {
    const editFlags = {
      canUndo: true,
      canRedo: false,
      canCut: false,
      canCopy: false,
      canPaste: true,
      canDelete: false,
      canSelectAll: true,
      canEditRichly: false,
    }
    const roles = (isEditable: boolean, selectionText: string) =>
      contextMenuTemplate({ isEditable, selectionText, editFlags }, english.desktop.menu).flatMap(({ role }) =>
        role === undefined ? [] : [role],
      )
    expect(roles(true, '')).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
    expect(roles(false, '550 5.1.1')).toEqual(['copy'])
    expect(roles(false, '  ')).toEqual([])
  })
})
