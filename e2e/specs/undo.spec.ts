import { expect, test } from './application'
import { makeProfile, openCertificates } from './profile-form'

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'

test('what is taken out of a message comes back with Undo', async ({ application }) => {
  await makeProfile(application, { port: 25, option: 'none' })
  await application.getByRole('tab', { name: 'Compose' }).click()
  const compose = application.getByRole('tabpanel', { name: 'Compose' })
  const undo = compose.getByRole('button', { name: 'Undo' })
  const attachments = compose.getByRole('region', { name: 'Attachments' })

  const chooser = application.waitForEvent('filechooser')
  await compose.getByRole('button', { name: 'Add files…' }).click()
  await (await chooser).setFiles({ name: 'invoice.txt', mimeType: 'text/plain', buffer: Buffer.from('one') })
  await expect(attachments).toContainText('encoded as base64')
  await compose.getByRole('button', { name: 'Remove invoice.txt' }).click()
  await expect(attachments).not.toContainText('invoice.txt')
  await undo.click()
  await expect(attachments).toContainText('invoice.txt')

  await compose.getByRole('textbox', { name: 'To', exact: true }).fill('bob@example.test')
  await application.keyboard.press('Enter')
  await compose.getByRole('button', { name: 'Remove bob@example.test' }).click()
  await undo.click()
  await expect(compose.getByRole('button', { name: 'Remove bob@example.test' })).toBeVisible()

  await compose.getByRole('button', { name: /^Header fields/ }).click()
  await compose.getByRole('textbox', { name: 'Name of field 1' }).fill('X-Campaign')
  await compose.getByRole('button', { name: 'Remove X-Campaign' }).click()
  await undo.click()
  await expect(compose.getByRole('textbox', { name: 'Name of field 1' })).toHaveValue('X-Campaign')

  // What is missing is said at its field, and the file is still with the services.
  const source = compose.getByRole('button', { name: 'Source' })
  await source.click()
  const from = compose.getByRole('textbox', { name: 'From' })
  await expect(from).toBeFocused()
  await application.keyboard.type('ada@example.test')
  await compose.getByRole('textbox', { name: 'Value of field 1' }).fill('spring')
  await source.click()
  await expect(application.getByRole('dialog', { name: 'Source of the message' })).toContainText('invoice.txt')
})

test('certificates that were removed from a profile come back with Undo', async ({ application }) => {
  await makeProfile(application, { port: 25, option: 'none' })
  await openCertificates(application)
  const authority = application.getByRole('textbox', { name: 'Own CA' })
  await authority.fill(PEM)
  await application.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(authority).toHaveValue('')
  await application.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(authority).toHaveValue(PEM)
})

test('a stored password is removed only after a question', async ({ application }) => {
  await makeProfile(application, { port: 25, option: 'none', name: 'ada', password: 'secret 1' })
  const password = application.getByRole('group', { name: 'Password' })
  await application.getByRole('button', { name: 'Save', exact: true }).click()
  await password.getByRole('button', { name: 'Remove…' }).click()
  const question = application.getByRole('dialog', { name: 'Remove the stored secret?' })
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(password).toContainText('Kept for this session')
  await password.getByRole('button', { name: 'Remove…' }).click()
  await question.getByRole('button', { name: 'Remove it' }).click()
  await expect(password).toContainText('Not set')
})
