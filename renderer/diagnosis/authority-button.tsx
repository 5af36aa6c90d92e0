import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pemParts } from '../../shared/profile/pem-parts'
import { useCurrentDraft } from '../app/profile-state'
import { PemFileButton } from '../session-form/pem-file-button'
import { readPemFile } from '../session-form/read-pem-file'
import classes from './findings-list.module.css'

const ACCEPT = '.pem,.crt,.cer,.ca-bundle,application/x-pem-file'

interface AuthorityButtonProps {
  /** Called once the profile has the certificate. */
  readonly onAdded: () => void
}

/** Takes the certificate of a private authority into the profile, beside those that it has. */
export const AuthorityButton = ({ onAdded }: AuthorityButtonProps) => {
  const { t } = useTranslation()
  const { stored, draft, applyPatch } = useCurrentDraft()
  const [unreadable, setUnreadable] = useState(false)
  const { customCa } = draft?.profile ?? stored.profile
  const take = async (file: File) => {
    const { certificates } = pemParts((await readPemFile(file)).text)
    setUnreadable(certificates === '')
    if (certificates === '') return
    applyPatch({ customCa: [customCa.trim(), certificates.trim()].filter(Boolean).join('\n') })
    onAdded()
  }
  return (
    <>
      <PemFileButton
        label={t('test.findings.addAuthority')}
        inputLabel={t('properties.customCa.label')}
        accept={ACCEPT}
        onFile={(file) => void take(file)}
      />
      <span role="status" className={classes.help}>
        {t(unreadable ? 'test.findings.noCertificate' : 'test.findings.addAuthorityHelp')}
      </span>
    </>
  )
}
