import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { shortFingerprint } from './certificate-facts'
import type { FixChange } from './fix-patch'

const printed = (value: FixChange['value']): string => {
  if (Array.isArray(value)) return value.join(', ')
  if (value !== null && typeof value === 'object' && 'sha256' in value) return shortFingerprint(value.sha256)
  if (value !== null && typeof value === 'object') return JSON.stringify(value)
  return String(value ?? '')
}

/** @returns a change of the profile as a sentence: the WLanguage name of the property, or its label where it has none, and its new value */
export const useChangeWords = (): ((change: FixChange) => string) => {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ field, value }) => {
      const name = `properties.${field}.wlanguage`
      const label = `properties.${field}.label`
      const property = i18n.exists(name) ? t(name) : i18n.exists(label) ? t(label) : field
      const valueName = `properties.${field}.values.${printed(value).replaceAll('.', '-')}.wlanguage`
      const shown = i18n.exists(valueName) ? t(valueName) : printed(value)
      return t('test.findings.becomes', { property, value: shown === '' ? t('test.findings.emptyValue') : shown })
    },
    [t, i18n],
  )
}
