import { expect, test } from './application'

test('a first test and a first mail succeed without an account', async ({ application }) => {
  await expect(application.getByRole('heading', { level: 1 })).toHaveText('Make SMTP work, or find out why it does not')
  await application.getByRole('button', { name: 'Start and test' }).click()

  const panel = application.getByRole('tabpanel', { name: 'Diagnosis' })
  await expect(panel.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  const stages = panel.getByRole('region', { name: 'Stages' }).getByRole('listitem')
  await expect(stages).toHaveCount(10)
  for (const name of ['Resolve', 'Connect', 'Greet', 'Hello', 'Secure', 'Verify', 'Authenticate', 'Close']) {
    const stage = stages.filter({ has: application.getByText(name, { exact: true }) })
    await expect(stage.getByRole('img', { name: 'Passed' })).toBeVisible()
    await expect(stage).toContainText(/\d+\u00a0m?s/)
  }

  await application.getByRole('button', { name: 'Send test mail' }).first().click()
  const compose = application.getByRole('tabpanel', { name: 'Compose' })
  await expect(compose.getByRole('textbox', { name: 'Subject' })).not.toHaveValue('')
  await compose.getByRole('button', { name: 'Send now' }).click()
  await expect(compose.getByRole('complementary', { name: 'Result' })).toContainText('Accepted')

  await application.getByRole('tab', { name: /Inbox/ }).click()
  const inbox = application.getByRole('tabpanel', { name: /Inbox/ })
  await expect(inbox).toContainText('practice@localhost')

  // Long after the test was recorded, the profile is still the one that was tested.
  await application.getByRole('tab', { name: /Diagnosis/ }).click()
  await expect(panel.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await expect(panel).not.toContainText('The settings have changed since.')
})

test('the strip says that there is no keychain, and what follows', async ({ application }) => {
  await application.getByRole('button', { name: /No keychain found/ }).click()
  await expect(application.getByRole('dialog')).toContainText(/D-Bus|Secret Service|libsecret/)
})
