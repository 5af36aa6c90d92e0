import { expect, test } from './application'

test('everything that was said stands in the transcript, is searched and filtered, and holds no secret', async ({
  application,
}) => {
  await application.getByRole('button', { name: 'Start and test' }).click()
  await expect(application.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await application.getByRole('tab', { name: 'Transcript' }).click()
  const transcript = application.getByRole('tabpanel', { name: 'Transcript' })
  await expect(transcript.getByRole('row', { name: /AUTH PLAIN <redacted>/ })).toBeVisible()

  await transcript.getByRole('searchbox', { name: 'Search the transcript' }).fill('starttls')
  await expect(transcript.getByText('1 of 2')).toBeVisible()
  await application.keyboard.press('Enter')
  await expect(transcript.getByText('2 of 2')).toBeVisible()
  await expect(transcript.locator('[data-current]')).toHaveText(/STARTTLS/)

  await transcript.getByText('Ours', { exact: true }).click()
  await expect(transcript.getByText('1 of 1')).toBeVisible()
  await expect(transcript.getByRole('row', { name: /220 / })).toHaveCount(0)

  await application.keyboard.press('Control+Enter')
  await expect(application.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await application.getByRole('tab', { name: 'Transcript' }).click()
  await expect(transcript.getByRole('combobox', { name: 'Which conversation' }).getByRole('option')).toHaveCount(2)
})
