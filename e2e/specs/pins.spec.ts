import type { Page } from '@playwright/test'
import { makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { clientAuthority, clientCertificate, keyForms } from '../../electron/tls/client-certificate-under-test'
import { containerOf } from '../../electron/tls/pkcs12/container-under-test'
import { readEveryFile } from '../product/read-every-file'
import { type Script, type ScriptedServer, startScriptedServer } from '../servers/scripted-server'
import { expect, test } from './application'
import { makeProfile, openCertificates, startTest } from './profile-form'

const PASSWORD = 'canary of the pins'
const PASSPHRASE = 'sesame of the pins'
const SECRETS = [PASSWORD, PASSPHRASE, 'PRIVATE KEY']
const SELF_SIGNED = { ...soundPlan, selfSigned: true, trustsRoot: false }
const PASSED = 'Everything works, up to sign-in'

const servedAs = ({ privateKeyPem, chainPem }: ServedChain): Script => ({
  tls: 'implicit',
  key: privateKeyPem,
  cert: chainPem,
})

let server: ScriptedServer | undefined
test.afterEach(() => server?.close())

/** The same port with other certificates; what the former server heard is gone with it. */
const serveInstead = async (chain: ServedChain, former: ScriptedServer): Promise<ScriptedServer> => {
  await former.close()
  server = await startScriptedServer(servedAs(chain), { port: former.port })
  return server
}

/** A server that asks for a client certificate, and a profile that knows everything but that. */
const profileOfDemandingServer = async (page: Page): Promise<ScriptedServer> => {
  const chain = await makeChain(soundPlan)
  server = await startScriptedServer({ ...servedAs(chain), requestClientCertificate: true })
  await makeProfile(page, {
    port: server.port,
    option: 'implicit-tls',
    name: 'ada',
    password: PASSWORD,
    customCa: chain.trustedPem,
  })
  return server
}

const expectNoSecretIn = async (folder: string): Promise<void> => {
  for (const { path, content } of await readEveryFile(folder)) {
    for (const secret of SECRETS) expect(content.includes(secret), path).toBe(false)
  }
}

const dialogOf = (page: Page, name: string) =>
  page.getByRole('dialog', { name }).filter({ has: page.locator('[data-pin-dialog]') })

test('a pin accepts one certificate at one place, asks again at another one, and what is distrusted stays refused', async ({
  application,
}) => {
  const first = await startScriptedServer(servedAs(await makeChain(SELF_SIGNED)))
  server = first
  await makeProfile(application, { port: first.port, option: 'implicit-tls', name: 'ada', password: PASSWORD })
  const diagnosis = await startTest(application)
  const finding = diagnosis.getByRole('article').filter({ hasText: 'CRT-01' })
  await finding.getByRole('button', { name: 'Compare and pin…' }).click()
  const pinning = dialogOf(application, 'Pin this certificate')
  await expect(pinning).toContainText(`127.0.0.1:${first.port}`)
  await expect(pinning).toContainText('The server signed its own certificate')
  expect(first.heardAuth()).toBe(false)
  await pinning.getByRole('button', { name: 'Pin this certificate' }).click()
  await expect(diagnosis.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
  await expect(diagnosis).toContainText('Accepted: pinned in this profile')
  await expect(diagnosis.getByRole('article').filter({ hasText: 'CRT-01' })).toHaveCount(0)
  expect(first.heardAuth()).toBe(true)
  await openCertificates(application)
  const pin = application.locator('[data-pinned-certificate]')
  await expect(pin).toContainText(`Holds for 127.0.0.1:${first.port}`)
  await expect(application.locator('[data-distrusted-certificates]')).toHaveCount(0)

  // Not even a certificate of an authority is accepted in its place.
  const second = await serveInstead(await makeChain(SELF_SIGNED), first)
  await startTest(application)
  await expect(
    diagnosis.getByRole('heading', { name: 'The server shows another certificate than the pinned one' }),
  ).toBeVisible()
  await expect(diagnosis).toContainText('The server shows a new one.')
  await expect(diagnosis).toContainText('No user name, password or message was sent.')
  await diagnosis.getByRole('button', { name: 'Compare both…' }).first().click()
  const comparing = dialogOf(application, 'This is not the certificate you pinned')
  await expect(comparing).toContainText('Pinned until now, SHA-256')
  await expect(comparing).toContainText('Shown in the last test, SHA-256')
  await expect(comparing.getByRole('button', { name: 'Keep the old one' })).toBeFocused()
  await expect(comparing.getByRole('button', { name: 'Pin the new one' })).toBeVisible()
  await comparing.getByRole('button', { name: 'Distrust the new one' }).click()
  await expect(comparing).toBeHidden()
  expect(second.lines).toEqual([])

  // Refused for good: without the pin, and with every check switched off.
  await openCertificates(application)
  await expect(application.locator('[data-distrusted-certificates]').getByRole('listitem')).toHaveCount(1)
  await pin.getByRole('button', { name: 'Remove pin' }).click()
  for (const name of ['Untrusted certificate', 'Name that does not match', 'Expired certificate', 'Revocation']) {
    await application.getByRole('switch', { name }).click()
  }
  const acknowledgements = application.getByRole('region', { name: 'Warnings' }).getByRole('checkbox')
  for (const acknowledgement of await acknowledgements.all()) await acknowledgement.check()
  await startTest(application)
  await expect(diagnosis.getByRole('article').first()).toContainText('CRT-')
  await expect(diagnosis).toContainText('The connection stopped at Verify')
  const table = diagnosis.getByRole('group', { name: 'What each IgnoreError flag would hide' })
  await expect(table.getByRole('row').filter({ hasText: 'Still fails' })).toHaveCount(1)
  await expect(table.getByRole('row').filter({ hasText: 'Still fails' })).not.toContainText('cover it')
  await expect(diagnosis.getByRole('button', { name: 'Compare and pin…' })).toHaveCount(0)
  expect(second.heardAuth()).toBe(false)
  expect(second.lines).toEqual([])
})

test('a client certificate with an encrypted key signs in where one is demanded, and its key is in no file', async ({
  application,
  dataFolder,
}) => {
  const now = new Date()
  const authority = await clientAuthority(now)
  const client = await clientCertificate(authority, now)
  const { encrypted } = keyForms(client.privateKeyPem, PASSPHRASE)
  const demanding = await profileOfDemandingServer(application)
  const diagnosis = await startTest(application)
  await expect(diagnosis.getByRole('article').first()).toContainText('CRT-23')
  expect(demanding.lines).toEqual([])

  await openCertificates(application)
  await application.getByRole('textbox', { name: 'Client certificate' }).fill(client.certificatePem)
  await application.locator('input[type="file"][aria-label="Client key"]').setInputFiles({
    name: 'client.key',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(encrypted),
  })
  await application
    .getByRole('group', { name: 'Passphrase of the key' })
    .getByRole('button', { name: 'Enter…' })
    .click()
  await application.locator('input[type="password"]').last().fill(PASSPHRASE)
  // Stored, a secret leaves the page for good: password, key and passphrase.
  const unsaved = application.getByRole('button', { name: /^Sav(e|ing)$/ })
  for (let left = await unsaved.count(); left > 0; left = await unsaved.count()) {
    await unsaved.last().click()
    await expect.poll(() => unsaved.count()).toBeLessThan(left)
  }
  const page = await application.locator('body').evaluate((body) => body.outerHTML)
  for (const secret of SECRETS) expect(page.includes(secret), secret).toBe(false)
  await startTest(application)
  await expect(diagnosis.getByRole('heading', { name: PASSED })).toBeVisible()
  expect(demanding.heardAuth()).toBe(true)

  await expectNoSecretIn(dataFolder)
})

test('a client certificate from a PKCS#12 file signs in, and neither its key nor its passphrase is in a file', async ({
  application,
  dataFolder,
}, info) => {
  const now = new Date()
  const client = await clientCertificate(await clientAuthority(now), now, 'rsa-2048')
  // As old Windows and macOS write it.
  const container = containerOf(info.outputPath(), client, PASSPHRASE, ['-legacy'])
  const demanding = await profileOfDemandingServer(application)
  await application.locator('input[type="file"][aria-label="Client certificate"]').setInputFiles({
    name: 'ada.p12',
    mimeType: 'application/x-pkcs12',
    buffer: container,
  })
  const importing = application.getByRole('dialog', { name: 'Import a PKCS#12 file' })
  await expect(importing).toContainText('ada.p12 holds a certificate and its private key')
  const passphrase = importing.getByLabel('Passphrase of the file')
  await expect(passphrase).toBeFocused()
  await passphrase.fill('not it')
  await importing.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(importing).toContainText('The passphrase does not open that file.')
  await passphrase.fill(PASSPHRASE)
  await importing.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(importing).toBeHidden()
  await expect(application.getByRole('textbox', { name: 'Client certificate' })).toHaveValue(/^-----BEGIN CERTIFICATE/)
  await expect(application.getByRole('group', { name: 'Client key' })).toContainText('Kept for this session')
  await expect(application.getByRole('group', { name: 'Passphrase of the key' })).toContainText('Not set')

  const diagnosis = await startTest(application)
  await expect(diagnosis.getByRole('heading', { name: PASSED })).toBeVisible()
  expect(demanding.heardAuth()).toBe(true)
  const page = await application.locator('body').evaluate((body) => body.outerHTML)
  for (const secret of [PASSPHRASE, 'PRIVATE KEY']) expect(page.includes(secret), secret).toBe(false)
  await expectNoSecretIn(dataFolder)
})
