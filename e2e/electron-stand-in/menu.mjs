import { tell } from './messages.mjs'

/** @typedef {{ label?: string, role?: string, type?: string, click?: () => void, submenu?: Item[] }} Item */

/** @type {Item[]} */
let bar = []

/** The words of a menu, without what they do. @param {Item[]} items */
const described = (items) =>
  items.map(({ label, role, type, accelerator, submenu }) => ({
    ...(label === undefined ? {} : { label }),
    ...(role === undefined ? {} : { role }),
    ...(type === undefined ? {} : { type }),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(submenu === undefined ? {} : { items: described(submenu) }),
  }))

export const Menu = {
  setApplicationMenu: (menu) => {
    bar = menu?.template ?? []
    tell({ kind: 'menu', items: described(bar) })
  },
  buildFromTemplate: (template) => ({ template, popup: () => {} }),
}

/** Chooses an item as a person does. @param {string[]} path its label below those of its menus */
export const chooseItem = (path) => {
  const item = path.reduce((found, label) => found?.submenu?.find((each) => each.label === label), { submenu: bar })
  if (item?.click === undefined) throw new Error(`there is nothing to choose at ${path.join(' > ')}`)
  item.click()
}
