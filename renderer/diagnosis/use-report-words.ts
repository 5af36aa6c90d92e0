import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportWords } from '../../shared/report/report-words'
import { formatDay, formatMoment } from '../format/calendar'
import { formatDuration } from '../format/duration'

/** @returns the words and formats of the page, for documents that leave it */
export const useReportWords = (): ReportWords => {
  const { t, i18n } = useTranslation()
  return useMemo(
    () => ({
      translate: (key, params) => t(key, { ...params }),
      language: i18n.language,
      moment: (iso) => formatMoment(iso, i18n.language),
      day: (iso) => formatDay(iso, i18n.language),
      duration: formatDuration,
    }),
    [t, i18n.language],
  )
}
