import { events as contract } from '../../shared/contract/events'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { Diagnosis } from '../../shared/diagnosis/diagnosis'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile, type SessionProfile } from '../../shared/profile/session-profile'
import type { LastTest } from '../../shared/profile/stored-profile'
import { type SessionReport, sessionReportSchema } from '../../shared/submission/session-report'
import type { ApplicationEvent } from '../ipc/application'
import type { HostAddress } from '../network/resolve-host'
import { TRIAL_ENVIRONMENT, TRIAL_HOST, trialMessage } from '../submission/session-trial'
import {
  createDiagnosisService,
  type DiagnosisRequest,
  type DiagnosisService,
  type DiagnosisServiceDependencies,
} from './diagnosis-service'

export const TRIAL_SECRET = 'correct horse battery'

/** Where the event bus of a diagnosis ends in a test, and everything that was recorded. */
export interface DiagnosisTrial {
  readonly service: DiagnosisService
  readonly events: ApplicationEvent[]
  readonly tests: LastTest[]
  readonly runs: SessionReport[]
  /** Diagnoses a server on loopback; a report that does not keep the contract is a defect. */
  diagnose(port: number, order?: TrialOrder): Promise<TrialReport>
}

export type TrialReport = SessionReport & { readonly diagnosis: Diagnosis }

export interface TrialOrder extends Partial<Omit<DiagnosisRequest, 'draft'>> {
  readonly profile?: Partial<SessionProfile>
}

export const LOOPBACK: readonly HostAddress[] = [{ address: '127.0.0.1', family: 4 }]

/** A draft for a server on loopback that signs in with a password. */
export const trialDraft = (port: number, profile: Partial<SessionProfile> = {}): SessionDraft => ({
  profile: { ...newSessionProfile('trial', 'Trial'), serverAddress: TRIAL_HOST, port, name: 'ada', ...profile },
  secrets: { password: TRIAL_SECRET, authToken: null },
  acknowledgements: [],
})

const unwrap = (result: Result<SessionReport>): TrialReport => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const { diagnosis, ...report } = sessionReportSchema.parse(result.value)
  if (diagnosis === undefined) throw new Error('a report without a diagnosis')
  return { ...report, diagnosis }
}

/** A service in a world of loopback, whose one host name leads to `addresses`. */
export const diagnosisTrial = (
  changes: Partial<DiagnosisServiceDependencies> & { readonly addresses?: readonly HostAddress[] } = {},
): DiagnosisTrial => {
  const { addresses = LOOPBACK, ...others } = changes
  const events: ApplicationEvent[] = []
  const tests: LastTest[] = []
  const runs: SessionReport[] = []
  const traits = { password: null, authToken: null }
  const service = createDiagnosisService({
    environment: {
      ...TRIAL_ENVIRONMENT,
      resolve: async (host) => (host === TRIAL_HOST ? succeeded(addresses) : failed(failure('name-not-found'))),
    },
    now: Date.now,
    draftSecrets: async ({ secrets }) =>
      succeeded({
        password: secrets.password ?? null,
        authToken: secrets.authToken ?? null,
        warningSecrets: traits,
        reuse: { password: 0, authToken: 0 },
        lastTest: null,
      }),
    compose: async ({ from, to, subject, text }) =>
      succeeded(trialMessage(`Subject: ${subject}\r\n\r\n${text}`, { envelope: { from, to } })),
    recordTest: async (lastTest) => void tests.push(lastTest),
    recordRun: async (_draft, report) => void runs.push(report),
    emit: (event) => {
      contract[event.name].parse(event.payload)
      events.push(event)
    },
    resolveAlias: async () => null,
    systemStore: () => 'read',
    usualPorts: [],
    ...others,
  })
  return {
    service,
    events,
    tests,
    runs,
    diagnose: async (port, { profile, ...request } = {}) =>
      unwrap(
        await service.diagnose({
          operationId: 'trial',
          draft: trialDraft(port, profile),
          reach: 'authenticate',
          ports: 'after-failure',
          ...request,
        }),
      ),
  }
}

/** The cells of a probed port, by option. */
export const cells = ({ diagnosis }: TrialReport, port: number): Record<string, string> =>
  Object.fromEntries(
    diagnosis.ports?.probes.find((probe) => probe.port === port)?.modes.map(({ option, status }) => [option, status]) ??
      [],
  )
