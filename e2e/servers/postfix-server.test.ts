import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAttachmentStore } from '../../electron/attachments/attachment-store'
import { composeMessage } from '../../electron/composition/compose-message'
import { createCertificateAuthority, issueServerCertificate } from '../../electron/tls/certificate-authority'
import { type PostfixServer, postfixAvailable, startPostfixServer } from './postfix-server'

const ACCOUNT = { name: 'user@sender.example', password: 'correct horse: battery staple' }

describe.skipIf(!postfixAvailable())('Postfix from Debian', () => {
  let folder: string
  let ca: string
  let server: PostfixServer

  beforeAll(async () => {
    const authority = await createCertificateAuthority('Postfix test CA', new Date())
    const request = { names: ['localhost', 'mail.test.example'], addresses: ['127.0.0.1'], now: new Date() }
    const certificate = await issueServerCertificate(authority, request)
    ca = authority.certificatePem
    server = await startPostfixServer({ certificate, accounts: [ACCOUNT] })
    folder = await mkdtemp(join(tmpdir(), 'postfix-test-'))
  })

  afterAll(async () => {
    await server?.stop()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  })

  const transport = (secure: boolean, pass = ACCOUNT.password, authMethod = 'PLAIN') =>
    createTransport({
      host: server.host,
      port: secure ? server.smtpsPort : server.submissionPort,
      secure,
      requireTLS: !secure,
      authMethod,
      auth: { user: ACCOUNT.name, pass },
      tls: { ca, servername: 'mail.test.example' },
    })

  it.each([
    ['STARTTLS', false],
    ['implicit TLS', true],
  ])('delivers a composed message byte for byte over %s', async (_, secure) => {
    const content = randomBytes(5 * 1024 * 1024)
    await writeFile(join(folder, 'Übersicht März.bin'), content)
    const limits = { uploadBytes: 0, totalUploadBytes: 0 }
    const store = createAttachmentStore({ parentFolder: folder, limits, newId: randomUUID })
    const staged = await store.stageFile(join(folder, 'Übersicht März.bin'))
    const composed = await composeMessage(
      {
        from: 'Zoë <user@sender.example>',
        to: ['Jürgen <one@receiver.example>'],
        cc: [],
        bcc: ['two@receiver.example'],
        replyTo: [],
        subject: 'Grüße aus Köln',
        text: '.\n..x\nÀ bientôt\n',
        html: '',
        attachments: staged.ok ? [staged.value.id] : [],
      },
      store,
      { now: () => new Date(), randomId: randomUUID },
    )
    if (!composed.ok) throw new Error(composed.error.code)
    const raw = await buffer(composed.value.open())
    await transport(secure).sendMail({
      envelope: { ...composed.value.envelope, to: [...composed.value.envelope.to] },
      raw,
    })

    const delivered = [await server.nextDelivery(), await server.nextDelivery()]
    expect(delivered.map(({ recipient }) => recipient).sort()).toEqual(['one@receiver.example', 'two@receiver.example'])
    for (const { sender, content: received } of delivered) {
      expect(sender).toBe('user@sender.example')
      expect(received.equals(raw)).toBe(true)
      const mail = await simpleParser(received)
      expect(mail.text).toBe('.\n..x\nÀ bientôt\n')
      expect(mail.subject).toBe('Grüße aus Köln')
      const [attachment] = mail.attachments
      expect(attachment?.filename).toBe('Übersicht März.bin')
      expect(
        createHash('sha256')
          .update(attachment?.content ?? '')
          .digest('hex'),
      ).toBe(createHash('sha256').update(content).digest('hex'))
    }
  })

  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('accepts %s', async (method) => {
    await transport(false, ACCOUNT.password, method).verify()
  })

  it('refuses a wrong password', async () => {
    await expect(transport(false, 'wrong').verify()).rejects.toMatchObject({ responseCode: 535 })
  })

  it('requires STARTTLS and a login', async () => {
    const plain = createTransport({ host: server.host, port: server.submissionPort, ignoreTLS: true })
    const mail = { from: 'a@sender.example', to: 'b@receiver.example', text: 'x' }
    await expect(plain.sendMail(mail)).rejects.toMatchObject({ responseCode: 530 })
    const anonymous = createTransport({ host: server.host, port: server.smtpsPort, secure: true, tls: { ca } })
    await expect(anonymous.sendMail(mail)).rejects.toMatchObject({ responseCode: 554 })
  })

  it.skipIf(!existsSync('/usr/bin/swaks'))('speaks with swaks too', async () => {
    const args = [
      '--server',
      `${server.host}:${server.submissionPort}`,
      '--tls',
      '--auth',
      'PLAIN',
      '--quit-after',
      'AUTH',
    ]
    const login = ['--auth-user', ACCOUNT.name, '--auth-password', ACCOUNT.password]
    const { stdout } = await promisify(execFile)('swaks', [...args, ...login])
    expect(stdout).toContain('235 2.7.0')
  })
})
