import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { StagedAttachment } from '../../shared/submission/message-draft'
import { failureWords } from '../diagnosis/verdict-words'
import { formatBytes } from '../format/byte-size'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import classes from './attachment-list.module.css'
import { attachmentTotals } from './attachment-size'
import type { RefusedFile } from './use-attachments'

interface AttachmentListProps {
  readonly attachments: readonly StagedAttachment[]
  readonly staging: readonly { readonly key: string; readonly name: string }[]
  readonly refused: readonly RefusedFile[]
  /** The largest message that the server takes, in bytes, when it said so in this window. */
  readonly limit: number | undefined
  /** Opens the system's dialog; without it the browser's own one is used. */
  readonly onChoose: (() => void) | undefined
  readonly onFiles: (files: readonly File[]) => void
  readonly onRemove: (id: string) => void
}

/** The files of a message, what they weigh, and how to add more. */
export const AttachmentList = (props: AttachmentListProps) => {
  const { attachments, staging, refused, limit, onChoose, onFiles, onRemove } = props
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <section aria-label={t('compose.attachments.heading')} className={classes.attachments}>
      <div className={classes.head}>
        <h2>{t('compose.attachments.heading')}</h2>
        <span className="faint">
          {attachments.length === 0 ? t('compose.attachments.dropHint') : attachments.length}
        </span>
        <span className={classes.spacer} />
        <Button size="xs" onClick={onChoose ?? (() => picker.current?.click())}>
          <Icon name="paperclip" size={14} />
          {t('compose.attachments.add')}
        </Button>
        {onChoose === undefined ? (
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        ) : null}
      </div>
      {attachments.length + staging.length === 0 ? null : (
        <ul className={classes.files}>
          {attachments.map((attachment) => (
            <AttachmentItem key={attachment.id} attachment={attachment} onRemove={onRemove} />
          ))}
          {staging.map(({ key, name }) => (
            <li key={key} className={classes.file}>
              <Icon name="spinner" />
              <span className={classes.name}>{t('compose.attachments.staging', { name })}</span>
            </li>
          ))}
        </ul>
      )}
      {refused.length === 0 ? null : (
        <div role="alert" className={classes.refused}>
          {refused.map(({ name, failure }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name may be refused together
            <Notice key={index} tone="err">
              <b>{name === null ? t('compose.attachments.chooseFailed') : t('compose.attachments.failed', { name })}</b>{' '}
              {failureWords(t, failure).title}. {failureWords(t, failure).explanation}
            </Notice>
          ))}
        </div>
      )}
      {attachments.length === 0 ? null : <Weight attachments={attachments} limit={limit} />}
    </section>
  )
}

interface AttachmentItemProps {
  readonly attachment: StagedAttachment
  readonly onRemove: (id: string) => void
}

const AttachmentItem = ({ attachment, onRemove }: AttachmentItemProps) => {
  const { t } = useTranslation()
  return (
    <li className={classes.file}>
      <Icon name={attachment.contentType.startsWith('image/') ? 'image' : 'file'} />
      <span className={classes.name}>{attachment.name}</span>
      <span className={classes.type}>{attachment.contentType}</span>
      <span className={classes.size}>{formatBytes(attachment.size)}</span>
      <Button
        variant="ghost"
        size="xs"
        data-square
        aria-label={t('compose.attachments.remove', { name: attachment.name })}
        onClick={() => onRemove(attachment.id)}
      >
        <Icon name="cross" size={12} />
      </Button>
    </li>
  )
}

interface WeightProps {
  readonly attachments: readonly StagedAttachment[]
  readonly limit: number | undefined
}

const Weight = ({ attachments, limit }: WeightProps): ReactNode => {
  const { t } = useTranslation()
  const { bytes, encodedBytes } = attachmentTotals(attachments)
  const tooLarge = limit !== undefined && encodedBytes > limit
  return (
    <div className={classes.weight} data-too-large={tooLarge || undefined}>
      {limit === undefined ? null : (
        <meter
          className={classes.meter}
          min={0}
          max={limit}
          value={Math.min(limit, encodedBytes)}
          aria-label={t('compose.attachments.limitLabel')}
        />
      )}
      <span>
        <Trans
          t={t}
          i18nKey="compose.attachments.total"
          values={{ size: formatBytes(bytes), encoded: formatBytes(encodedBytes) }}
          components={{ b: <b className={classes.encoded} /> }}
        />
      </span>
      {limit === undefined ? null : (
        <span className={classes.limit}>
          {t(`compose.attachments.${tooLarge ? 'tooLarge' : 'limit'}`, { size: formatBytes(limit) })}
        </span>
      )}
    </div>
  )
}
