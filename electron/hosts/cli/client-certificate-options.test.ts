import { createPrivateKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../storage/temporary-folder'
import type { CertifiedKey } from '../../tls/certificate-builder'
import { clientAuthority, clientCertificate } from '../../tls/client-certificate-under-test'
import { containerOf } from '../../tls/pkcs12/container-under-test'
import { nothingHeard, runTrial, type TrialCall } from './command-line-trial'

let heard = nothingHeard()
let client: CertifiedKey
beforeAll(async () => {
  const now = new Date()
  client = await clientCertificate(await clientAuthority(now), now)
})
beforeEach(() => {
  heard = nothingHeard()
})
const run = (words: readonly string[], call: TrialCall = {}) => runTrial(heard, words, call)
const file = (content: string) => {
  const path = join(temporaryFolder(), 'file.pem')
  writeFileSync(path, content)
  return path
}
const container = (of: CertifiedKey, passphrase: string): string => {
  const path = join(temporaryFolder(), 'client.p12')
  writeFileSync(path, containerOf(temporaryFolder(), of, passphrase))
  return path
}
const server = ['test', '--server-address', 'mail.example.test', '--port', '465', '--option', 'implicit-tls']

describe('a client certificate on the command line', () => {
  it('comes from two files, its passphrase from an environment variable', async () => {
    const words = ['--client-certificate', file(client.certificatePem), '--client-key', file(client.privateKeyPem)]
    const { status } = await run([...server, ...words, '--client-key-passphrase-env', 'OPENS'], {
      environment: { OPENS: 'sesame' },
    })
    expect(status).toBe(0)
    expect(heard.drafts[0]?.profile.clientCertificate).toBe(client.certificatePem)
    expect(heard.drafts[0]?.secrets).toMatchObject({
      clientKey: client.privateKeyPem.trim(),
      clientKeyPassphrase: 'sesame',
    })
  })

  it('and its key come from one file; the key stays out of the profile', async () => {
    const both = file(`${client.privateKeyPem}${client.certificatePem}`)
    const words = ['--client-certificate', both, '--client-key-passphrase-stdin']
    await run([...server, ...words], { input: 'sesame\n' })
    expect(heard.drafts[0]?.profile.clientCertificate).toBe(client.certificatePem)
    expect(JSON.stringify(heard.drafts[0]?.profile)).not.toContain('PRIVATE KEY')
    expect(heard.drafts[0]?.secrets).toMatchObject({
      clientKey: client.privateKeyPem.trim(),
      clientKeyPassphrase: 'sesame',
    })
  })

  it('and its key come from one PKCS#12 file, and its passphrase goes no further', async () => {
    const options = ['--client-certificate', container(client, 'sesame'), '--client-key-passphrase-env', 'OPENS']
    await run([...server, ...options], { environment: { OPENS: 'sesame' } })
    expect(heard.drafts[0]?.profile.clientCertificate.trim()).toBe(client.certificatePem.trim())
    const { clientKey, clientKeyPassphrase } = heard.drafts[0]?.secrets ?? {}
    expect(createPrivateKey(clientKey ?? '').equals(createPrivateKey(client.privateKeyPem))).toBe(true)
    expect(clientKeyPassphrase).toBeUndefined()
    expect(JSON.stringify(heard.drafts[0])).not.toContain('sesame')
  })

  it('in a PKCS#12 file needs the passphrase of that file', async () => {
    const options = ['--client-certificate', container(client, 'sesame'), '--client-key-passphrase-env', 'OPENS']
    const { status, stdout } = await run([...server, ...options, '--json'], { environment: { OPENS: 'canary' } })
    expect(status).toBe(2)
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'invalid-value',
      field: 'clientKeyPassphrase',
      params: { reason: 'client-container-passphrase-wrong' },
    })
    expect(stdout).not.toContain('canary')
    expect(heard.drafts).toEqual([])
  })

  it.each([
    ['a certificate file that is not there', ['--client-certificate', '/nowhere/a.pem'], 'clientCertificate'],
    ['a key file that is not there', ['--client-key', '/nowhere/a.pem'], 'clientKey'],
    ['a certificate file without one', () => ['--client-certificate', file('hello')], 'clientCertificate'],
    ['a key file without one', () => ['--client-key', file('hello')], 'clientKey'],
    ['a passphrase as an argument', ['--client-key-passphrase', 'canary'], 'clientKeyPassphrase'],
    ['a passphrase as an argument, joined', ['--client-key-passphrase=canary'], 'clientKeyPassphrase'],
    ['a fingerprint that is none', ['--pin', 'abc'], 'pinnedCertificate'],
  ])('refuses %s', async (_, words, field) => {
    const { status, stdout, stderr } = await run([
      ...server,
      ...(typeof words === 'function' ? words() : words),
      '--json',
    ])
    expect(status).toBe(2)
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'invalid-value', field })
    expect(stdout + stderr).not.toContain('canary')
    expect(heard.drafts).toEqual([])
  })

  it('takes one secret from standard input, not two', async () => {
    const { status } = await run([...server, '--password-stdin', '--client-key-passphrase-stdin'], { input: 'x' })
    expect(status).toBe(2)
  })
})

it('a pin holds for the server of the call, its fingerprint written in either way', async () => {
  const colons = Array.from({ length: 32 }, () => 'AB').join(':')
  for (const pin of [colons, 'ab'.repeat(32)]) await run([...server, '--pin', pin])
  const expected = { sha256: 'ab'.repeat(32), host: 'mail.example.test', port: 465 }
  expect(heard.drafts.map(({ profile }) => profile.pinnedCertificate)).toEqual([expected, expected])
})
