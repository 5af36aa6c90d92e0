import { useTranslation } from 'react-i18next'
import { PropertyRow } from '../ui/property-row'
import classes from './session-form.module.css'
import { useSeenCertificate } from './use-seen-certificate'
import { useSessionForm } from './use-session-form'

/** Where trusted roots come from, and which of these places the last test went by. */
export const TrustAnchorsRow = () => {
  const { t } = useTranslation()
  const { values } = useSessionForm()
  const { tls } = useSeenCertificate()
  const used = tls === undefined ? undefined : t(`interface.certificate.anchorUsed.${tls.anchor ?? 'none'}`)
  return (
    <PropertyRow
      labels="group"
      label={t('interface.certificate.anchors')}
      help={used ?? t('interface.certificate.anchorsHelp')}
    >
      {() => (
        <p data-trust-anchors className={classes.said}>
          {t(`interface.certificate.${values.customCa === '' ? 'anchorsAll' : 'anchorsAllAndCa'}`)}
        </p>
      )}
    </PropertyRow>
  )
}
