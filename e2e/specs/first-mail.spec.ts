import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { type PostfixServer, postfixAvailable, startPostfixServer } from '../servers/postfix-server'
import { expect, test } from './application'

/** What somebody new to all this was given. */
const ACCOUNT = { name: 'ada', password: 'first-Mail 7' }

let postfix: PostfixServer
let authority = ''
test.beforeAll(async () => {
  test.skip(!postfixAvailable(), 'postfix and dovecot are not installed, or the user is not root')
  const chain = await makeChain(soundPlan)
  authority = chain.trustedPem
  postfix = await startPostfixServer({
    certificate: { certificatePem: chain.chainPem, privateKeyPem: chain.privateKeyPem },
    accounts: [ACCOUNT],
  })
})
test.afterAll(() => postfix?.stop())

/** Clicks as a stranger would, and counts. */
const countedClicks = () => {
  let clicks = 0
  return {
    click: async (target: Locator): Promise<void> => {
      await target.click()
      clicks += 1
    },
    count: () => clicks,
  }
}

const typeAccount = async (page: Page, password: string, click: (target: Locator) => Promise<void>): Promise<void> => {
  await click(page.getByRole('textbox', { name: 'User name' }))
  await page.keyboard.type(ACCOUNT.name)
  await click(page.getByRole('group', { name: 'Password' }).getByRole('button', { name: 'Enter…' }))
  await page.keyboard.type(password)
}

test('a stranger with address, name and password has sent a mail after ten clicks', async ({
  application,
  dataFolder,
}) => {
  const { click, count } = countedClicks()
  const diagnosis = application.getByRole('tabpanel', { name: 'Diagnosis' })
  const compose = application.getByRole('tabpanel', { name: 'Compose' })

  await test.step('the server, as it was given', async () => {
    await click(application.getByRole('button', { name: 'Empty profile' }))
    await expect(application.getByRole('textbox', { name: 'Server address' })).toBeFocused()
    await application.keyboard.type('127.0.0.1')
    await application.keyboard.press('Tab')
    // A server of the test has no usual port; everywhere else a suggestion or the diagnosis fills this in.
    await application.keyboard.type(String(postfix.submissionPort))
    await click(application.locator('label', { hasText: 'STARTTLS' }))
    await typeAccount(application, ACCOUNT.password, click)
  })

  await test.step('the first test stops at the private authority, and says what to do', async () => {
    await click(application.getByRole('button', { name: /^Test/ }).first())
    await expect(
      diagnosis.getByRole('heading', { name: 'The issuer of the certificate is not known here' }),
    ).toBeVisible()
    await expect(diagnosis).toContainText('No user name, password or message was sent.')
    await expect(diagnosis).toContainText('Add the certificate authority’s certificate to this profile')
    await expect(diagnosis).toContainText('The administrator of the server has it.')
  })

  await test.step('a file that holds no certificate changes nothing', async () => {
    const other = join(dataFolder, 'other.pem')
    await writeFile(other, 'hello')
    await diagnosis.getByLabel('Own CA').setInputFiles(other)
    await expect(diagnosis).toContainText('That file holds no certificate in PEM form. Nothing was changed.')
  })

  await test.step('the authority’s certificate makes the test pass', async () => {
    const file = join(dataFolder, 'authority.pem')
    await writeFile(file, authority)
    const chooser = application.waitForEvent('filechooser')
    await click(diagnosis.getByRole('button', { name: 'Choose its certificate…' }))
    await (await chooser).setFiles(file)
    await expect(diagnosis.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
    await expect(diagnosis).toContainText('Sending was not tried.')
  })

  await test.step('what was only typed is saved where it was proven', async () => {
    await click(diagnosis.getByRole('button', { name: 'Save the password' }))
    await expect(diagnosis.getByRole('button', { name: 'Save the password' })).toBeHidden()
  })

  await test.step('a test mail, with the focus where something is missing', async () => {
    await click(diagnosis.getByRole('button', { name: 'Send test mail' }))
    await expect(compose.getByRole('textbox', { name: 'From' })).toBeFocused()
    await application.keyboard.type('ada@example.test')
    await click(compose.getByRole('textbox', { name: 'To', exact: true }))
    await application.keyboard.type('bob@example.test')
    await click(compose.getByRole('button', { name: 'Send now' }))
    const result = compose.getByRole('complementary', { name: 'Options and result' })
    await expect(result).toContainText('Accepted by the server')
    await expect(result).toContainText('Accepted means queued there: a bounce can still follow.')
  })

  const { sender, recipient } = await postfix.nextDelivery()
  expect([sender, recipient]).toEqual(['ada@example.test', 'bob@example.test'])
  expect(count()).toBeLessThanOrEqual(10)
})

test('a provider fills the profile in, and a refused password is explained', async ({ application, dataFolder }) => {
  const { click, count } = countedClicks()
  await click(application.getByRole('button', { name: 'Choose a provider…' }))
  const dialog = application.getByRole('dialog', { name: 'New profile from a provider' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await application.keyboard.type('ada@gmail.com')
  await expect(dialog.getByRole('listbox')).toContainText('smtp.gmail.com')
  await expect(dialog).toContainText('make an app password')
  await application.keyboard.press('Enter')

  const user = application.getByRole('textbox', { name: 'User name' })
  await expect(user).toHaveValue('ada@gmail.com')
  await expect(application.getByRole('textbox', { name: 'Server address' })).toHaveValue('smtp.gmail.com')
  expect(count()).toBe(1)

  // From here on a server on this machine stands for the provider.
  await application.getByRole('textbox', { name: 'Server address' }).fill('127.0.0.1')
  await application.getByRole('textbox', { name: 'Port' }).fill(String(postfix.submissionPort))
  await application.locator('label', { hasText: 'STARTTLS' }).click()
  await user.fill('')
  await typeAccount(application, 'wrong', click)
  await click(application.getByRole('button', { name: /^Test/ }).first())
  const file = join(dataFolder, 'authority.pem')
  await writeFile(file, authority)
  const diagnosis = application.getByRole('tabpanel', { name: 'Diagnosis' })
  await diagnosis.getByLabel('Own CA').setInputFiles(file)
  await expect(diagnosis).toContainText('Check the user name and type the password again')
  await expect(diagnosis.getByRole('button', { name: 'Save the password' })).toBeHidden()
})
