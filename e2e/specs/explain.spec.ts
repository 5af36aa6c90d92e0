import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './application'

const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

const REFUSED_SIGN_IN = '220 mail.example.test ESMTP\n535 5.7.8 Username and Password not accepted <b>x</b>'

test('a pasted error is explained by keyboard alone, and nothing is asked of the host', async ({ application }) => {
  const field = application.getByRole('textbox', { name: 'Error text' })
  await field.focus()
  const asked: string[] = []
  application.on('request', (request) => asked.push(request.url()))
  await application.keyboard.insertText(REFUSED_SIGN_IN)
  await application.keyboard.press('Enter')

  const dialog = application.getByRole('dialog', { name: 'Explain an error' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expect(dialog.getByRole('textbox')).toHaveValue(REFUSED_SIGN_IN)
  await expect(dialog.getByRole('article').first()).toContainText(/AUT-\d\d/)
  await expect(dialog.getByRole('article').first()).toContainText('Fix')
  await expect(dialog.getByRole('region', { name: 'Status codes' })).toContainText('5.7.8')
  const server = dialog.getByRole('region', { name: 'What the server said' })
  await expect(server).toContainText('535 5.7.8 Username and Password not accepted <b>x</b>')
  await expect(server).not.toContainText('220')
  await expect(dialog).toContainText('nothing was sent anywhere')
  expect(asked).toEqual([])

  await application.keyboard.press('Tab')
  await expect(dialog.getByRole('region', { name: 'Explanation' })).toBeFocused()
  await application.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(field).toBeFocused()
})

test('the menu explains at any time, and the text is still there when it is opened again', async ({ application }) => {
  await application.getByRole('button', { name: 'Start only' }).click()
  const settings = application.getByRole('button', { name: 'Settings' })
  const dialog = application.getByRole('dialog', { name: 'Explain an error' })
  const open = async () => {
    await settings.focus()
    await application.keyboard.press('Enter')
    await application.getByRole('button', { name: 'Explain an error…' }).focus()
    await application.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox')).toBeFocused()
  }
  await open()
  const error = "Error: connect ECONNREFUSED 192.0.2.10:587\n  code: 'ESOCKET', command: 'CONN'"
  await application.keyboard.insertText(error)
  await expect(dialog.getByRole('article').first()).toContainText('NET-04')
  await expect(dialog).toContainText('Looks like Nodemailer')
  await application.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(settings).toBeFocused()

  await open()
  await expect(dialog.getByRole('textbox')).toHaveValue(error)
  await dialog.getByRole('button', { name: 'Clear the text' }).click()
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expect(dialog.getByRole('article')).toHaveCount(0)
})

test('a text that is not known is said not to be, with what helps', async ({ application }) => {
  await application.getByRole('textbox', { name: 'Error text' }).fill('It does not work on Tuesdays')
  await application.getByRole('button', { name: 'Explain', exact: true }).click()
  const dialog = application.getByRole('dialog', { name: 'Explain an error' })
  await expect(dialog.getByRole('status')).toHaveText('This text is not recognised')
  await expect(dialog).toContainText('Paste the whole text')
  await expect(dialog.getByRole('article')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the explanation in a small window, ${colorScheme}`, async ({ application }) => {
    await application.setViewportSize({ width: 1000, height: 700 })
    await application.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await application.getByRole('button', { name: 'Explain', exact: true }).click()
    const dialog = application.getByRole('dialog', { name: 'Explain an error' })
    await expect(dialog.getByRole('textbox')).toBeFocused()
    expect(await violations(application), 'empty').toEqual([])
    await dialog.getByRole('textbox').fill('words that nobody knows')
    await expect(dialog.getByRole('heading', { name: 'This text is not recognised' })).toBeVisible()
    expect(await violations(application), 'not recognised').toEqual([])
    await dialog.getByRole('textbox').fill(REFUSED_SIGN_IN)
    await expect(dialog.getByRole('article').first()).toBeVisible()
    expect(await violations(application), 'findings').toEqual([])
    await expect(dialog).toBeInViewport({ ratio: 1 })
  })
}
