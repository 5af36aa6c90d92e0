import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, type Server } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OperationName } from '../shared/contract/operations'
import { newSessionProfile } from '../shared/profile/session-profile'
import { type SessionReport, sessionReportSchema } from '../shared/submission/session-report'
import { pinCertificate } from '../shared/trust/certificate-decision'
import { composeApplication } from './compose'
import { dispatch } from './ipc/dispatch'
import { temporaryFolder } from './storage/temporary-folder'
import { createCertificateAuthority, issueServerCertificate } from './tls/certificate-authority'
import type { CertifiedKey } from './tls/certificate-builder'
import { clientAuthority, clientCertificate, keyForms } from './tls/client-certificate-under-test'

const PASSPHRASE = 'canary-passphrase-90'

let server: CertifiedKey
let successor: CertifiedKey
let clients: CertifiedKey
let client: CertifiedKey
let encrypted: string
beforeAll(async () => {
  const now = new Date()
  const authority = await createCertificateAuthority('Server authority', now)
  const names = { names: [], addresses: ['127.0.0.1'], now }
  server = await issueServerCertificate(authority, names)
  successor = await issueServerCertificate(authority, names)
  clients = await clientAuthority(now)
  client = await clientCertificate(clients, now)
  encrypted = keyForms(client.privateKeyPem, PASSPHRASE).encrypted
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const mailServer = async (options: { readonly demanding: boolean }): Promise<{ port: number; server: Server }> => {
  const listener = createServer(
    {
      cert: server.certificatePem,
      key: server.privateKeyPem,
      ca: clients.certificatePem,
      requestCert: options.demanding,
      rejectUnauthorized: options.demanding,
    },
    (socket) => {
      socket.on('error', () => {})
      socket.write('220 ready\r\n')
      socket.on('data', (data: Buffer) =>
        socket.write(data.toString().startsWith('EHLO') ? '250 hello\r\n' : '221 bye\r\n'),
      )
    },
  ).on('tlsClientError', () => {})
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()))
  closing.push(() => listener.close())
  const address = listener.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, server: listener }
}

const everyFile = (folder: string): string =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? everyFile(path) : readFileSync(path, 'latin1')))
    .join('\n')

/** The whole application with its services, as a host drives it; all that it tells is kept. */
const application = async () => {
  const dataFolder = temporaryFolder()
  const composed = await composeApplication({ host: 'web', dataFolder })
  closing.push(() => composed.close())
  const told: unknown[] = []
  composed.subscribe((event) => told.push(event))
  const ask = async (name: OperationName, request: unknown) => {
    const answer = await dispatch(composed, name, request)
    told.push(answer)
    return answer
  }
  await ask('vault:choose', { keeper: 'session' })
  const test = async (profile: unknown): Promise<SessionReport> => {
    const draft = { profile, secrets: {}, acknowledgements: [] }
    const answer = await ask('session:test', { operationId: `test-${told.length}`, draft })
    if (!answer.ok) throw new Error(answer.error.code)
    return sessionReportSchema.parse(answer.value)
  }
  return { ask, test, everything: () => JSON.stringify(told) + everyFile(dataFolder) }
}

const keep = { action: 'keep' }
const profileFor = (port: number) => ({
  ...newSessionProfile('a', 'Relay'),
  serverAddress: '127.0.0.1',
  port,
  option: 'implicit-tls' as const,
})

describe('the whole application', () => {
  it('shows a stored client certificate, and tells nobody of its key and passphrase', async () => {
    const { port } = await mailServer({ demanding: true })
    const { ask, test, everything } = await application()
    const profile = {
      ...profileFor(port),
      ignoreError: ['certificate-invalid' as const],
      clientCertificate: client.certificatePem,
    }
    const set = (value: string) => ({ action: 'set', value })
    const secrets = { password: keep, authToken: keep, clientKey: set(encrypted), clientKeyPassphrase: set(PASSPHRASE) }
    expect(await ask('profiles:save', { profile, secrets, acknowledgements: [] })).toMatchObject({ ok: true })
    expect((await test(profile)).outcome).toBe('passed')
    const wrong = { ...secrets, clientKeyPassphrase: set(`${PASSPHRASE}-wrong`) }
    expect(await ask('profiles:save', { profile, secrets: wrong, acknowledgements: [] })).toMatchObject({
      error: { code: 'client-certificate-unusable', field: 'clientKeyPassphrase' },
    })
    await ask('profiles:list', {})
    expect(await ask('profiles:duplicate', { id: 'a', label: 'Copy' })).toMatchObject({ ok: true })
    for (const line of [...encrypted.split('\n').slice(1, -2), ...client.privateKeyPem.split('\n').slice(1, -2)]) {
      expect(everything()).not.toContain(line)
    }
    expect(everything()).not.toContain(PASSPHRASE)
  })

  it('accepts what was pinned, stops when it changes, and refuses what was distrusted', async () => {
    const { port, server: listener } = await mailServer({ demanding: false })
    const { test } = await application()
    const profile = profileFor(port)
    const unknown = await test(profile)
    expect(unknown.error).toMatchObject({ code: 'certificate-rejected' })
    const sha256 = unknown.tls?.chain[0]?.sha256 ?? ''
    const pinned = { ...profile, ...pinCertificate(profile, { sha256, host: '127.0.0.1', port }) }
    expect(await test(pinned)).toMatchObject({ outcome: 'passed', tls: { anchor: 'pin' } })
    expect(
      (await test({ ...pinned, distrustedCertificates: [{ sha256, host: '127.0.0.1', port }] })).error,
    ).toMatchObject({ code: 'certificate-rejected', params: { problems: expect.stringContaining('CRT-16') } })
    const elsewhere = { ...pinned, pinnedCertificate: { sha256, host: '127.0.0.1', port: 465 } }
    const report = await test(elsewhere)
    expect(report.error).toMatchObject({ code: 'certificate-rejected' })
    expect(JSON.stringify(report.stages)).toContain('pin-elsewhere')
    listener.setSecureContext({ cert: successor.certificatePem, key: successor.privateKeyPem })
    const every = ['certificate-invalid', 'name-invalid', 'certificate-expired', 'revocation'] as const
    expect((await test({ ...pinned, ignoreError: [...every] })).error).toMatchObject({ code: 'pin-changed' })
  })
})
