import { Button } from '@mantine/core'
import { useCallback, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/failures/failure'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import { useBridge } from '../app/bridge-context'
import { focusFirst } from '../app/focus-first'
import { useCurrentDraft } from '../app/profile-state'
import { useSessionCommands } from '../app/session-commands'
import type { SessionRun } from '../diagnosis/session-run'
import { failureWords } from '../diagnosis/verdict-words'
import type { HandoverControls } from '../outbox/use-handover'
import { Notice } from '../ui/notice'
import { SourceDialog } from '../ui/source-dialog'
import { AddressRow } from './address-row'
import { AttachmentList } from './attachment-list'
import { BodyEditor } from './body-editor'
import { DropTarget } from './drop-target'
import { DroppedFileDialog } from './dropped-file-dialog'
import { formProblems, type ProblemField } from './form-problems'
import { isUntouched, type MessageForm, senderOf, toMessageDraft, toSendOptions, withTypingTaken } from './message-form'
import { MessageRow, problemId } from './message-row'
import classes from './message-sheet.module.css'
import { isMessageFile } from './opened-file'
import { OpenedFileCard } from './opened-file-card'
import { SendBar } from './send-bar'
import { refusedAddresses } from './send-summary'
import { useAttachments } from './use-attachments'
import { useMessageForm } from './use-message-form'
import { type OpenedFileControls, useOpenedFile } from './use-opened-file'
import { useTestMail } from './use-test-mail'

/** A header field of the sender's own that is wrong; the fields are beside the sheet. */
const WRONG_HEADER_SELECTOR = '[data-header-fields] [aria-invalid="true"]'

interface MessageSheetProps {
  /** The latest sending, for addresses that the server refused. */
  readonly run: SessionRun | undefined
  /** bytes */
  readonly sizeLimit: number | undefined
  readonly handover: HandoverControls
}

/** The message being written: headers, bodies, files, and Send. */
export const MessageSheet = ({ run, sizeLimit, handover }: MessageSheetProps) => {
  const { t } = useTranslation()
  const id = useId()
  const bridge = useBridge()
  const commands = useSessionCommands()
  const { stored, draft } = useCurrentDraft()
  const profile = draft?.profile ?? stored.profile
  const controls = useMessageForm(profile.id)
  const { form, edit } = controls
  const attachments = useAttachments(edit, controls.remove)
  /** Puts the focus where a message lacks something, else on Send. */
  const leadOn = useCallback(
    (message: MessageForm) => {
      const [first] = formProblems(withTypingTaken(message), senderOf(message, profile), false)
      requestAnimationFrame(() => document.getElementById(`${id}-${first?.field ?? 'send'}`)?.focus())
    },
    [id, profile],
  )
  const fillTestMail = useTestMail(profile, controls, leadOn)
  const opened = useOpenedFile(controls)
  const [attempted, setAttempted] = useState(false)
  const [dropped, setDropped] = useState<File | null>(null)
  const [showsSource, setShowsSource] = useState(false)
  const file = form.file
  const from = senderOf(form, profile)
  const staging = attachments.staging.length > 0
  const problems = attempted ? formProblems(form, from, staging) : []
  const problemOf = (field: ProblemField): string | undefined => {
    const problem = problems.find((other) => other.field === field)
    if (problem === undefined) return undefined
    return t(`compose.problems.${problem.key}`, {
      ...problem.params,
      field: t(`compose.${field}`, { defaultValue: '' }),
    })
  }
  /** The form as it would go out; undefined when something is wrong in it, which then has the focus. */
  const finished = (): MessageForm | undefined => {
    const taken = withTypingTaken(form)
    edit(() => taken)
    const [first] = formProblems(taken, from, staging)
    setAttempted(first !== undefined)
    if (first?.field === 'headers') focusFirst(WRONG_HEADER_SELECTOR)
    else if (first !== undefined) document.getElementById(`${id}-${first.field}`)?.focus()
    return first === undefined ? taken : undefined
  }
  const outgoing = async (message: MessageForm): Promise<MessageDraft | null> =>
    message.file === null ? toMessageDraft(message, from) : opened.draftOf(message, from.trim())
  const handOver = async (take: (message: MessageDraft, options: SendOptions) => void): Promise<void> => {
    const message = finished()
    const sent = message === undefined ? null : await outgoing(message)
    if (message !== undefined && sent !== null) take(sent, toSendOptions(message, crypto.randomUUID()))
  }
  const send = () => {
    handover.clear()
    void handOver(commands.send)
  }
  const sendLater = () => void handOver(handover.sendLater)
  const drop = (files: readonly File[], folders: readonly string[]) => {
    const [file] = files
    if (file !== undefined && files.length === 1 && folders.length === 0 && isMessageFile(file)) setDropped(file)
    else attachments.addFiles(files, folders)
  }
  const refused = useMemo(() => refusedAddresses(run), [run])
  const addressRow = (field: 'to' | 'cc' | 'bcc' | 'replyTo') => ({
    id: `${id}-${field}`,
    field,
    form,
    refused,
    problem: problemOf(field),
    onEdit: edit,
    onTakeOut: controls.remove,
  })
  return (
    <DropTarget onDrop={drop}>
      <form
        className={classes.form}
        aria-label={t('compose.sheet')}
        onSubmit={(event) => event.preventDefault()}
        noValidate
      >
        <MessageRow
          id={`${id}-from`}
          label={t('compose.from')}
          problem={problemOf('from')}
          aside={
            <Button variant="ghost" size="xs" title={t('compose.templateTitle')} onClick={fillTestMail}>
              {t('compose.template')}
            </Button>
          }
        >
          <input
            id={`${id}-from`}
            className={classes.input}
            value={from}
            placeholder={t('compose.fromPlaceholder')}
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problemOf('from') !== undefined || undefined}
            aria-describedby={problemOf('from') === undefined ? undefined : problemId(`${id}-from`)}
            onChange={(event) => {
              const value = event.currentTarget.value
              edit((before) => ({ ...before, from: value }))
            }}
          />
        </MessageRow>
        <AddressRow {...addressRow('to')} />
        {file === null ? (
          <AddressRow
            {...addressRow('cc')}
            aside={
              <>
                {form.showsBcc || form.addresses.bcc.length > 0 ? null : (
                  <Reveal
                    label={t('compose.showBcc')}
                    onClick={() => edit((before) => ({ ...before, showsBcc: true }))}
                  />
                )}
                {form.showsReplyTo || form.addresses.replyTo.length > 0 ? null : (
                  <Reveal
                    label={t('compose.showReplyTo')}
                    onClick={() => edit((before) => ({ ...before, showsReplyTo: true }))}
                  />
                )}
              </>
            }
          />
        ) : null}
        {form.showsBcc || form.addresses.bcc.length > 0 ? <AddressRow {...addressRow('bcc')} /> : null}
        {form.showsReplyTo || form.addresses.replyTo.length > 0 ? <AddressRow {...addressRow('replyTo')} /> : null}
        {file === null ? (
          <>
            <MessageRow id={`${id}-subject`} label={t('compose.subject')} problem={problemOf('subject')}>
              <input
                id={`${id}-subject`}
                className={classes.input}
                data-subject
                value={form.subject}
                autoComplete="off"
                aria-invalid={problemOf('subject') !== undefined || undefined}
                aria-describedby={problemOf('subject') === undefined ? undefined : problemId(`${id}-subject`)}
                onChange={(event) => {
                  const value = event.currentTarget.value
                  edit((before) => ({ ...before, subject: value }))
                }}
              />
            </MessageRow>
            <BodyEditor
              id={`${id}-body`}
              form={form}
              problem={problemOf('body')}
              onEdit={edit}
              onOpenFile={(wanted) => void opened.open(wanted)}
              onShowSource={() => setShowsSource(finished() !== undefined)}
            />
            <AttachmentList
              attachments={form.attachments}
              staging={attachments.staging}
              refused={attachments.refused}
              limit={sizeLimit}
              onChoose={bridge.host === 'desktop' ? () => void attachments.choose() : undefined}
              onFiles={(files) => attachments.addFiles(files, [])}
              onRemove={attachments.remove}
            />
          </>
        ) : (
          <OpenedFileCard file={file} onClose={opened.close} />
        )}
        <SheetNotices form={form} refusal={opened.refusal} />
        <SendBar
          sendId={`${id}-send`}
          running={run?.ending.kind === 'running'}
          handingOver={handover.busy}
          problem={problemOf('attachments') ?? problemOf('headers')}
          canUndo={controls.canUndo}
          canDiscard={!isUntouched(form)}
          onSend={send}
          onSendLater={sendLater}
          onCancel={() => commands.cancel('send')}
          onUndo={controls.undo}
          onDiscard={() => {
            setAttempted(false)
            controls.discard()
          }}
        />
      </form>
      <SourceDialog
        title={t('compose.source.title')}
        opened={showsSource}
        load={() => bridge.call('message:source', { message: toMessageDraft(withTypingTaken(form), from) })}
        onClose={() => setShowsSource(false)}
      />
      <DroppedFileDialog
        file={dropped}
        onSend={(wanted) => void opened.open(wanted)}
        onAttach={(wanted) => attachments.addFiles([wanted], [])}
        onClose={() => setDropped(null)}
      />
    </DropTarget>
  )
}

