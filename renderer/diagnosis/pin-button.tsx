import { Button } from '@mantine/core'
import { useState } from 'react'
import { distrustCertificate, pinCertificate } from '../../shared/trust/certificate-decision'
import type { TlsReport } from '../../shared/trust/tls-report'
import { useCurrentDraft } from '../app/profile-state'
import { PinCertificateDialog } from '../session-form/pin-certificate-dialog'
import type { SessionRun } from './session-run'

interface PinButtonProps {
  readonly run: SessionRun
  readonly tls: TlsReport
  readonly label: string
  /** Called once the profile has the pin. */
  readonly onPinned: () => void
}

/** Opens the comparison of certificates, with its three ways out: leave it, pin the one that was shown, distrust it. */
export const PinButton = ({ run, tls, label, onPinned }: PinButtonProps) => {
  const { stored, draft, applyPatch } = useCurrentDraft()
  const [opened, setOpened] = useState(false)
  const profile = draft?.profile ?? stored.profile
  const close = () => setOpened(false)
  return (
    <>
      <Button size="xs" onClick={() => setOpened(true)}>
        {label}
      </Button>
      {opened ? (
        <PinCertificateDialog
          tls={tls}
          host={run.profile.serverAddress}
          port={run.profile.port}
          onPin={(pin) => {
            close()
            applyPatch(pinCertificate(profile, pin))
            onPinned()
          }}
          onDistrust={(certificate) => {
            close()
            applyPatch(distrustCertificate(profile, certificate))
          }}
          onClose={close}
        />
      ) : null}
    </>
  )
}
