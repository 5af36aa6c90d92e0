import { parseMailbox } from '../profile/mailbox'
import { changeUserName } from './suggestions'
import type { WarningFix } from './warning'
import { rule } from './warning-rule'

const nameFromSender = (defaultSender: string): readonly WarningFix[] => {
  const address = parseMailbox(defaultSender)?.address
  return address === undefined ? [] : [changeUserName(address)]
}

export const tokenAndPassword = rule({
  id: 'W11',
  severity: 'medium',
  fields: ['authToken', 'password'],
  reads: ['hasPassword', 'hasAuthToken'],
  check: ({ hasPassword, hasAuthToken }) => (hasPassword && hasAuthToken ? {} : undefined),
})

export const tokenWithoutName = rule({
  id: 'W12',
  severity: 'error',
  fields: ['name', 'authToken'],
  reads: ['name', 'hasAuthToken', 'defaultSender'],
  check: ({ name, hasAuthToken, defaultSender }) =>
    hasAuthToken && name === '' ? { fixes: nameFromSender(defaultSender) } : undefined,
})

export const nameWithoutSecret = rule({
  id: 'W27',
  severity: 'medium',
  fields: ['password', 'name'],
  reads: ['name', 'hasPassword', 'hasAuthToken'],
  check: ({ name, hasPassword, hasAuthToken }) =>
    name !== '' && !hasPassword && !hasAuthToken
      ? { fixes: [{ key: 'clear-user-name', params: {}, patch: { name: '' } }] }
      : undefined,
})

export const passwordWithoutName = rule({
  id: 'W28',
  severity: 'error',
  fields: ['name', 'password'],
  reads: ['name', 'hasPassword', 'defaultSender'],
  check: ({ name, hasPassword, defaultSender }) =>
    hasPassword && name === '' ? { fixes: nameFromSender(defaultSender) } : undefined,
})

export const secretReused = rule({
  id: 'W48',
  severity: 'medium',
  fields: ['password', 'authToken'],
  reads: ['passwordReuse', 'authTokenReuse'],
  check: ({ passwordReuse, authTokenReuse }) => {
    const count = Math.max(passwordReuse, authTokenReuse)
    return count > 0 ? { params: { count } } : undefined
  },
})