interface SheetNoticesProps {
  readonly form: MessageForm
  readonly refusal: OpenedFileControls['refusal']
}

/** What happened to files, below the message. */
const SheetNotices = ({ form: { missingFiles }, refusal }: SheetNoticesProps) => {
  const { t } = useTranslation()
  if (missingFiles.length === 0 && refusal === null) return null
  return (
    <div className={classes.notices} role="status">
      {missingFiles.length === 0 ? null : (
        <Notice tone="warn">
          {t('compose.missingFiles', { count: missingFiles.length, names: missingFiles.join(', ') })}
        </Notice>
      )}
      {refusal === null ? null : (
        <Notice tone="err">
          <b>{t('compose.file.notOpened', { name: refusal.name })}</b> <WhyNotOpened failure={refusal.failure} />
        </Notice>
      )}
    </div>
  )
}

const WhyNotOpened = ({ failure }: { readonly failure: Failure }) => {
  const { t } = useTranslation()
  // Nothing in it that a message could begin with: the words about values that are typed would mislead.
  if (failure.code === 'invalid-value' && failure.field === 'message') return t('compose.file.notAMessage')
  const { title, explanation } = failureWords(t, failure)
  return `${title}. ${explanation}`
}

interface RevealProps {
  readonly label: string
  readonly onClick: () => void
}

const Reveal = ({ label, onClick }: RevealProps) => (
  <Button variant="ghost" size="xs" aria-label={label} onClick={onClick}>
    {label}
  </Button>
)
