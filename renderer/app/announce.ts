import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import type { Failure } from '../../shared/failures/failure'

const SHORT_MS = 2_500
const LONG_MS = 12_000

/** Says something small that happened, e.g. "Copied". Results stay in the page. */
export const announce = (message: string): void => {
  notifications.show({ message, autoClose: SHORT_MS, withCloseButton: false })
}

/** Says that something did not happen, and why. */
export const announceFailure = (title: string, failure: Failure, t: TFunction): void => {
  const key = `errors.${failure.code}`
  const why = [
    t(`${key}.title`, { ...failure.params, defaultValue: '' }),
    t(`${key}.explanation`, { ...failure.params, defaultValue: '' }),
  ]
  notifications.show({
    title,
    message: why.filter(Boolean).join('. '),
    autoClose: LONG_MS,
    color: 'var(--err)',
    closeButtonProps: { 'aria-label': t('interface.close') },
  })
}
