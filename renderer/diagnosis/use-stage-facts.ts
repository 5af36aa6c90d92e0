import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageRecord } from '../../shared/submission/stage'
import { asLine, shownFacts } from './shown-facts'

/** @returns the facts of a stage in words, one line each; facts without words are left out */
export const useStageFacts = (): ((stage: StageRecord) => readonly string[]) => {
  const { t, i18n } = useTranslation()
  return useCallback(
    (stage) => {
      const lines = shownFacts(stage)
        .filter(({ key, params }) => i18n.exists(`stageFacts.${key}`, { ...params }))
        .map((fact) => asLine(t(`stageFacts.${fact.key}`, { ...fact.params }), fact))
      return [...new Set(lines)]
    },
    [t, i18n],
  )
}
