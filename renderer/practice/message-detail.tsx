import { SegmentedControl } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeMessage } from '../../shared/practice/practice-state'
import { LazyHtmlPreview } from '../compose/lazy-html-preview'
import { formatBytes } from '../format/byte-size'
import { CopyButton } from '../ui/copy-button'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import { Panel } from '../ui/panel'
import { FailureNotice } from './failure-notice'
import classes from './message-detail.module.css'
import { MessageHeaders } from './message-headers'
import { usePracticeMessage } from './use-practice-messages'

type View = 'parsed' | 'preview' | 'raw'
const VIEWS: readonly View[] = ['parsed', 'preview', 'raw']

interface MessageDetailProps {
  /** Which message to show; undefined for none. */
  readonly id: string | undefined
}

/** One received message, as mail or as the text that came over the wire. */
export const MessageDetail = ({ id }: MessageDetailProps) => {
  const { t } = useTranslation()
  const read = usePracticeMessage(id)
  const [view, setView] = useState<View>('parsed')
  const message = read !== undefined && 'message' in read ? read.message : undefined
  const hasHtml = message !== undefined && message.html !== ''
  const shown = view === 'preview' && !hasHtml ? 'parsed' : view
  return (
    <Panel role="region" aria-label={t('practice.message.label')} className={classes.panel}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('practice.message.view')}
          value={shown}
          onChange={(value) => setView(VIEWS.find((each) => each === value) ?? 'parsed')}
          data={VIEWS.filter((each) => each !== 'preview' || hasHtml).map((value) => ({
            value,
            label: t(`practice.message.${value}`),
          }))}
        />
        <span className={classes.spacer} />
        {message !== undefined && shown === 'raw' ? (
          <CopyButton variant="quiet" text={() => message.raw} label={t('practice.message.copyRaw')} />
        ) : null}
      </div>
      {read === undefined ? (
        <p className={classes.loading}>{t('practice.message.loading')}</p>
      ) : 'failure' in read ? (
        <div className={classes.loading}>
          <FailureNotice failure={read.failure} />
        </div>
      ) : shown === 'raw' ? (
        <RawMessage message={read.message} />
      ) : shown === 'preview' ? (
        <Suspense fallback={null}>
          <LazyHtmlPreview html={read.message.html} />
        </Suspense>
      ) : (
        <ParsedMessage message={read.message} />
      )}
    </Panel>
  )
}

interface MessageProps {
  readonly message: PracticeMessage
}

const RawMessage = ({ message }: MessageProps) => {
  const { t } = useTranslation()
  return (
    <>
      {message.rawTruncated ? (
        <div className={classes.loading}>
          <Notice>{t('practice.message.rawTruncated')}</Notice>
        </div>
      ) : null}
      <pre className={classes.source}>{message.raw}</pre>
    </>
  )
}

const ParsedMessage = ({ message }: MessageProps) => {
  const { t } = useTranslation()
  return (
    <>
      <MessageHeaders message={message} />
      {message.text === '' ? null : <div className={classes.text}>{message.text}</div>}
      {message.html === '' ? null : (
        <section aria-label={t('practice.message.html')}>
          <div className={classes.partHead}>
            <h3>{t('practice.message.html')}</h3>
            <span className="faint">{t('practice.message.htmlNote')}</span>
          </div>
          <pre className={classes.source}>{message.html}</pre>
        </section>
      )}
      {message.text === '' && message.html === '' ? (
        <p className={classes.loading}>{t('practice.message.noBody')}</p>
      ) : null}
      {message.attachments.length === 0 ? null : (
        <section aria-label={t('practice.message.attachments')} className={classes.files}>
          <div className={classes.partHead}>
            <h3>{t('practice.message.attachments')}</h3>
            <span className="faint">{message.attachments.length}</span>
          </div>
          <ul>
            {message.attachments.map(({ name, size, contentType, sha256 }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a received message does not change
              <li key={index} className={classes.file} title={`SHA-256 ${sha256}`}>
                <Icon name={contentType.startsWith('image/') ? 'image' : 'file'} />
                <span>{name}</span>
                <span className={classes.type}>{contentType}</span>
                <span className={classes.size}>{formatBytes(size)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
