import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pemParts } from '../../shared/profile/pem-parts'
import { useServices } from '../app/services-context'
import { ClientContainerDialog } from './client-container-dialog'
import { PemFileButton } from './pem-file-button'
import { typeSecret } from './profile-draft'
import { type ClientContainer, readPemFile } from './read-pem-file'
import { SecretRow } from './secret-row'
import classes from './session-form.module.css'
import { useSessionForm } from './use-session-form'

const ACCEPT = '.pem,.key,.p12,.pfx,application/x-pem-file'

/** The private key of the client certificate and what opens it: secrets, as the password is. */
export const ClientKeyRows = () => {
  const { t } = useTranslation()
  const { drafts } = useServices()
  const { draft, values } = useSessionForm()
  const [unreadable, setUnreadable] = useState(false)
  const [container, setContainer] = useState<ClientContainer | null>(null)
  const { clientKey, clientKeyPassphrase } = draft.base.secrets
  const hasKey = clientKey !== null || draft.secrets.clientKey !== ''
  const isUnused = values.clientCertificate === '' && hasKey
  if (values.clientCertificate === '' && !hasKey) return null
  const take = async (file: File) => {
    const read = await readPemFile(file)
    const { key } = pemParts(read.text)
    setUnreadable(key === '' && read.container === null)
    setContainer(read.container)
    if (key !== '') drafts.edit(draft.base.profile.id, (before) => typeSecret(before, 'clientKey', key))
  }
  return (
    <>
      <SecretRow
        name="clientKey"
        multiline
        enterLabel={t('interface.certificate.keyPaste')}
        help={
          isUnused ? t('interface.certificate.clientUnused') : hasKey ? undefined : t('fieldErrors.client-key-missing')
        }
        error={unreadable ? t('interface.certificate.noKeyText') : undefined}
        below={
          <div className={classes.certificateTools}>
            <PemFileButton
              label={t('interface.certificate.keyChoose')}
              inputLabel={t('properties.clientKey.label')}
              accept={ACCEPT}
              onFile={(file) => void take(file)}
            />
          </div>
        }
      />
      {hasKey || clientKeyPassphrase !== null ? (
        <SecretRow name="clientKeyPassphrase" enterLabel={t('interface.secret.enter')} />
      ) : null}
      {container === null ? null : <ClientContainerDialog container={container} onClose={() => setContainer(null)} />}
    </>
  )
}
