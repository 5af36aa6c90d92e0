import { expect, test } from './application'

test('a profile moves to a new group, to one that exists, and out of any', async ({ application }) => {
  const tree = application.getByRole('tree', { name: 'Profiles' })
  const dialog = application.getByRole('dialog', { name: 'Move to a group' })
  const openDialog = async () => {
    await application.getByRole('button', { name: 'More actions' }).click()
    await application.getByRole('menuitem', { name: 'Move to group…' }).click()
  }
  await application.getByRole('button', { name: 'Empty profile' }).click()
  await openDialog()
  await dialog.getByRole('textbox', { name: 'New group' }).fill('Customers')
  await application.keyboard.press('Enter')
  const group = tree.getByRole('treeitem', { name: /Customers/ })
  await expect(group).toHaveAttribute('aria-expanded', 'true')

  await application.getByRole('button', { name: 'New profile' }).first().click()
  await application.getByRole('menuitem', { name: 'Empty profile' }).click()
  // The menu belongs to the profile that is shown: the new one has to be.
  const second = tree.getByRole('treeitem', { name: /^Never tested New profile 2/ })
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await openDialog()
  await dialog.getByRole('list', { name: 'Groups' }).getByRole('button', { name: 'Customers' }).click()
  await expect(group).toContainText('2')

  // A folded group stays folded whatever else is opened.
  await group.click()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await application.getByRole('treeitem', { name: /Practice server/ }).click()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await group.click()

  await second.click()
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await openDialog()
  await dialog.getByRole('button', { name: 'No group' }).click()
  await expect(group).toContainText('1')
  await application.reload()
  await expect(group).toContainText('1')
  await expect(tree.getByRole('treeitem')).toHaveCount(4)
})

test('the form offers the groups that exist, and colours by name', async ({ application }) => {
  await application.getByRole('button', { name: 'Empty profile' }).click()
  await application.getByRole('button', { name: /^Label, group/ }).click()
  const group = application.getByRole('combobox', { name: 'Group' })
  await group.fill('Customers')
  await group.press('Tab')
  await expect(application.locator('datalist option')).toHaveAttribute('value', 'Customers')
  const colours = application.getByRole('radiogroup', { name: 'Colour' })
  await colours.getByRole('radio', { name: 'Ocean' }).check()
  await expect(application.getByRole('treeitem').locator('[data-colour="ocean"]')).toBeVisible()
  await application.keyboard.press('ArrowRight')
  await expect(colours.getByRole('radio', { name: 'Plum' })).toBeChecked()
})
