import { useTranslation } from 'react-i18next'
import type { CertificateSummary, TrustProblem } from '../../shared/trust/tls-report'
import { formatDay } from '../format/calendar'
import { Icon } from '../ui/icon'
import classes from './certificate-card.module.css'
import { type CertificateRole, plainAltName, shortName } from './certificate-facts'
import { ValidityBarView } from './validity-bar-view'

/** A line at the foot of a certificate: a problem, an assurance, or what was not checked. */
export interface CertificateRemark {
  readonly tone: 'fatal' | 'ignored' | 'good' | 'open'
  readonly text: string
}

const iconOf = { fatal: 'failed', ignored: 'triangle', good: 'passed', open: 'skipped' } as const

/** Names beyond this many are counted, not listed. */
const NAMES_SHOWN = 3

interface CertificateCardProps {
  readonly certificate: CertificateSummary
  readonly role: CertificateRole
  readonly problems: readonly TrustProblem[]
  readonly remarks: readonly CertificateRemark[]
  /** ms since 1970: when it was judged */
  readonly judgedAt: number
}

/** One certificate of the chain: who, issued by whom, valid when, and what was found about it. */
export const CertificateCard = ({ certificate, role, problems, remarks, judgedAt }: CertificateCardProps) => {
  const { t, i18n } = useTranslation()
  const fatal = problems.some(({ ignored }) => !ignored)
  const names = certificate.subjectAltNames.map(plainAltName)
  const rest = names.length - NAMES_SHOWN
  return (
    <article
      className={classes.certificate}
      data-fatal={fatal || undefined}
      aria-label={shortName(certificate.subject)}
    >
      <div className={classes.role}>
        <span>{t(`test.chain.role.${role}`)}</span>
        <span className="mono">{certificate.key}</span>
      </div>
      <div className={classes.subject}>{shortName(certificate.subject)}</div>
      <div className={classes.issuer}>
        {certificate.selfIssued
          ? t('test.chain.issuedByItself')
          : t('test.chain.issuedBy', { issuer: shortName(certificate.issuer) })}
      </div>
      {role === 'server' && names.length > 0 ? (
        <div className={classes.issuer}>
          {rest > 0
            ? t('test.chain.coversMore', { names: names.slice(0, NAMES_SHOWN).join(', '), count: rest })
            : t('test.chain.covers', { names: names.join(', ') })}
        </div>
      ) : null}
      <ValidityBarView
        notBefore={certificate.notBefore}
        notAfter={certificate.notAfter}
        now={judgedAt}
        label={t('test.chain.validity', {
          from: formatDay(certificate.notBefore, i18n.language),
          to: formatDay(certificate.notAfter, i18n.language),
        })}
      />
      <ul className={classes.remarks}>
        {remarks.map(({ tone, text }) => (
          <li key={text} data-tone={tone}>
            <Icon name={iconOf[tone]} size={14} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </article>
  )
}
