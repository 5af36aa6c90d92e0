import {
  MAXIMUM_DISTRUSTED,
  type PinnedCertificate,
  type ProfilePatch,
  type SessionProfile,
} from '../profile/session-profile'
import { ipOctets } from './ip-octets'

/** A host as the profile writes it, and a port. */
export interface ServerPlace {
  readonly host: string
  readonly port: number
}

const sameHost = (a: string, b: string): boolean => {
  const octetsA = ipOctets(a)
  const octetsB = ipOctets(b)
  return octetsA !== null && octetsB !== null
    ? octetsA.join() === octetsB.join()
    : a.toLowerCase().replace(/\.$/, '') === b.toLowerCase().replace(/\.$/, '')
}

/** Whether two places are one: what was decided about a certificate holds at its own place only. */
export const isSamePlace = (a: ServerPlace, b: ServerPlace): boolean => a.port === b.port && sameHost(a.host, b.host)

const isSameCertificate = (a: PinnedCertificate, b: PinnedCertificate): boolean =>
  a.sha256 === b.sha256 && isSamePlace(a, b)

type Decisions = Pick<SessionProfile, 'pinnedCertificate' | 'distrustedCertificates'>

/** Accepts this certificate, and no other, at its place. One that was distrusted there is so no longer. */
export const pinCertificate = ({ distrustedCertificates }: Decisions, pin: PinnedCertificate): ProfilePatch => ({
  pinnedCertificate: pin,
  distrustedCertificates: distrustedCertificates.filter((other) => !isSameCertificate(other, pin)),
})

/** Refuses this certificate at its place, whatever else is accepted. A pin on the very same one goes; the latest are kept. */
export const distrustCertificate = (
  { pinnedCertificate, distrustedCertificates }: Decisions,
  certificate: PinnedCertificate,
): ProfilePatch => ({
  pinnedCertificate:
    pinnedCertificate !== null && isSameCertificate(pinnedCertificate, certificate) ? null : pinnedCertificate,
  distrustedCertificates: [
    ...distrustedCertificates.filter((other) => !isSameCertificate(other, certificate)),
    certificate,
  ].slice(-MAXIMUM_DISTRUSTED),
})
