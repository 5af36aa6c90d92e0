import { isSamePlace, type ServerPlace } from '../../shared/trust/certificate-decision'
import type { TlsReport } from '../../shared/trust/tls-report'
import { useSessionRun } from '../app/session-runs-context'
import { reportOf } from '../diagnosis/session-run'
import { useSessionForm } from './use-session-form'

/** Where the profile connects to, and what its last test in this window saw there; undefined when it saw no certificate. */
export interface SeenCertificate {
  readonly place: ServerPlace
  readonly tls: TlsReport | undefined
}

/** A test of another address or port says nothing about this one. */
export const useSeenCertificate = (): SeenCertificate => {
  const { profile } = useSessionForm().assessment.input
  const run = useSessionRun('test')
  const place = { host: profile.serverAddress, port: profile.port }
  const tls = run === undefined ? undefined : reportOf(run)?.tls
  const isHere = run !== undefined && isSamePlace(place, { host: run.profile.serverAddress, port: run.profile.port })
  return { place, tls: isHere && tls?.chain[0] !== undefined ? tls : undefined }
}
