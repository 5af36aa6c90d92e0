import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pemParts } from '../../shared/profile/pem-parts'
import { useServices } from '../app/services-context'
import { PropertyRow } from '../ui/property-row'
import { TextArea } from '../ui/text-area'
import { ClientContainerDialog } from './client-container-dialog'
import { PemFileButton } from './pem-file-button'
import { typeSecret } from './profile-draft'
import { type ClientContainer, readPemFile } from './read-pem-file'
import classes from './session-form.module.css'
import { useRemoval } from './use-removal'
import { useSessionForm } from './use-session-form'
import { useUnusableText } from './use-unusable-text'

interface CertificateTextRowProps {
  readonly field: 'customCa' | 'clientCertificate'
}

const ACCEPT = '.pem,.crt,.cer,.ca-bundle,.p12,.pfx,application/x-pem-file'

/** Certificates in PEM: pasted, or read from a file that is chosen or dropped. A key beside them goes to its own field. */
export const CertificateTextRow = ({ field }: CertificateTextRowProps) => {
  const { t } = useTranslation()
  const { drafts } = useServices()
  const { draft, values, change, leave, errorText } = useSessionForm()
  const [unreadable, setUnreadable] = useState<'noFileText' | 'pkcs12'>()
  const [container, setContainer] = useState<ClientContainer | null>(null)
  const unusable = useUnusableText(field)
  const remove = useRemoval()
  const value = values[field]
  const problem = unreadable === 'pkcs12' ? t('interface.certificate.pkcs12') : t('interface.form.noFileText')
  const error = errorText(field) ?? (unreadable === undefined ? unusable : problem)

  const takeText = (text: string) => {
    setUnreadable(undefined)
    const { certificates, key } = pemParts(text)
    if (field === 'customCa' || key === '') return change({ [field]: text })
    change({ clientCertificate: certificates })
    drafts.edit(draft.base.profile.id, (before) => typeSecret(before, 'clientKey', key))
  }
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return
    const { text, container: found } = await readPemFile(file)
    if (found !== null && field === 'clientCertificate') {
      setUnreadable(undefined)
      setContainer(found)
    } else if (pemParts(text).certificates === '') setUnreadable(found === null ? 'noFileText' : 'pkcs12')
    else takeText(text)
  }
  return (
    <PropertyRow label={t(`properties.${field}.label`)} help={t(`properties.${field}.help`)} error={error}>
      {(aria) => (
        <>
          <TextArea
            {...aria}
            mono
            rows={4}
            spellCheck={false}
            autoComplete="off"
            placeholder={t('interface.form.pastePlaceholder')}
            value={value}
            state={error === undefined ? 'plain' : 'wrong'}
            onText={takeText}
            onBlur={leave}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              void takeFile(event.dataTransfer.files[0])
            }}
          />
          <div className={classes.certificateTools}>
            <PemFileButton
              label={t('interface.form.chooseFile')}
              inputLabel={t(`properties.${field}.label`)}
              accept={ACCEPT}
              onFile={(file) => void takeFile(file)}
            />
            {value === '' ? null : (
              <Button
                size="xs"
                variant="danger"
                onClick={() => remove(field, '', t('interface.form.certificatesRemoved'))}
              >
                {t('interface.form.removeCertificates')}
              </Button>
            )}
          </div>
          {container === null ? null : (
            <ClientContainerDialog container={container} onClose={() => setContainer(null)} />
          )}
        </>
      )}
    </PropertyRow>
  )
}
