import type { Page } from '@playwright/test'
import { expect, test } from './application'

const PASSED = 'Everything works, up to sign-in'

const openFaults = async (page: Page) => {
  await page.getByRole('tab', { name: /^Inbox/ }).click()
  const faults = page.getByRole('region', { name: 'Faults', exact: true })
  const fold = faults.getByRole('button', { name: /^(Choose faults|Hide the list)$/ })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  return faults
}

/** Tests as far as a group of faults is met. */
const testUpTo = async (page: Page, group: string): Promise<void> => {
  if (group !== 'Envelope' && group !== 'Content') return page.getByRole('button', { name: /^Test/ }).first().click()
  await page.getByRole('button', { name: 'More ways to test' }).click()
  await page.getByRole('menuitem', { name: group === 'Envelope' ? /^Go on to sender/ : /^Send a small/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Recipient' }).fill('bob@example.test')
  await dialog.getByRole('button', { name: /^(Test without sending|Send the test message)$/ }).click()
}

test('one fault of each kind is found by the next test, and none once the server is friendly again', async ({
  application,
}) => {
  await application.getByRole('button', { name: 'Start and test' }).click()
  const diagnosis = application.getByRole('tabpanel', { name: 'Diagnosis' })
  await expect(diagnosis.getByRole('heading', { name: PASSED })).toBeVisible()
  const wrong = diagnosis.getByRole('article').filter({ has: application.getByRole('img', { name: 'Error' }) })
  await expect(wrong).toHaveCount(0)

  for (const [group, title, id] of [
    ['Network', 'Refuse every connection', 'NET-04'],
    ['Greeting', 'Greet with 554, blocked', 'EHL-02'],
    ['TLS', 'Not offer STARTTLS', 'TLM-04'],
    ['Certificate', 'Expired', 'CRT-07'],
    ['Sign-in', 'Refuse user name or password', 'AUT-00'],
    ['Envelope', 'Recipient unknown', 'ENV-04'],
    ['Content', 'Too large, said at the end', 'DAT-01'],
  ] as const) {
    await test.step(`${group}: ${title}`, async () => {
      const faults = await openFaults(application)
      await expect(faults.getByRole('status')).toHaveText('Friendly')
      await faults.getByRole('radiogroup', { name: 'Kind of fault' }).getByText(group, { exact: true }).click()
      await faults.getByRole('switch', { name: title, exact: true }).click()
      await expect(faults.getByRole('status')).toHaveText('1 fault on')
      await testUpTo(application, group)
      await expect(diagnosis.getByRole('article').first()).toContainText(id)
      await expect(diagnosis.getByRole('heading', { name: PASSED })).toHaveCount(0)
      // No fault of the protocol is taken for one of the certificate.
      if (group !== 'Certificate') await expect(diagnosis.getByText(/^CRT-\d\d$/)).toHaveCount(0)
      await openFaults(application)
      await faults.getByRole('button', { name: 'Back to friendly' }).click()
    })
  }

  await expect((await openFaults(application)).getByRole('status')).toHaveText('Friendly')
  // A refused message is not kept.
  await expect(application.getByRole('list', { name: 'Received messages' }).getByRole('listitem')).toHaveCount(0)
  await testUpTo(application, 'Sign-in')
  await expect(diagnosis.getByRole('heading', { name: PASSED })).toBeVisible()
  await expect(wrong).toHaveCount(0)
})
