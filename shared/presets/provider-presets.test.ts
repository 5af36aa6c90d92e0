import { describe, expect, it } from 'vitest'
import { serverAddressProblem } from '../profile/server-address'
import { newSessionProfile, sessionProfileSchema } from '../profile/session-profile'
import { providerPresetSchema } from './provider-preset'
import {
  PROVIDER_PRESETS,
  presetById,
  presetForEmail,
  presetForHost,
  presetPatch,
  regionalServer,
  userNameFor,
} from './provider-presets'

const preset = (id: string) => {
  const found = presetById(id)
  if (found === undefined) throw new Error(`no preset ${id}`)
  return found
}
const empty = newSessionProfile('new', 'New')

describe.each(PROVIDER_PRESETS)('preset $id', (each) => {
  it('is a valid preset', () => {
    expect(providerPresetSchema.safeParse(each).error).toBeUndefined()
  })

  it('names servers that a profile can hold and that are recognised again', () => {
    for (const server of each.servers) {
      expect(serverAddressProblem(server.serverAddress)).toBeUndefined()
      expect(presetForHost(server.serverAddress)).toBe(each.status === 'local' ? undefined : each)
      expect(sessionProfileSchema.safeParse({ ...empty, ...presetPatch(each, empty, server) }).success).toBe(true)
    }
  })

  it('recognises the hosts of its regions, and its own domains', () => {
    for (const region of each.regions ?? []) {
      expect(presetForHost(region.serverAddress)).toBe(each)
      for (const domain of region.emailDomains) expect(each.emailDomains).toContain(domain)
    }
    for (const domain of each.emailDomains) expect(presetForEmail(`someone@${domain}`)).toBe(each)
  })

  it('prefers a secured server unless it is a catcher of this machine', () => {
    expect(each.servers[0]?.option === 'none').toBe(each.id === 'local-catcher')
  })
})

describe('the table', () => {
  it('has every id once, and every host and domain with one provider only', () => {
    for (const values of [
      PROVIDER_PRESETS.map((each) => each.id),
      PROVIDER_PRESETS.flatMap((each) => each.hostPatterns),
      PROVIDER_PRESETS.flatMap((each) => each.emailDomains),
    ])
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  })
})

describe('presetForHost', () => {
  it.each([
    ['SMTP.Gmail.com', 'gmail'],
    ['smtp.gmail.com.', 'gmail'],
    ['email-smtp.eu-west-3.amazonaws.com', 'amazon-ses'],
    ['smtp.zoho.in', 'zoho'],
    ['mail.gmx.com', 'gmx'],
  ])('%s is %s', (host, id) => {
    expect(presetForHost(host)?.id).toBe(id)
  })

  it.each([
    '',
    '127.0.0.1',
    'localhost',
    'gmail.com',
    'smtp.gmail.com.example.org',
    'xsmtp.gmail.com',
    'email-smtp.a.b.amazonaws.com',
    'smtp.zoho.example',
    'constructor',
    '__proto__',
    'a'.repeat(100_000),
  ])('row %# belongs to nobody', (host) => {
    expect(presetForHost(host)).toBeUndefined()
  })
})

describe('presetForEmail', () => {
  it.each([
    ['someone@gmail.com', 'gmail'],
    ['Some One <someone@GoogleMail.com>', 'gmail'],
    ['a@outlook.com', 'outlook-com'],
    ['a@zohomail.eu', 'zoho'],
    ['a@pm.me', 'proton-bridge'],
  ])('%s is at %s', (address, id) => {
    expect(presetForEmail(address)?.id).toBe(id)
  })

  it.each(['', 'gmail.com', '@gmail.com', 'a@example.com', 'a@sub.gmail.com', 'a@gmail.com, b@gmail.com'])(
    '%s is at nobody known',
    (address) => {
      expect(presetForEmail(address)).toBeUndefined()
    },
  )
})

describe('presetPatch', () => {
  it('sets server, port and encryption, and nothing else', () => {
    expect(presetPatch(preset('gmail'), empty)).toEqual({
      serverAddress: 'smtp.gmail.com',
      port: 465,
      option: 'implicit-tls',
    })
  })

  it('takes the region of the address', () => {
    expect(presetPatch(preset('zoho'), { ...empty, name: 'a@zoho.eu' }).serverAddress).toBe('smtp.zoho.eu')
    expect(presetPatch(preset('gmx'), { ...empty, defaultSender: 'A <a@gmx.com>' }).serverAddress).toBe('mail.gmx.com')
  })

  it('keeps a host of the provider that is already typed', () => {
    const current = { ...empty, serverAddress: 'email-smtp.eu-west-3.amazonaws.com' }
    expect(presetPatch(preset('amazon-ses'), current)).toEqual({ ...pick(current), port: 587, option: 'starttls' })
  })

  it('takes another of its servers when asked', () => {
    const server = preset('gmail').servers[1]
    expect(server && presetPatch(preset('gmail'), empty, server)).toMatchObject({ port: 587, option: 'starttls' })
  })
})

const pick = ({ serverAddress }: { serverAddress: string }) => ({ serverAddress })

describe('user names', () => {
  it.each([
    ['gmail', 'someone@gmail.com'],
    ['free', 'someone'],
    ['sendgrid', 'apikey'],
    ['amazon-ses', undefined],
    ['local-catcher', undefined],
  ])('%s wants %s', (id, expected) => {
    expect(userNameFor(preset(id), 'someone@gmail.com')).toBe(expected)
  })

  it('has no regional server for an address of a domain of one’s own', () => {
    expect(regionalServer(preset('zoho'), 'a@example.com')).toBeUndefined()
    expect(regionalServer(preset('gmail'), 'a@gmail.com')).toBeUndefined()
  })
})
