import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PropertyRow } from '../ui/property-row'
import { TextArea } from '../ui/text-area'
import classes from './session-form.module.css'
import { useSessionForm } from './session-form-context'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----/
/** Larger files are no bundle of a private authority. */
const LARGEST_FILE_BYTES = 262_144

/** Certificates that this profile trusts beside the system's: pasted, or read from a file that is chosen or dropped. */
export const OwnAuthorityRow = () => {
  const { t } = useTranslation()
  const { values, change, leave, errorText } = useSessionForm()
  const [unreadable, setUnreadable] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const error = errorText('customCa') ?? (unreadable ? t('interface.form.noFileText') : undefined)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const text = file.size <= LARGEST_FILE_BYTES ? await file.text() : ''
    const holdsCertificate = CERTIFICATE.test(text)
    setUnreadable(!holdsCertificate)
    if (holdsCertificate) change({ customCa: text })
  }
  return (
    <PropertyRow label={t('properties.customCa.label')} help={t('properties.customCa.help')} error={error}>
      {(aria) => (
        <>
          <TextArea
            {...aria}
            mono
            rows={4}
            spellCheck={false}
            autoComplete="off"
            placeholder={t('interface.form.pastePlaceholder')}
            value={values.customCa}
            state={error === undefined ? 'plain' : 'wrong'}
            onText={(customCa) => {
              setUnreadable(false)
              change({ customCa })
            }}
            onBlur={leave}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              void take(event.dataTransfer.files[0])
            }}
          />
          <div className={classes.certificateTools}>
            <Button size="xs" onClick={() => chooser.current?.click()}>
              {t('interface.form.chooseFile')}
            </Button>
            {values.customCa === '' ? null : (
              <Button size="xs" variant="danger" onClick={() => change({ customCa: '' })}>
                {t('interface.form.removeCertificates')}
              </Button>
            )}
          </div>
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={t('properties.customCa.label')}
            accept=".pem,.crt,.cer,.ca-bundle,application/x-pem-file"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </>
      )}
    </PropertyRow>
  )
}
