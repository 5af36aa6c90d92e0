import { randomUUID, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, it } from 'vitest'
import { succeeded } from '../../../shared/contract/result'
import {
  PRACTICE_FAULT_GROUPS,
  PRACTICE_FAULTS,
  type PracticeFaultName,
} from '../../../shared/practice/practice-faults'
import type { PracticeState } from '../../../shared/practice/practice-state'
import { createPracticeServer, type PracticeServer } from '../practice-server'
import type { CERTIFICATE_FAULTS } from './certificate-faults'
import { mergeEffects } from './fault-effect'
import { FAULT_EFFECTS } from './fault-effects'

const servers: PracticeServer[] = []

const faulty = async (...faults: PracticeFaultName[]): Promise<PracticeServer> => {
  const server = createPracticeServer({
    now: () => new Date(),
    newId: randomUUID,
    newPassword: randomUUID,
    authority: { load: async () => succeeded(null), save: async () => succeeded(null) },
    onChanged: () => undefined,
    ports: { none: 0, starttls: 0, implicitTls: 0 },
  })
  servers.push(server)
  await server.start()
  await server.setFaults(faults)
  return server
}

afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())))

/** A client that is not ours. */
const transport = (server: PracticeServer, mode: keyof PracticeState['ports'], method = 'PLAIN') => {
  const access = server.access()
  return createTransport({
    host: '127.0.0.1',
    port: server.state().ports[mode],
    secure: mode === 'implicitTls',
    requireTLS: mode === 'starttls',
    ignoreTLS: mode === 'none',
    authMethod: method,
    auth: { user: access?.credentials.name ?? '', pass: access?.credentials.password ?? '' },
    tls: { ca: access?.authorityCertificate ?? '', servername: 'localhost' },
  })
}

const MESSAGE = { from: 'a@sender.example', to: 'b@receiver.example', subject: 'Hello', text: 'One.\n.\n..two\n' }

describe('switching faults', () => {
  it('takes effect on the same ports and is told', async () => {
    const server = await faulty()
    const { ports } = server.state()
    const set = await server.setFaults(['sign-in-refused', 'greylisting'])
    expect(set).toEqual(succeeded({ ...server.state(), ports, faults: ['sign-in-refused', 'greylisting'] }))
    await expect(transport(server, 'starttls').verify()).rejects.toMatchObject({ responseCode: 535 })
    await server.setFaults([])
    expect(server.state()).toMatchObject({ ports, faults: [] })
    await transport(server, 'starttls').verify()
  })

  it('refuses a fault that does not exist and changes nothing', async () => {
    const server = await faulty('greylisting')
    const set = await server.setFaults(['sign-in-refused', 'no-such-fault'])
    expect(set).toMatchObject({ ok: false, error: { code: 'invalid-value', field: 'faults' } })
    expect(server.state().faults).toEqual(['greylisting'])
  })

  it('keeps them over a stop and a start', async () => {
    const server = await faulty('relaying-denied')
    await server.stop()
    expect(server.state().faults).toEqual(['relaying-denied'])
    await server.start()
    await expect(transport(server, 'none').sendMail(MESSAGE)).rejects.toMatchObject({ responseCode: 554 })
  })

  it('ends the connections that were open', async () => {
    const server = await faulty('greylisting')
    const socket = connect(server.state().ports.none, '127.0.0.1')
    await once(socket, 'data')
    const ended = once(socket, 'close')
    await server.setFaults([])
    await ended
  })

  it('asks its clients to trust one authority more only while a fault is on', async () => {
    const server = await faulty()
    const friendly = server.access()?.authorityCertificate ?? ''
    await server.setFaults(['certificate-expired'])
    const both = server.access()?.authorityCertificate ?? ''
    expect(both.startsWith(friendly)).toBe(true)
    expect(new X509Certificate(both.slice(friendly.length)).subject).toContain('practice faults CA')
    await server.setFaults([])
    expect(server.access()?.authorityCertificate).toBe(friendly)
  })
})

describe('a faulty server is a mail server', () => {
  it.each(['none', 'starttls', 'implicitTls'] as const)('takes messages as they are: %s', async (mode) => {
    const server = await faulty('recipient-not-verified')
    for (const method of ['PLAIN', 'LOGIN', 'CRAM-MD5']) await transport(server, mode, method).sendMail(MESSAGE)
    const [newest, ...others] = await server.messages()
    expect(others).toHaveLength(2)
    expect(newest).toMatchObject({ envelopeFrom: 'a@sender.example', envelopeTo: ['b@receiver.example'] })
    const message = await server.message(newest?.id ?? '')
    expect(message).toMatchObject({ ok: true, value: { subject: 'Hello', text: 'One.\n.\n..two\n' } })
  })

  it('puts each pair off once, whatever the connection', async () => {
    const server = await faulty('greylisting')
    await expect(transport(server, 'starttls').sendMail(MESSAGE)).rejects.toMatchObject({ responseCode: 450 })
    expect(server.state().received).toBe(0)
    await transport(server, 'implicitTls').sendMail(MESSAGE)
    expect(server.state().received).toBe(1)
  })

  it('has the message although it never says so', async () => {
    const server = await faulty('final-drop')
    await expect(transport(server, 'none').sendMail(MESSAGE)).rejects.toThrow()
    expect(server.state().received).toBe(1)
  })

  it('does not have what it refused', async () => {
    const server = await faulty('final-header-refused')
    await expect(transport(server, 'none').sendMail(MESSAGE)).rejects.toMatchObject({ responseCode: 554 })
    expect(server.state().received).toBe(0)
  })

  it('lets nobody in with another password', async () => {
    const server = await faulty('greylisting')
    const wrong = createTransport({
      host: '127.0.0.1',
      port: server.state().ports.none,
      ignoreTLS: true,
      auth: { user: server.state().userName, pass: 'another' },
    })
    await expect(wrong.verify()).rejects.toMatchObject({ responseCode: 535 })
  })
})

describe('several faults', () => {
  it('have their way in the order of a session', () => {
    const { greeting, turns } = mergeEffects([
      FAULT_EFFECTS['greeting-blocked'],
      FAULT_EFFECTS['banner-ssh'],
      FAULT_EFFECTS['relaying-denied'],
      FAULT_EFFECTS['recipient-unknown'],
    ])
    expect(greeting).toEqual(FAULT_EFFECTS['greeting-blocked'].greeting)
    expect(turns?.RCPT).toEqual(FAULT_EFFECTS['relaying-denied'].turns?.RCPT)
  })

  it('show in one certificate unless one would hide the other', () => {
    const merged = (...ids: (keyof typeof CERTIFICATE_FAULTS)[]) =>
      mergeEffects(ids.map((id) => FAULT_EFFECTS[id])).certificates.length
    expect(merged('certificate-expired', 'certificate-wrong-name', 'certificate-weak-key')).toBe(3)
    expect(merged('certificate-expired', 'certificate-not-yet-valid')).toBe(1)
    expect(merged('certificate-self-signed', 'certificate-altered')).toBe(1)
  })

  it('stand in the order of the groups, each once', () => {
    const groups = PRACTICE_FAULTS.map(({ group }) => PRACTICE_FAULT_GROUPS.indexOf(group))
    expect(groups).toEqual([...groups].sort((one, other) => one - other))
    expect(new Set(PRACTICE_FAULTS.map(({ id }) => id)).size).toBe(PRACTICE_FAULTS.length)
  })
})
