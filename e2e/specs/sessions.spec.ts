import { expect, test } from './application'

test('a session is opened once, sends several messages, and is closed', async ({ application }) => {
  await application.getByRole('button', { name: 'Start and test' }).click()
  await expect(application.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await application.getByRole('button', { name: 'Open session' }).first().click()
  const head = application.getByRole('main')
  await expect(head).toContainText('Session open since')

  await application.getByRole('tab', { name: 'Compose' }).click()
  const compose = application.getByRole('tabpanel', { name: 'Compose' })
  await compose.getByRole('button', { name: 'Test mail' }).click()
  for (const count of [1, 2]) {
    await compose.getByRole('button', { name: 'Send now' }).click()
    await expect(compose).toContainText(`${count} accepted`)
  }
  await compose.getByRole('button', { name: 'Transcript of the session' }).click()
  const conversation = compose.getByRole('region', { name: 'Transcript of the session' })
  await expect(conversation).toContainText('STARTTLS')
  await expect(conversation.getByText(/^MAIL FROM/)).toHaveCount(2)

  await application.getByRole('button', { name: 'Close session' }).first().click()
  await expect(head).toContainText('Session closed')
  await expect(application.getByRole('tab', { name: /Inbox/ })).toContainText('2')
})

test('a session that the server ends is said to be lost, and can be opened again', async ({ application }) => {
  await application.getByRole('button', { name: 'Start and test' }).click()
  await expect(application.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await application.getByRole('button', { name: 'Open session' }).first().click()
  await expect(application.getByRole('main')).toContainText('Session open since')
  await application.getByRole('button', { name: 'Stop server' }).click()
  await expect(application.getByRole('main')).toContainText('Session lost')
  await application.getByRole('tab', { name: 'Compose' }).click()
  await application.getByRole('tabpanel', { name: 'Compose' }).getByRole('button', { name: 'Reconnect' }).click()
  await expect(application.getByRole('main')).toContainText('Session open since')
})
