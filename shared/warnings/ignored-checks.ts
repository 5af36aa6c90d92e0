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
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasAuthToken'],
  check: ({ hasAuthToken, option, ignoreError, ...route }) => {
    const unproven = IDENTITY_CHECKS.filter((flag) => ignores({ option, ignoreError }, flag))
    if (!hasAuthToken || unproven.length === 0 || staysOnThisMachine(route)) return undefined
    const trustOnly = unproven[0] === 'certificate-invalid' ? 'turn-trust-check-on' : 'turn-name-check-on'
    const key = unproven.length === 2 ? 'turn-both-checks-on' : trustOnly
    return { fixes: [turnOn(key, ignoreError, IDENTITY_CHECKS)] }
  },
})

export const passwordOverUnprovenCertificate = rule({
  id: 'W16',
  severity: 'high',
  fields: ['ignoreError', 'password'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasPassword'],
  check: ({ hasPassword, option, ignoreError, ...route }) =>
    hasPassword && ignores({ option, ignoreError }, 'certificate-invalid') && !staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-trust-check-on', ignoreError, ['certificate-invalid'])] }
      : undefined,
})

export const passwordToAnyName = rule({
  id: 'W17',
  severity: 'high',
  fields: ['ignoreError', 'password'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasPassword'],
  check: ({ hasPassword, option, ignoreError, ...route }) =>
    hasPassword && ignores({ option, ignoreError }, 'name-invalid') && !staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-name-check-on', ignoreError, ['name-invalid'])] }
      : undefined,
})

export const passwordToUnprovenServer = rule({
  id: 'W18',
  severity: 'block',
  fields: ['ignoreError', 'password'],
  reads: ['serverAddress', 'proxy', 'option', 'ignoreError', 'hasPassword'],
  check: ({ hasPassword, option, ignoreError, ...route }) => {
    const unproven = IDENTITY_CHECKS.every((flag) => ignores({ option, ignoreError }, flag))
    return hasPassword && unproven && !staysInPrivateNetwork(route)
      ? { fixes: [turnOn('turn-both-checks-on', ignoreError, IDENTITY_CHECKS)] }
      : undefined
  },
})

export const expiryIgnored = rule({
  id: 'W19',
  severity: 'medium',
  fields: ['ignoreError'],
  reads: ['option', 'ignoreError'],
  check: ({ option, ignoreError }) => {
    const identityIgnored = IDENTITY_CHECKS.some((flag) => ignoreError.includes(flag))
    return ignores({ option, ignoreError }, 'certificate-expired') && !identityIgnored
      ? { fixes: [turnOn('turn-date-check-on', ignoreError, ['certificate-expired'])] }
      : undefined
  },
})

export const revocationIgnored = rule({
  id: 'W20',
  severity: 'info',
  fields: ['ignoreError'],
  reads: ['option', 'ignoreError'],
  check: ({ option, ignoreError }) =>
    ignores({ option, ignoreError }, 'revocation')
      ? { fixes: [turnOn('turn-revocation-check-on', ignoreError, ['revocation'])] }
      : undefined,
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
