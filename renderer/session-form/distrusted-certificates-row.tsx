import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fingerprint, shortFingerprint } from '../diagnosis/certificate-facts'
import { PropertyRow } from '../ui/property-row'
import { serverPlaceText } from './server-place-text'
import classes from './session-form.module.css'
import { useRemoval } from './use-removal'
import { useSessionForm } from './use-session-form'

/** The certificates that this profile refuses for good; nothing while there is none. */
export const DistrustedCertificatesRow = () => {
  const { t } = useTranslation()
  const { values } = useSessionForm()
  const remove = useRemoval()
  const refused = values.distrustedCertificates
  if (refused.length === 0) return null
  return (
    <PropertyRow
      labels="group"
      label={t('properties.distrustedCertificates.label')}
      help={t('properties.distrustedCertificates.help')}
    >
      {(aria) => (
        <ul aria-labelledby={aria['aria-labelledby']} className={classes.distrusted} data-distrusted-certificates>
          {refused.map((certificate) => (
            <li key={`${certificate.sha256} ${serverPlaceText(certificate)}`}>
              <code className="mono" title={fingerprint(certificate.sha256)}>
                {shortFingerprint(certificate.sha256)}
              </code>
              <span className="faint">
                {t('interface.certificate.distrustedPlace', { place: serverPlaceText(certificate) })}
              </span>
              <Button
                size="xs"
                variant="danger"
                aria-label={t('interface.certificate.trustAgainOf', {
                  fingerprint: shortFingerprint(certificate.sha256),
                })}
                onClick={() =>
                  remove(
                    'distrustedCertificates',
                    refused.filter((other) => other !== certificate),
                    t('interface.certificate.trustedAgain'),
                  )
                }
              >
                {t('interface.certificate.trustAgain')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </PropertyRow>
  )
}
