import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { readEveryFile } from '../product/read-every-file'
import { type PostfixServer, postfixAvailable, startPostfixServer } from '../servers/postfix-server'
import { expect, test } from './application'

/** Seeded into the one password field, and looked for everywhere. */
const CANARY = 'canary Zq7 pässwörd 5vX'
const FORMS = [CANARY, Buffer.from(CANARY).toString('base64'), Buffer.from(CANARY).toString('base64url')]

test.use({ keychain: true })

let postfix: PostfixServer
let authority = ''
test.beforeAll(async () => {
  test.skip(!postfixAvailable(), 'postfix and dovecot are not installed, or the user is not root')
  const chain = await makeChain(soundPlan)
  authority = chain.trustedPem
  postfix = await startPostfixServer({
    certificate: { certificatePem: chain.chainPem, privateKeyPem: chain.privateKeyPem },
    accounts: [{ name: 'ada', password: CANARY }],
  })
})
test.afterAll(() => postfix?.stop())

test('a profile typed by hand tests and delivers at Postfix, and its password is nowhere but in the Secret Service', async ({
  application,
  dataFolder,
  host,
  secretService,
}) => {
  test.setTimeout(120_000)
  const responses: Promise<string>[] = []
  application.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) responses.push(response.text().catch(() => ''))
  })

  await test.step('type the profile', async () => {
    await application.getByRole('button', { name: 'Empty profile' }).click()
    await application.getByRole('textbox', { name: 'Server address' }).fill('127.0.0.1')
    await application.getByRole('textbox', { name: 'Port' }).fill(String(postfix.submissionPort))
    await application.locator('label', { hasText: 'STARTTLS' }).click()
    await application.getByRole('textbox', { name: 'User name' }).fill('ada')
    const password = application.getByRole('group', { name: 'Password' })
    await password.getByRole('button', { name: 'Enter…' }).click()
    await application.locator('input[type="password"]').fill(CANARY)
    await application.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(password).toContainText('Stored in keychain')
    await application.getByRole('button', { name: /^Certificates/ }).click()
    await application.getByRole('textbox', { name: /CA/ }).fill(authority)
    await application.getByRole('textbox', { name: 'User name' }).focus()
    await expect(application.getByRole('main')).toContainText('Saved')
  })

  await test.step('test', async () => {
    await application.getByRole('button', { name: /^Test/ }).click()
    await expect(application.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  })

  const attachment = randomBytes(5 * 1024 * 1024)
  const name = 'Rechnung für Élodie – 2026.bin'

  await test.step('send', async () => {
    await application.getByRole('tab', { name: 'Compose' }).click()
    const compose = application.getByRole('tabpanel', { name: 'Compose' })
    await compose.getByRole('textbox', { name: 'From' }).fill('Ädä Lövelace <ada@example.test>')
    await compose.getByRole('textbox', { name: 'From' }).press('Tab')
    await compose.getByRole('textbox', { name: 'To', exact: true }).fill('Bøb <bob@example.test>,')
    await compose.getByRole('textbox', { name: 'Subject' }).fill('Prüfung: dépôt nº 5 ✓')
    await compose.getByRole('textbox', { name: 'Text of the message' }).fill('one\n.\n..x\nlast é')
    const chooser = application.waitForEvent('filechooser')
    await compose.getByRole('button', { name: 'Add files…' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: attachment })
    // Until the upload is whole, Send says that a file is still being read.
    const attachments = compose.getByRole('region', { name: 'Attachments' })
    await expect(attachments).toContainText('encoded as base64')
    await expect(attachments).toContainText(name)
    await compose.getByRole('button', { name: 'Send now' }).click()
    await expect(compose.getByRole('complementary', { name: 'Result' })).toContainText('Accepted', { timeout: 60_000 })
  })

  await test.step('delivered byte by byte', async () => {
    const { sender, recipient, content } = await postfix.nextDelivery()
    expect([sender, recipient]).toEqual(['ada@example.test', 'bob@example.test'])
    const mail = await simpleParser(content)
    expect(mail.subject).toBe('Prüfung: dépôt nº 5 ✓')
    expect(mail.from?.value).toEqual([{ name: 'Ädä Lövelace', address: 'ada@example.test' }])
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe('one\n.\n..x\nlast é')
    expect(mail.attachments[0]?.filename).toBe(name)
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(digest(mail.attachments[0]?.content ?? Buffer.alloc(0))).toBe(digest(attachment))
  })

  await test.step('the Secret Service has the password', async () => {
    const { profiles } = JSON.parse(await readFile(join(dataFolder, 'profiles.json'), 'utf8'))
    const own = Object.values<{ profile: { id: string; name: string } }>(profiles).find(
      ({ profile }) => profile.name === 'ada',
    )
    const script = `require('keytar').getPassword('Mail Session Manager', ${JSON.stringify(`profile/${own?.profile.id}/password`)}).then((found) => process.stdout.write(String(found)))`
    const environment = { ...process.env, ...secretService?.environment }
    const { stdout } = spawnSync(process.execPath, ['-e', script], { env: environment, encoding: 'utf8' })
    expect(stdout).toBe(CANARY)
  })

  await test.step('no canary anywhere', async () => {
    const texts: [string, string][] = [
      ['output of the host', host.output()],
      ['arguments', await readFile(`/proc/${host.pid}/cmdline`, 'utf8')],
      ['environment', await readFile(`/proc/${host.pid}/environ`, 'utf8')],
      ['the page', await application.content()],
      ...(await Promise.all(responses)).map((text): [string, string] => ['a response', text]),
    ]
    expect(responses.length).toBeGreaterThan(5)
    for (const { path, content } of await readEveryFile(dataFolder)) texts.push([path, content.toString('latin1')])
    for (const [where, text] of texts) {
      for (const form of FORMS) {
        expect(text.includes(form), `the secret in ${where}`).toBe(false)
        expect(text.includes(Buffer.from(form).toString('latin1')), `the secret in ${where}`).toBe(false)
      }
    }
  })
})
