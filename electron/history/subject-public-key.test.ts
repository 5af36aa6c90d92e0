import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { subjectPublicKey } from '../../shared/history/subject-public-key'
import { createCertificateAuthority, issueServerCertificate } from '../tls/certificate-authority'

it('is what Node reads from the same certificate', async () => {
  const now = new Date()
  const authority = await createCertificateAuthority('Authority', now)
  const issued = await issueServerCertificate(authority, { names: ['mail.example'], addresses: ['127.0.0.1'], now })
  for (const { certificatePem } of [authority, issued]) {
    const expected = new X509Certificate(certificatePem).publicKey.export({ type: 'spki', format: 'der' })
    expect(expected.toString('hex').endsWith(subjectPublicKey(certificatePem) ?? 'nothing')).toBe(true)
  }
  expect(subjectPublicKey(authority.certificatePem)).not.toBe(subjectPublicKey(issued.certificatePem))
})

it.each([
  ['nothing', ''],
  ['no PEM', 'hello'],
  ['no base64', '-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----'],
  ['a length beyond the end', '-----BEGIN CERTIFICATE-----\nMIP/////\n-----END CERTIFICATE-----'],
  ['an endless length', '-----BEGIN CERTIFICATE-----\nMP////////////\n-----END CERTIFICATE-----'],
])('is not found in %s', (_what, pem) => {
  expect(subjectPublicKey(pem)).toBeUndefined()
})
