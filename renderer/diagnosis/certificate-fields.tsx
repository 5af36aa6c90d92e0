import { useTranslation } from 'react-i18next'
import type { CertificateSummary } from '../../shared/trust/tls-report'
import { formatMoment } from '../format/calendar'
import { CopyButton } from '../ui/copy-button'
import { fingerprint, shortName } from './certificate-facts'
import classes from './certificate-fields.module.css'

interface CertificateFieldsProps {
  readonly chain: readonly CertificateSummary[]
}

/** Every certificate of the chain, field by field, as text that can be selected. */
export const CertificateFields = ({ chain }: CertificateFieldsProps) => {
  const { t, i18n } = useTranslation()
  const rowsOf = (certificate: CertificateSummary): readonly (readonly [string, string])[] => [
    ['subject', certificate.subject],
    ['issuer', certificate.issuer],
    ['subjectAltNames', certificate.subjectAltNames.join(', ') || t('test.chain.fields.noNames')],
    ['notBefore', formatMoment(certificate.notBefore, i18n.language)],
    ['notAfter', formatMoment(certificate.notAfter, i18n.language)],
    ['key', certificate.key],
    ['signature', certificate.signatureAlgorithm],
    ['serialNumber', certificate.serialNumber],
    ['isCa', t(`test.chain.fields.${certificate.isCa ? 'yes' : 'no'}`)],
    ['sha256', fingerprint(certificate.sha256)],
  ]
  return (
    <div className={classes.fields}>
      {chain.map((certificate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain keeps its order, and may hold one certificate twice
        <div key={`${index} ${certificate.sha256}`} className={classes.certificate}>
          <div className={classes.head}>
            <h3>{shortName(certificate.subject)}</h3>
            <CopyButton
              variant="quiet"
              text={() => fingerprint(certificate.sha256)}
              label={t('test.chain.copyFingerprintOf', { subject: shortName(certificate.subject) })}
              iconOnly
            />
          </div>
          <dl className={classes.list}>
            {rowsOf(certificate).map(([key, value]) => (
              <div key={key} className={classes.row}>
                <dt>{t(`test.chain.fields.${key}`)}</dt>
                <dd className="mono">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}
