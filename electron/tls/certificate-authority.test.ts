import { X509Certificate } from 'node:crypto'
import { connect, createServer } from 'node:tls'
import { expect, it } from 'vitest'
import { createCertificateAuthority, issueServerCertificate } from './certificate-authority'

it('serves a certificate that Node verifies against the authority, by name and by address', async () => {
  const now = new Date()
  const authority = await createCertificateAuthority('Practice authority', now)
  const issued = await issueServerCertificate(authority, {
    names: ['localhost', '*.bücher.example'],
    addresses: ['127.0.0.1', '::1'],
    now,
  })
  const server = createServer({ cert: issued.certificatePem, key: issued.privateKeyPem }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const authorized = await new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ca: authority.certificatePem }, () => {
      resolve(socket.authorized)
      socket.destroy()
    })
    socket.once('error', reject)
  })
  server.close()
  expect(authorized).toBe(true)
  const certificate = new X509Certificate(issued.certificatePem)
  expect(certificate.checkHost('localhost')).toBe('localhost')
  expect(certificate.checkHost('shop.xn--bcher-kva.example')).toBe('*.xn--bcher-kva.example')
  expect(certificate.checkIP('::1')).toBe('::1')
  expect(certificate.checkIP('127.0.0.2')).toBeUndefined()
  expect(new X509Certificate(authority.certificatePem).ca).toBe(true)
})
