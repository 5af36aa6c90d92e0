import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface OpenFileButtonProps {
  readonly onFile: (file: File) => void
}

/** Asks for a message file that is to go out as it is. */
export const OpenFileButton = ({ onFile }: OpenFileButtonProps) => {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="ghost" size="xs" title={t('compose.file.openTitle')} onClick={() => picker.current?.click()}>
        {t('compose.file.open')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".eml,message/rfc822"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
