import { useMantineStyleNonce } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice'
import classes from './html-preview.module.css'
import { previewDocument } from './preview-document'

interface HtmlPreviewProps {
  readonly id?: string
  /** The HTML body as it will be sent. */
  readonly html: string
}

/** The HTML body as a reader may see it: in a frame that runs nothing, fetches nothing and leads nowhere. */
export const HtmlPreview = ({ id, html }: HtmlPreviewProps) => {
  const { t } = useTranslation()
  const nonce = useMantineStyleNonce()?.() ?? ''
  const body = useDeferredValue(html)
  const preview = useMemo(() => previewDocument(body, nonce), [body, nonce])
  return (
    <div className={classes.preview}>
      {preview.remote === 0 ? null : (
        <div className={classes.note}>
          <Notice>{t('compose.preview.remote', { count: preview.remote })}</Notice>
        </div>
      )}
      <iframe id={id} className={classes.frame} title={t('compose.preview.frame')} sandbox="" srcDoc={preview.html} />
    </div>
  )
}
