import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TlsReport, TrustProblem } from '../../shared/trust/tls-report'
import type { CertificateRemark } from './certificate-card'

/** @returns what is to be said about the certificate at an index, or with null about the whole chain */
export const useCertificateRemarks = (tls: TlsReport): ((index: number | null) => readonly CertificateRemark[]) => {
  const { t } = useTranslation()
  return useCallback(
    (index) => {
      const remarkOn = ({ kind, params, ignored }: TrustProblem): CertificateRemark => {
        const problem = t(`trustProblems.${kind}.title`, { ...params })
        return ignored
          ? { tone: 'ignored', text: t('test.chain.ignored', { problem }) }
          : { tone: 'fatal', text: problem }
      }
      const problems = tls.problems.filter(({ certificate }) => certificate === index).map(remarkOn)
      if (index === null) return problems
      const last = tls.chain.at(-1)
      const isLast = index === tls.chain.length - 1
      const reach = last?.selfIssued === true ? 'anchor' : 'reaches'
      return [
        ...problems,
        ...(problems.length === 0 ? [{ tone: 'good', text: t('test.chain.noProblem') } as const] : []),
        ...(isLast && tls.anchor !== null
          ? [{ tone: 'good', text: t(`test.chain.${reach}.${tls.anchor}`) } as const]
          : []),
        ...(index === 0 && tls.revocation.status === 'not-checked'
          ? [{ tone: 'open', text: t('test.chain.revocationNotChecked') } as const]
          : []),
      ]
    },
    [t, tls],
  )
}
