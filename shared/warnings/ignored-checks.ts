import type { IgnoreErrorFlag } from '../profile/session-profile'
import { wholeDaysUntil } from './certificate-lifetime'
import { staysInPrivateNetwork, staysOnThisMachine } from './server-reach'
import { turnOn } from './suggestions'
import type { WarningFacts } from './warning-input'
import { rule } from './warning-rule'

const IDENTITY_CHECKS = ['certificate-invalid', 'name-invalid'] as const
const ALL_CHECKS = [...IDENTITY_CHECKS, 'certificate-expired', 'revocation'] as const

type Checks = Pick<WarningFacts, 'option' | 'ignoreError'>

const ignores = ({ option, ignoreError }: Checks, flag: (typeof ALL_CHECKS)[number]): boolean =>
  option !== 'none' && ignoreError.includes(flag)

export const tokenToUnprovenServer = rule({
  id: 'W10',
  severity: 'block',
  fields: ['ignoreError', 'authToken'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasAuthToken', 'isPinned'],
  check: ({ hasAuthToken, isPinned, option, ignoreError, ...route }) => {
    const unproven = IDENTITY_CHECKS.filter((flag) => ignores({ option, ignoreError }, flag))
    if (!hasAuthToken || isPinned || unproven.length === 0 || staysOnThisMachine(route)) return undefined
    const trustOnly = unproven[0] === 'certificate-invalid' ? 'turn-trust-check-on' : 'turn-name-check-on'
    const key = unproven.length === 2 ? 'turn-both-checks-on' : trustOnly
    return { fixes: [turnOn(key, ignoreError, IDENTITY_CHECKS)] }
  },
})

export const passwordOverUnprovenCertificate = rule({
  id: 'W16',
  severity: 'high',
  fields: ['ignoreError', 'password'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasPassword', 'isPinned'],
  check: ({ hasPassword, isPinned, option, ignoreError, ...route }) =>
    hasPassword && !isPinned && ignores({ option, ignoreError }, 'certificate-invalid') && !staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-trust-check-on', ignoreError, ['certificate-invalid'])] }
      : undefined,
})

export const passwordToAnyName = rule({
  id: 'W17',
  severity: 'high',
  fields: ['ignoreError', 'password'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasPassword', 'isPinned'],
  check: ({ hasPassword, isPinned, option, ignoreError, ...route }) =>
    hasPassword && !isPinned && ignores({ option, ignoreError }, 'name-invalid') && !staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-name-check-on', ignoreError, ['name-invalid'])] }
      : undefined,
})

export const passwordToUnprovenServer = rule({
  id: 'W18',
  severity: 'block',
  fields: ['ignoreError', 'password'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasPassword', 'isPinned'],
  check: ({ hasPassword, isPinned, option, ignoreError, ...route }) => {
    const unproven = IDENTITY_CHECKS.every((flag) => ignores({ option, ignoreError }, flag))
    return hasPassword && !isPinned && unproven && !staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-both-checks-on', ignoreError, IDENTITY_CHECKS)] }
      : undefined
  },
})

export const expiryIgnored = rule({
  id: 'W19',
  severity: 'medium',
  fields: ['ignoreError'],
  reads: ['option', 'ignoreError', 'lastTest', 'now'],
  check: ({ option, ignoreError, lastTest, now }) => {
    const identityIgnored = IDENTITY_CHECKS.some((flag) => ignoreError.includes(flag))
    if (!ignores({ option, ignoreError }, 'certificate-expired') || identityIgnored) return undefined
    const count = lastTest?.certificate ? -wholeDaysUntil(lastTest.certificate.notAfter, now) : 0
    return {
      params: count > 0 ? { context: 'expired', count } : {},
      fixes: [turnOn('turn-date-check-on', ignoreError, ['certificate-expired'])],
    }
  },
})

export const revocationIgnored = rule({
  id: 'W20',
  severity: 'info',
  fields: ['ignoreError'],
  reads: ['option', 'ignoreError', 'lastTest'],
  check: ({ option, ignoreError, lastTest }) => {
    if (!ignores({ option, ignoreError }, 'revocation')) return undefined
    const fixes = [turnOn('turn-revocation-check-on', ignoreError, ['revocation'])]
    return lastTest?.certificate?.revocation === 'revoked'
      ? { severity: 'high', params: { context: 'revoked' }, fixes }
      : { fixes }
  },
})

export const checksIgnoredWithoutTls = rule({
  id: 'W21',
  severity: 'info',
  fields: ['ignoreError', 'option'],
  reads: ['option', 'ignoreError'],
  check: ({ option, ignoreError }) =>
    option === 'none' && ignoreError.length > 0
      ? { fixes: [turnOn('turn-all-checks-on', ignoreError, ALL_CHECKS)] }
      : undefined,
})

const TURN_ON: Readonly<Record<IgnoreErrorFlag, string>> = {
  'certificate-invalid': 'turn-trust-check-on',
  'name-invalid': 'turn-name-check-on',
  'certificate-expired': 'turn-date-check-on',
  revocation: 'turn-revocation-check-on',
}

export const flagNotNeeded = rule({
  id: 'W22',
  severity: 'info',
  fields: ['ignoreError'],
  reads: ['option', 'ignoreError', 'lastTest'],
  check: ({ option, ignoreError, lastTest }) => {
    const seen = lastTest?.certificate
    if (option === 'none' || !seen) return undefined
    // What was not checked may still be there.
    const isKnown = (flag: IgnoreErrorFlag): boolean => flag !== 'revocation' || seen.revocation !== 'not-checked'
    const idle = ignoreError.filter((flag) => isKnown(flag) && !seen.neededFlags.includes(flag))
    const [only] = idle
    if (only === undefined) return undefined
    const key = idle.length === 1 ? TURN_ON[only] : 'turn-unneeded-checks-on'
    return { params: { count: idle.length }, fixes: [turnOn(key, ignoreError, idle)] }
  },
})

export const checksIgnoredInPrivateNetwork = rule({
  id: 'W23',
  severity: 'info',
  fields: ['ignoreError'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError'],
  check: ({ option, ignoreError, ...route }) =>
    option !== 'none' && ignoreError.length > 0 && staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-all-checks-on', ignoreError, ALL_CHECKS)] }
      : undefined,
})

export const ignoreErrorInWLanguage = rule({
  id: 'W52',
  severity: 'info',
  fields: ['ignoreError'],
  reads: ['ignoreError'],
  check: ({ ignoreError }) => (ignoreError.length > 0 ? {} : undefined),
})
