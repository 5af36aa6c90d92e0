import { makeChain, soundPlan } from '../../../electron/practice/faults/chain-plan'
import { clientAuthority, clientCertificate } from '../../../electron/tls/client-certificate-under-test'
import { containerOf } from '../../../electron/tls/pkcs12/container-under-test'
import type { Panel } from '../scene'

export const session: Panel = {
  name: 'session',
  mock: { warnings: 'session', acknowledgement: 'states' },
  scenes: [
    {
      name: 'form',
      play: async (studio) => {
        await studio.newProfile()
        await studio.picture('empty')
        const address = studio.field('properties.serverAddress.label')
        await address.fill('smtp://mail.northwind.example:2525')
        await studio.picture('invalid-field')
        await address.fill('mail.northwind.example')
        await studio.field('properties.port.label').fill('465')
        await studio.page
          .locator('label', { hasText: studio.say('interface.option.starttls') })
          .first()
          .click()
        await studio.field('properties.name.label').fill('billing')
        await studio.typePassword('a password with spaces ')
        for (const flag of ['certificate-invalid', 'certificate-expired'] as const) {
          await studio.ignore(flag)
        }
        await studio.picture('warnings')
      },
    },
    {
      name: 'acknowledgement',
      play: async (studio) => {
        await studio.makeProfile({
          serverAddress: '192.0.2.1',
          port: 587,
          option: 'none',
          name: 'ada@example.test',
          password: 'a secret of nobody',
        })
        await studio.startTest()
        await studio.page.getByRole('checkbox').first().waitFor()
        await studio.picture('acknowledgement')
      },
    },
    {
      name: 'advanced',
      play: async (studio) => {
        const { trustedPem, chainPem } = await makeChain(soundPlan)
        await studio.makeProfile({ serverAddress: 'mail.northwind.example', port: 587, option: 'starttls' })
        const advanced = studio.page.locator('section', {
          has: studio.page.getByRole('heading', { name: studio.say('interface.form.advanced') }),
        })
        for (const fold of await advanced.locator('button[aria-expanded="false"]').all()) await fold.waitFor()
        const closed = advanced.locator('button[aria-expanded="false"]')
        for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().click()
        await studio.field('properties.customCa.label').fill(trustedPem)
        await studio.field('properties.clientCertificate.label').fill(chainPem)
        await studio.picture('advanced-names-and-certificates', advanced)
        await studio.picture('advanced-client-certificate', studio.field('properties.clientCertificate.label'))
        await studio.picture(
          'advanced-network-and-labels',
          studio.page.getByRole('button', { name: studio.say('interface.form.network') }),
        )
      },
    },
    {
      name: 'client container',
      play: async (studio) => {
        const now = new Date()
        const client = await clientCertificate(await clientAuthority(now), now, 'rsa-2048')
        await studio.makeProfile({ serverAddress: 'mail.northwind.example', port: 465, option: 'implicit-tls' })
        await studio.button('interface.form.certificates').click()
        const certificate = studio.say('properties.clientCertificate.label')
        await studio.page.locator(`input[type="file"][aria-label="${certificate}"]`).setInputFiles({
          name: 'ada-lovelace-northwind.p12',
          mimeType: 'application/x-pkcs12',
          buffer: containerOf(studio.dataFolder, client, 'the right one'),
        })
        const dialog = studio.page.getByRole('dialog')
        await dialog.waitFor()
        await studio.picture('container-passphrase')
        await dialog.locator('input[type="password"]').fill('not the right one')
        await dialog.locator('button[type="submit"]').click()
        await dialog.getByText(studio.say('fieldErrors.client-container-passphrase-wrong')).waitFor()
        await studio.picture('container-passphrase-wrong')
      },
    },
  ],
}
