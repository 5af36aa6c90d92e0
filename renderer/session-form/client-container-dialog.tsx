import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, announceFailure } from '../app/announce'
import { useServices } from '../app/services-context'
import { Dialog } from '../ui/dialog'
import { PropertyRow } from '../ui/property-row'
import { TextField } from '../ui/text-field'
import classes from './client-container-dialog.module.css'
import { changeValues, typeSecret } from './profile-draft'
import type { ClientContainer } from './read-pem-file'
import { useFormActions } from './use-session-form'

interface ClientContainerDialogProps {
  readonly container: ClientContainer
  readonly onClose: () => void
}

const WIDTH = 440
const CHUNK = 32_768

const inBase64 = (octets: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < octets.length; at += CHUNK) text += String.fromCharCode(...octets.subarray(at, at + CHUNK))
  return btoa(text)
}

/** Asks for the passphrase of a PKCS#12 file and has it taken apart: the passphrase leaves this dialog once and is kept nowhere. */
export const ClientContainerDialog = ({ container, onClose }: ClientContainerDialogProps) => {
  const { t } = useTranslation()
  const { bridge, drafts, profiles } = useServices()
  const { id } = useFormActions()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const importIt = async () => {
    // What was edited is saved first: what is imported goes into the stored profile.
    await drafts.flush(id)
    const answer = await bridge.call('profiles:import-client-certificate', {
      id,
      container: inBase64(container.octets),
      passphrase,
    })
    if (!answer.ok) {
      const { code, params } = answer.error
      if (code === 'client-certificate-unusable') return setProblem(t(`fieldErrors.${params.reason}`))
      return announceFailure(t('interface.certificate.container.notImported'), answer.error, t)
    }
    const { clientCertificate } = answer.value.profile
    profiles.adopt(answer.value)
    drafts.edit(id, (before) =>
      changeValues(typeSecret(typeSecret(before, 'clientKey', ''), 'clientKeyPassphrase', ''), { clientCertificate }),
    )
    announce(t('interface.certificate.container.imported', { file: container.fileName }))
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    await importIt()
    setBusy(false)
  }
  return (
    <Dialog opened onClose={onClose} title={t('interface.certificate.container.title')} width={WIDTH}>
      <form className={classes.content} onSubmit={(event) => void submit(event)}>
        <p className={classes.lead}>{t('interface.certificate.container.lead', { file: container.fileName })}</p>
        <PropertyRow
          stacked
          label={t('interface.certificate.container.passphrase')}
          help={t('interface.certificate.container.passphraseHelp')}
          error={problem}
        >
          {(aria) => (
            <TextField
              {...aria}
              data-autofocus
              type="password"
              autoComplete="off"
              spellCheck={false}
              maxLength={1_000}
              value={passphrase}
              state={problem === undefined ? 'plain' : 'wrong'}
              onText={setPassphrase}
            />
          )}
        </PropertyRow>
        <div className={classes.buttons}>
          <Button onClick={onClose}>{t('interface.certificate.container.refuse')}</Button>
          <Button variant="filled" type="submit" loading={busy}>
            {t('interface.certificate.container.import')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
