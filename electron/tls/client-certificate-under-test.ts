import { createPrivateKey } from 'node:crypto'
import { createCertificateAuthority } from './certificate-authority'
import { buildCertificate, type CertifiedKey } from './certificate-builder'

/** A certificate that proves a client, made at test time. */
export const clientCertificate = (
  issuer: CertifiedKey,
  now: Date,
  key: 'ecdsa-p256' | 'rsa-2048' = 'ecdsa-p256',
): Promise<CertifiedKey> =>
  buildCertificate(
    {
      commonName: 'Test client',
      notBefore: new Date(now.getTime() - 3_600_000),
      notAfter: new Date(now.getTime() + 86_400_000),
      key,
      digest: 'SHA-256',
      keyUsages: ['digitalSignature'],
      keyPurposes: ['clientAuth'],
    },
    { issuer },
  )

export const clientAuthority = (now: Date): Promise<CertifiedKey> => createCertificateAuthority('Client authority', now)

/** The same key in every form that people have it in. */
export const keyForms = (privateKeyPem: string, passphrase: string) => {
  const key = createPrivateKey(privateKeyPem)
  const traditional = key.asymmetricKeyType === 'ec' ? 'sec1' : 'pkcs1'
  const asText = (text: string | Buffer) => text.toString()
  return {
    plain: privateKeyPem,
    traditional: asText(
      traditional === 'sec1'
        ? key.export({ type: 'sec1', format: 'pem' })
        : key.export({ type: 'pkcs1', format: 'pem' }),
    ),
    encrypted: asText(key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })),
    traditionalEncrypted: asText(
      traditional === 'sec1'
        ? key.export({ type: 'sec1', format: 'pem', cipher: 'aes-128-cbc', passphrase })
        : key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase }),
    ),
  }
}
