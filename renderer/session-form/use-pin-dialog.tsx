import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IgnoreErrorFlag } from '../../shared/profile/session-profile'
import { distrustCertificate, pinCertificate } from '../../shared/trust/certificate-decision'
import { useSessionCommands } from '../app/session-commands'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { PinCertificateDialog } from './pin-certificate-dialog'
import { useSeenCertificate } from './use-seen-certificate'
import { useSessionForm } from './use-session-form'

const IDENTITY_CHECKS: ReadonlySet<IgnoreErrorFlag> = new Set(['certificate-invalid', 'name-invalid'])

/** The dialog that pins what the last test saw, or says to test first. `dialog` is to be rendered where it is opened. */
export const usePinDialog = (): { readonly open: () => void; readonly dialog: ReactNode } => {
  const [opened, setOpened] = useState(false)
  const open = useCallback(() => setOpened(true), [])
  return { open, dialog: opened ? <PinDialog onClose={() => setOpened(false)} /> : null }
}

const PinDialog = ({ onClose: close }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const { values, patch } = useSessionForm()
  const { test } = useSessionCommands()
  const { place, tls } = useSeenCertificate()
  // A test with these checks off would send the password to whoever answers.
  const checksOff = values.ignoreError.some((flag) => IDENTITY_CHECKS.has(flag))
  return tls === undefined ? (
    <ConfirmDialog
      opened
      title={t('interface.certificate.pin.title')}
      confirm={t(checksOff ? 'interface.certificate.testChecked' : 'interface.head.test')}
      refuse={t('interface.certificate.pin.refuse')}
      onConfirm={() => {
        close()
        if (checksOff) patch({ ignoreError: values.ignoreError.filter((flag) => !IDENTITY_CHECKS.has(flag)) })
        test()
      }}
      onClose={close}
    >
      {t(checksOff ? 'interface.certificate.testFirstChecked' : 'interface.certificate.testFirst')}
    </ConfirmDialog>
  ) : (
    <PinCertificateDialog
      tls={tls}
      host={place.host}
      port={place.port}
      onPin={(pin) => {
        patch(pinCertificate(values, pin))
        close()
      }}
      onDistrust={(certificate) => {
        patch(distrustCertificate(values, certificate))
        close()
      }}
      onClose={close}
    />
  )
}
