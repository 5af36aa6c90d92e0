import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TlsReport } from '../../shared/trust/tls-report'
import { formatMoment } from '../format/calendar'
import { CopyButton } from '../ui/copy-button'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import { Panel } from '../ui/panel'
import { saveText } from '../ui/save-text'
import { Section } from '../ui/section'
import { CertificateCard } from './certificate-card'
import classes from './certificate-chain.module.css'
import { certificateRole, fingerprint, pemBundle, pemFileName, shortFingerprint, shortName } from './certificate-facts'
import { CertificateFields } from './certificate-fields'
import { protocolName } from './passed-facts'
import { useCertificateRemarks } from './use-certificate-remarks'

interface CertificateChainProps {
  readonly tls: TlsReport
  /** ISO 8601: when the chain was judged */
  readonly judgedAt: string
}

/** The chain as the server sent it, as a picture: server, intermediates, root, and what was found about each. */
export const CertificateChain = ({ tls, judgedAt }: CertificateChainProps) => {
  const { t, i18n } = useTranslation()
  return (
    <Section
      title={t('test.chain.heading')}
      hint={t('test.chain.judged', { date: formatMoment(judgedAt, i18n.language) })}
      className={classes.section}
    >
      <Panel>
        {tls.chain.length === 0 ? (
          <p className={classes.nothing}>{t('test.chain.empty')}</p>
        ) : (
          <Chain tls={tls} judgedAt={judgedAt} />
        )}
      </Panel>
    </Section>
  )
}

const Chain = ({ tls, judgedAt }: CertificateChainProps) => {
  const { t } = useTranslation()
  const [showsFields, setShowsFields] = useState(false)
  const remarksOf = useCertificateRemarks(tls)
  const wholeChain = remarksOf(null)
  const leaf = tls.chain[0]
  return (
    <>
      <div className={classes.chain}>
        {tls.chain.map((certificate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain keeps its order, and may hold one certificate twice
          <div key={`${index} ${certificate.sha256}`} className={classes.step}>
            {index === 0 ? null : (
              <span className={classes.link}>
                <Icon name="chevron-right" />
              </span>
            )}
            <CertificateCard
              certificate={certificate}
              role={certificateRole(certificate, index)}
              problems={tls.problems.filter((problem) => problem.certificate === index)}
              remarks={remarksOf(index)}
              judgedAt={Date.parse(judgedAt)}
            />
          </div>
        ))}
      </div>
      {wholeChain.length === 0 ? null : (
        <div className={classes.whole}>
          <Notice tone={wholeChain.some(({ tone }) => tone === 'fatal') ? 'err' : 'neutral'}>
            <b>{t('test.chain.wholeChain')}</b>
            {wholeChain.map(({ text }) => (
              <span key={text} className={classes.wholeLine}>
                {text}
              </span>
            ))}
          </Notice>
        </div>
      )}
      <p className={classes.connection}>
        {t('test.chain.connection', {
          protocol: protocolName(tls.protocol),
          cipher: tls.cipher,
          serverName: tls.serverName,
        })}
      </p>
      {showsFields ? <CertificateFields chain={tls.chain} /> : null}
      <div className={classes.foot}>
        {leaf === undefined ? null : (
          <>
            <span className={classes.fingerprint}>
              {t('test.chain.sha256')} <span className="mono">{shortFingerprint(leaf.sha256)}</span>
            </span>
            <CopyButton
              variant="quiet"
              text={() => fingerprint(leaf.sha256)}
              label={t('test.chain.copyFingerprintOf', { subject: shortName(leaf.subject) })}
              iconOnly
            />
          </>
        )}
        <span className={classes.spacer} />
        <Button
          variant="quiet"
          size="xs"
          onClick={() => saveText(pemBundle(tls.chain), pemFileName(tls.serverName), 'application/x-pem-file')}
        >
          <Icon name="download" size={14} />
          {t('test.chain.savePem')}
        </Button>
        <Button variant="quiet" size="xs" aria-expanded={showsFields} onClick={() => setShowsFields(!showsFields)}>
          {t('test.chain.allFields')}
        </Button>
      </div>
    </>
  )
}
