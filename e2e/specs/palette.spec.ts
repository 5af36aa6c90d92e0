import { expect, test } from './application'

test('profiles and commands are found from the keyboard alone', async ({ application }) => {
  await application.keyboard.press('Control+k')
  const palette = application.getByRole('dialog', { name: 'Profiles and commands' })
  await expect(palette.getByRole('option').first()).toBeVisible()
  await application.keyboard.type('new prof')
  await expect(palette.getByRole('option', { name: 'New profile', exact: true })).toHaveAttribute(
    'data-combobox-selected',
  )
  await application.keyboard.press('Enter')
  await expect(application.getByRole('textbox', { name: 'Server address' })).toBeFocused()

  await application.keyboard.press('Control+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await application.keyboard.type('practice')
  await application.keyboard.press('Enter')
  await expect(application.getByRole('treeitem', { name: /Practice server/ })).toHaveAttribute('aria-selected', 'true')

  await application.keyboard.press('Control+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await application.keyboard.type('transc')
  await application.keyboard.press('Enter')
  await expect(application.getByRole('tab', { name: 'Transcript' })).toHaveAttribute('aria-selected', 'true')
})

test('the palette says when it finds nothing, and Escape leaves everything as it was', async ({ application }) => {
  const opener = application.getByRole('button', { name: /Find a profile or a command/ })
  await opener.click()
  await expect(application.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await application.keyboard.type('zzzz')
  await expect(application.getByRole('status').filter({ hasText: 'holds “zzzz”' })).toBeVisible()
  await application.keyboard.press('Escape')
  await expect(application.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
  await opener.press('Enter')
  await expect(application.getByRole('combobox')).toHaveValue('')
})
