import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { createAttachmentStore } from '../../electron/attachments/attachment-store'
import { composeMessage } from '../../electron/composition/compose-message'
import { createDiagnosisService } from '../../electron/diagnosis/diagnosis-service'
import { createHostResolver, type ResolveHost } from '../../electron/network/resolve-host'
import { createPracticeServer, type PracticeServer } from '../../electron/practice/practice-server'
import { createSessionService } from '../../electron/submission/session-service'
import { createSecureChannel } from '../../electron/tls/create-secure-channel'
import { createTrustAnchors } from '../../electron/tls/trust-anchors'
import { type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { newSessionProfile, type SecurityOption, type SessionProfile } from '../../shared/profile/session-profile'
import { traitsOfSecret } from '../../shared/profile/traits-of-secret'
import type { SessionReport } from '../../shared/submission/session-report'
import { type FailureRow, ROW_DEADLINES } from './failure-row'

const PORT_OF = { none: 'none', starttls: 'starttls', 'implicit-tls': 'implicitTls' } as const

/** A practice server, and everything that diagnoses it, over a resolver that knows every name and leads it to loopback. */
export interface FailureRoom {
  readonly practice: PracticeServer
  /** @returns null where this machine does not allow what the row needs */
  report(row: FailureRow): Promise<Result<SessionReport> | null>
  close(): Promise<void>
}

const everythingIsHere: ResolveHost = createHostResolver(async (host) => {
  if (/\.(?:invalid|internal)$/.test(host)) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
  if (host.endsWith('.silent.test')) throw Object.assign(new Error('nobody answers'), { code: 'EAI_AGAIN' })
  return [{ address: '127.0.0.1', family: 4 }]
})

/** Starts it on free ports. */
export const openFailureRoom = async (): Promise<FailureRoom> => {
  const practice = createPracticeServer({
    now: () => new Date(),
    newId: randomUUID,
    newPassword: randomUUID,
    authority: { load: async () => succeeded(null), save: async () => succeeded(null) },
    onChanged: () => undefined,
    ports: { none: 0, starttls: 0, implicitTls: 0 },
  })
  const started = await practice.start()
  if (!started.ok) throw new Error(started.error.code)
  return {
    practice,
    report: (row) => besideOf(practice, row),
    close: async () => void (await practice.stop()),
  }
}

const secretOf = (practice: PracticeServer, row: FailureRow): { password: string | null; authToken: string | null } => {
  const own = practice.access()?.credentials.password ?? ''
  switch (row.credentials ?? 'password') {
    case 'none':
      return { password: null, authToken: null }
    case 'token':
      return { password: null, authToken: row.secret ?? 'ya29.a-token-of-the-practice-account' }
    default:
      return { password: row.secret ?? own, authToken: null }
  }
}

const profileOf = (practice: PracticeServer, row: FailureRow): SessionProfile => {
  const { ports, userName } = practice.state()
  const option: SecurityOption = row.option ?? 'starttls'
  const profile = {
    ...newSessionProfile('failures', 'Failures'),
    serverAddress: 'practice.localhost',
    port: ports[PORT_OF[option]],
    option,
    name: row.credentials === 'none' ? '' : userName,
    customCa: practice.access()?.authorityCertificate ?? '',
    deadlines: ROW_DEADLINES,
  }
  return { ...profile, ...(typeof row.change === 'function' ? row.change(profile) : row.change) }
}

const attachments = createAttachmentStore({
  parentFolder: tmpdir(),
  limits: { uploadBytes: 1_000, totalUploadBytes: 1_000 },
  newId: randomUUID,
})

const besideOf = async (practice: PracticeServer, row: FailureRow): Promise<Result<SessionReport> | null> => {
  const profile = profileOf(practice, row)
  if (row.beside === undefined) return reportOf(practice, row, profile)
  const beside = await row.beside(profile)
  if (beside === undefined) return null
  try {
    return await reportOf(practice, row, { ...profile, ...beside.change })
  } finally {
    await beside.close()
  }
}

const reportOf = async (
  practice: PracticeServer,
  row: FailureRow,
  profile: SessionProfile,
): Promise<Result<SessionReport>> => {
  const secret = secretOf(practice, row)
  const traits = {
    password: secret.password === null ? null : traitsOfSecret(secret.password, ''),
    authToken: secret.authToken === null ? null : traitsOfSecret(secret.authToken, ''),
  }
  const now = row.now ?? Date.now
  const services = {
    environment: {
      secureChannel: createSecureChannel({
        anchors: createTrustAnchors({ system: async () => [], node: [] }),
        now: () => new Date(now()),
      }),
      resolve: row.resolve ?? everythingIsHere,
      now,
    },
    now,
    draftSecrets: async () =>
      succeeded({ ...secret, warningSecrets: traits, reuse: { password: 0, authToken: 0 }, lastTest: null }),
    compose: (message: Parameters<typeof composeMessage>[0]) =>
      composeMessage(message, attachments, { now: () => new Date(), randomId: randomUUID }),
    recordTest: async () => undefined,
    emit: () => undefined,
  }
  const draft: SessionDraft = { profile, secrets: {}, acknowledgements: [] }
  const { userName } = practice.state()
  if (row.message !== undefined) {
    const sessions = createSessionService({ ...services, recordRun: () => undefined })
    return sessions.send(randomUUID(), draft, {
      from: userName,
      to: ['ada@example.test'],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: 'A row of the catalogue',
      text: 'Hello.',
      html: '',
      attachments: [],
      ...row.message,
    })
  }
  const diagnoses = createDiagnosisService({
    ...services,
    recordRun: async () => undefined,
    resolveAlias: async () => row.alias ?? null,
    systemStore: () => 'read',
    usualPorts: [],
  })
  return diagnoses.diagnose({
    operationId: randomUUID(),
    draft,
    reach: row.reach ?? 'authenticate',
    ports: row.ports ?? 'never',
    envelope: { from: row.from ?? userName, to: [...(row.to ?? ['ada@example.test'])] },
  })
}
