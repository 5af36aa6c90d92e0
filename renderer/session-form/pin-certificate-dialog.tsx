import { Button } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { PinnedCertificate } from '../../shared/profile/session-profile'
import type { CertificateSummary, TlsReport, TrustProblem } from '../../shared/trust/tls-report'
import { plainAltName } from '../diagnosis/certificate-facts'
import { formatMoment } from '../format/calendar'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { FingerprintView } from './fingerprint-view'
import classes from './pin-certificate-dialog.module.css'
import { serverPlaceText } from './server-place-text'

interface PinCertificateDialogProps {
  /** What the server showed; its first certificate is the one to decide about. */
  readonly tls: TlsReport
  /** Server address as the profile writes it, and port: a pin holds there alone. */
  readonly host: string
  readonly port: number
  /** Called with the pin; the profile is changed by `pinCertificate`. */
  readonly onPin: (pin: PinnedCertificate) => void
  /** Offers to refuse the certificate for good; the profile is changed by `distrustCertificate`. */
  readonly onDistrust?: ((certificate: PinnedCertificate) => void) | undefined
  readonly onClose: () => void
}

const WIDTH = 560
const DECISIONS = new Set(['pin-changed', 'distrusted'])

/** The fingerprint that was pinned until now, when another certificate came. */
const formerPin = ({ problems }: TlsReport): string | undefined => {
  const expected = problems.find(({ kind }) => kind === 'pin-changed')?.params.expected
  return typeof expected === 'string' ? expected : undefined
}

/**
 * Shows the certificate that a server presented, says what pinning it means, and asks. Mounted when it is to be seen; it
 * renders nothing when the server showed no certificate.
 */
export const PinCertificateDialog = (props: PinCertificateDialogProps) => {
  const { tls, host, port, onPin, onDistrust, onClose } = props
  const { t } = useTranslation()
  const certificate = tls.chain[0]
  if (certificate === undefined) return null
  const former = formerPin(tls)
  const pin: PinnedCertificate = { sha256: certificate.sha256.toLowerCase(), host, port }
  const problems = tls.problems.filter(({ kind }) => !DECISIONS.has(kind))
  const words = former === undefined ? 'interface.certificate.pin' : 'interface.certificate.pinNew'
  return (
    <Dialog opened onClose={onClose} title={t(`${words}.title`)} width={WIDTH}>
      <div className={classes.content} data-pin-dialog>
        <p className={classes.lead}>
          <Trans
            t={t}
            i18nKey={`${words}.lead`}
            values={{ place: serverPlaceText({ host, port }) }}
            components={{ b: <b /> }}
          />
        </p>
        <CertificateList certificate={certificate} />
        <div className={classes.fingerprints}>
          {former === undefined ? null : (
            <FingerprintView sha256={former} label={t('interface.certificate.fingerprintPinned')} />
          )}
          <FingerprintView
            sha256={certificate.sha256}
            label={t(
              former === undefined ? 'interface.certificate.fingerprint' : 'interface.certificate.fingerprintShown',
            )}
          />
        </div>
        <Notice tone="warn">{t('interface.certificate.compare')}</Notice>
        <ul className={classes.meaning}>
          <li>{t('interface.certificate.meaning.only')}</li>
          <li>{t('interface.certificate.meaning.changes')}</li>
          {problems.length === 0 ? null : <OverriddenProblems problems={problems} />}
        </ul>
        <div className={classes.buttons}>
          {onDistrust === undefined ? null : (
            <Button variant="danger" onClick={() => onDistrust(pin)}>
              {t(`${words}.distrust`)}
            </Button>
          )}
          <span className={classes.spacer} />
          <Button data-autofocus onClick={onClose}>
            {t(`${words}.refuse`)}
          </Button>
          <Button variant="filled" onClick={() => onPin(pin)}>
            {t(`${words}.confirm`)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const CertificateList = ({ certificate }: { readonly certificate: CertificateSummary }) => {
  const { t, i18n } = useTranslation()
  const rows: readonly (readonly [string, string])[] = [
    ['subject', certificate.subject],
    ['issuer', certificate.issuer],
    ['subjectAltNames', certificate.subjectAltNames.map(plainAltName).join(', ') || t('test.chain.fields.noNames')],
    ['notBefore', formatMoment(certificate.notBefore, i18n.language)],
    ['notAfter', formatMoment(certificate.notAfter, i18n.language)],
  ]
  return (
    <dl className={classes.list}>
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`test.chain.fields.${key}`)}</dt>
          <dd className="mono">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A pin accepts its certificate with all that is wrong with it. */
const OverriddenProblems = ({ problems }: { readonly problems: readonly TrustProblem[] }) => {
  const { t } = useTranslation()
  const titles = [...new Set(problems.map(({ kind, params }) => t(`trustProblems.${kind}.title`, { ...params })))]
  return (
    <li>
      {t('interface.certificate.meaning.problems')}
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </li>
  )
}
