import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isSamePlace } from '../../shared/trust/certificate-decision'
import { PropertyRow } from '../ui/property-row'
import { FingerprintView } from './fingerprint-view'
import { serverPlaceText } from './server-place-text'
import classes from './session-form.module.css'
import { usePinDialog } from './use-pin-dialog'
import { useRemoval } from './use-removal'
import { useSeenCertificate } from './use-seen-certificate'
import { useSessionForm } from './use-session-form'

/** The pin of the profile: what it accepts and where, whether the last test saw it, and how to set or remove it. */
export const PinnedCertificateRow = () => {
  const { t } = useTranslation()
  const { values } = useSessionForm()
  const remove = useRemoval()
  const { place, tls } = useSeenCertificate()
  const { open, dialog } = usePinDialog()
  const pin = values.pinnedCertificate
  const isIdle = pin !== null && !isSamePlace(pin, place)
  const seen = isIdle ? undefined : tls?.chain[0]?.sha256
  const differs = pin !== null && seen !== undefined && seen.toLowerCase() !== pin.sha256
  const warning = isIdle
    ? t('interface.certificate.pinElsewhere', { place: serverPlaceText(place) })
    : differs
      ? t('interface.certificate.pinDiffers')
      : undefined
  const help = pin === null ? 'pinNone' : seen === undefined ? undefined : 'pinMatches'
  return (
    <PropertyRow
      labels="group"
      label={t('properties.pinnedCertificate.label')}
      help={help === undefined ? t('properties.pinnedCertificate.help') : t(`interface.certificate.${help}`)}
      warning={warning}
    >
      {(aria) => (
        <fieldset aria-labelledby={aria['aria-labelledby']} data-pinned-certificate>
          {pin === null ? null : (
            <FingerprintView
              sha256={pin.sha256}
              label={t('interface.certificate.pinPlace', { place: serverPlaceText(pin) })}
            />
          )}
          <div className={classes.certificateTools}>
            {pin === null || isIdle ? (
              <Button size="xs" onClick={open}>
                {t('interface.certificate.pinDo')}
              </Button>
            ) : differs ? (
              <Button size="xs" variant="soft" onClick={open}>
                {t('interface.certificate.pinCompare')}
              </Button>
            ) : null}
            {pin === null ? null : (
              <Button
                size="xs"
                variant="danger"
                onClick={() => remove('pinnedCertificate', null, t('interface.certificate.pinRemoved'))}
              >
                {t('interface.certificate.pinRemove')}
              </Button>
            )}
          </div>
          {dialog}
        </fieldset>
      )}
    </PropertyRow>
  )
}
