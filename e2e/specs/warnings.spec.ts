import { startScriptedServer } from '../servers/scripted-server'
import { expect, test } from './application'

test('warnings follow the typing, and one click follows their suggestion', async ({ application }) => {
  await application.getByRole('button', { name: 'Empty profile' }).click()
  await application.getByRole('textbox', { name: 'Server address' }).fill('mail.northwind.example')
  await application.getByRole('button', { name: 'Use port 465' }).click()
  await application.locator('label', { hasText: 'STARTTLS' }).click()
  const warnings = application.getByRole('region', { name: 'Warnings' })
  await expect(warnings).toContainText('W1')
  await expect(application.getByRole('textbox', { name: 'Port' })).toHaveValue('465')

  await warnings.getByRole('button', { name: 'Switch to implicit TLS' }).click()
  await expect(warnings).not.toContainText('W1')
  await expect(application.getByRole('radio', { name: /Implicit TLS/ })).toBeChecked()
})

test('a pasted address says what is wrong and offers to take it apart', async ({ application }) => {
  await application.getByRole('button', { name: 'Empty profile' }).click()
  const address = application.getByRole('textbox', { name: 'Server address' })
  await address.fill('smtp://mail.northwind.example:2525')
  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await application.getByRole('button', { name: /Split/ }).click()
  await expect(address).toHaveValue('mail.northwind.example')
  await expect(application.getByRole('textbox', { name: 'Port' })).toHaveValue('2525')
})

test('a blocking warning connects nothing until it is accepted', async ({ application }) => {
  const server = await startScriptedServer()
  try {
    await application.getByRole('button', { name: 'Empty profile' }).click()
    // A name under .localhost would be this machine; the numbers of RFC 5737 are nobody's.
    await application.getByRole('textbox', { name: 'Server address' }).fill('192.0.2.1')
    await application.getByRole('textbox', { name: 'Port' }).fill('587')
    await application.getByRole('textbox', { name: 'User name' }).fill('ada@example.test')
    const password = application.getByRole('group', { name: 'Password' })
    await password.getByRole('button', { name: 'Enter…' }).click()
    await application.locator('input[type="password"]').fill('secret of a test')

    await application.getByRole('button', { name: /^Test/ }).click()
    const acknowledgement = application.getByRole('region', { name: 'Warnings' }).getByRole('checkbox')
    await expect(acknowledgement).toBeFocused()
    await expect(application.getByRole('tab', { name: 'Session' })).toHaveAttribute('aria-selected', 'true')
    await acknowledgement.check()

    // What was accepted belongs to the address: with another one it is open again.
    await application.getByRole('textbox', { name: 'Server address' }).fill('192.0.2.2')
    await expect(acknowledgement).not.toBeChecked()
    expect(server.connections).toBe(0)
  } finally {
    await server.close()
  }
})
