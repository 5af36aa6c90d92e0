import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '../../../shared/contract/command'
import type { Words } from '../../../shared/words'

/** The words of the menus. What the palette and the tabs name too is taken from them, so that it is called the same. */
export type MenuWords = Pick<Words, 'desktop' | 'palette' | 'interface'>

/** What the menu bar depends on. */
export interface MenuFacts {
  readonly platform: NodeJS.Platform
  readonly words: MenuWords
  /** Tells the page what was chosen. */
  readonly choose: (command: CommandId) => void
}

/** In the order of the page, whose keys they get: 1 to 6. */
const TABS = ['session', 'test', 'compose', 'outbox', 'transcript', 'history'] as const

type NamedCommand = keyof Words['palette']['command']

const HIDDEN: MenuItemConstructorOptions = { visible: false, acceleratorWorksWhenHidden: true }

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The application menu: every item is a role of the system's, or a command that the page carries out. There is no item that
 * loads the page again. Electron names its roles in English only, so every item is named here.
 */
export const menuTemplate = (facts: MenuFacts): MenuItemConstructorOptions[] => {
  const { platform, words } = facts
  const menu = words.desktop.menu
  const bar = [fileMenu(facts), editMenu(menu), profileMenu(facts), viewMenu(facts)]
  return platform === 'darwin'
    ? [applicationMenu(facts), ...bar, windowMenu(menu), helpMenu(facts)]
    : [...bar, helpMenu(facts)]
}

const commandItem = (
  { words, choose }: MenuFacts,
  command: NamedCommand,
  more: MenuItemConstructorOptions = {},
): MenuItemConstructorOptions => ({
  label: words.palette.command[command],
  click: () => choose(command),
  ...more,
})

/** Keys that the page hears itself, since they depend on where the focus is: shown here, and not heard twice. */
const heardByPage = (accelerator: string): MenuItemConstructorOptions => ({ accelerator, registerAccelerator: false })

const settingsItem = (facts: MenuFacts): MenuItemConstructorOptions =>
  commandItem(facts, 'settings', { accelerator: 'CommandOrControl+,' })

const applicationMenu = (facts: MenuFacts): MenuItemConstructorOptions => {
  const { menu } = facts.words.desktop
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: menu.about },
      SEPARATOR,
      settingsItem(facts),
      SEPARATOR,
      { role: 'services', label: menu.services },
      SEPARATOR,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.unhide },
      SEPARATOR,
      { role: 'quit', label: menu.quit },
    ],
  }
}

const fileMenu = (facts: MenuFacts): MenuItemConstructorOptions => {
  const { menu } = facts.words.desktop
  return {
    role: 'fileMenu',
    label: menu.file,
    submenu: [
      commandItem(facts, 'newProfile', { accelerator: 'CommandOrControl+N' }),
      commandItem(facts, 'fromProvider'),
      SEPARATOR,
      commandItem(facts, 'import'),
      commandItem(facts, 'exportAll'),
      SEPARATOR,
      ...(facts.platform === 'darwin'
        ? [{ role: 'close', label: menu.close } as const]
        : [settingsItem(facts), SEPARATOR, { role: 'quit', label: menu.exit } as const]),
    ],
  }
}

const editMenu = (words: Words['desktop']['menu']): MenuItemConstructorOptions => ({
  role: 'editMenu',
  label: words.edit,
  submenu: [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    SEPARATOR,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ],
})

const profileMenu = (facts: MenuFacts): MenuItemConstructorOptions => ({
  label: facts.words.desktop.menu.profile,
  submenu: [
    commandItem(facts, 'test', heardByPage('CommandOrControl+Enter')),
    commandItem(facts, 'testMail'),
    SEPARATOR,
    commandItem(facts, 'duplicate'),
    commandItem(facts, 'delete'),
  ],
})

const viewMenu = ({ words, choose }: MenuFacts): MenuItemConstructorOptions => {
  const { menu } = words.desktop
  return {
    role: 'viewMenu',
    label: menu.view,
    submenu: [
      { label: menu.palette, click: () => choose('palette'), ...heardByPage('CommandOrControl+K') },
      SEPARATOR,
      ...TABS.map((tab, index) => ({
        label: words.interface.tabs[tab],
        accelerator: `CommandOrControl+${index + 1}`,
        click: () => choose(`open-${tab}`),
      })),
      SEPARATOR,
      { role: 'zoomIn', label: menu.zoomIn },
      // The role's own key wants Shift on most keyboards (electron#15496); an item takes one key only.
      { role: 'zoomIn', label: menu.zoomIn, accelerator: 'CommandOrControl+=', ...HIDDEN },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.resetZoom },
      SEPARATOR,
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  }
}

const windowMenu = (words: Words['desktop']['menu']): MenuItemConstructorOptions => ({
  role: 'windowMenu',
  label: words.window,
  submenu: [
    { role: 'minimize', label: words.minimize },
    { role: 'zoom', label: words.zoom },
    SEPARATOR,
    { role: 'front', label: words.front },
  ],
})

/** On macOS, About is the first item of the application's own menu. */
const helpMenu = (facts: MenuFacts): MenuItemConstructorOptions => {
  const { menu } = facts.words.desktop
  const about: MenuItemConstructorOptions = { role: 'about', label: menu.about }
  return {
    role: 'help',
    label: menu.help,
    submenu: [commandItem(facts, 'copyVersions'), ...(facts.platform === 'darwin' ? [] : [SEPARATOR, about])],
  }
}

/**
 * What a right click offers: addresses and error texts are pasted into this application all day. Electron has no menu of its own.
 * @returns an empty list when there is nothing to do with what was clicked
 */
export const contextMenuTemplate = (
  clicked: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  words: Words['desktop']['menu'],
): MenuItemConstructorOptions[] => {
  const { isEditable, selectionText, editFlags } = clicked
  if (isEditable) {
    return [
      { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
      { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
      SEPARATOR,
      { role: 'cut', label: words.cut, enabled: editFlags.canCut },
      { role: 'copy', label: words.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
      { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: words.copy, enabled: editFlags.canCopy }]
}
