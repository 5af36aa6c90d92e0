import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationResponse } from '../../shared/contract/operations'
import type { Failure } from '../../shared/failures/failure'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import classes from './delete-data-dialog.module.css'
import type { PageServices } from './page-services'
import { useServices } from './services-context'
import { useStore } from './store'

type Left = OperationResponse<'app:delete-data'>['left']

interface DeleteDataDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

const WIDTH = 480

/** What this page holds of the deleted things goes with the page; the new one finds a first start. */
const beginAnew = (): void => window.location.reload()

/** Lists what goes, deletes it when told to, and says what could not be deleted. */
export const DeleteDataDialog = ({ opened, onClose }: DeleteDataDialogProps) => {
  const { t } = useTranslation()
  const [left, setLeft] = useState<Left>([])
  const isOver = left.length > 0
  return (
    <Dialog
      opened={opened}
      onClose={isOver ? beginAnew : onClose}
      title={t(isOver ? 'deleteData.leftTitle' : 'deleteData.title')}
      width={WIDTH}
    >
      {isOver ? <WhatIsLeft left={left} /> : <Question onClose={onClose} onLeft={setLeft} />}
    </Dialog>
  )
}

const GOING = ['profiles', 'outbox', 'drafts', 'history', 'practice', 'settings'] as const

/** Edits that wait for their turn would come back after the deletion. */
const settleEdits = async ({ drafts }: PageServices): Promise<void> => {
  await Promise.all([...drafts.state.get().keys()].map((id) => drafts.flush(id)))
}

const useWaitingMail = (): number =>
  useStore(useServices().outbox.state, ({ entries }) => [...entries.values()].filter(isWaiting).length)
const isWaiting = ({ state }: { readonly state: string }): boolean => state === 'pending'

interface QuestionProps {
  readonly onClose: () => void
  readonly onLeft: (left: Left) => void
}

const Question = ({ onClose, onLeft }: QuestionProps) => {
  const { t } = useTranslation()
  const services = useServices()
  const folder = useStore(services.info, (info) => info?.dataFolder)
  const count = useWaitingMail()
  const [running, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Failure>()
  const deleteAll = async () => {
    setRunning(true)
    await settleEdits(services)
    const answer = await services.bridge.call('app:delete-data', {})
    setRunning(false)
    if (!answer.ok) setRefusal(answer.error)
    else if (answer.value.left.length > 0) onLeft(answer.value.left)
    else beginAnew()
  }
  return (
    <>
      <div className={classes.text}>
        <p>{t('deleteData.lead')}</p>
        <ul>
          {GOING.map((part) => (
            <li key={part}>
              {part === 'outbox' && count > 0 ? t('deleteData.goes.outbox', { count }) : t(`deleteData.goes.${part}`)}
            </li>
          ))}
        </ul>
        {folder === undefined ? null : <p>{t('deleteData.stays', { folder })}</p>}
      </div>
      {refusal === undefined ? null : (
        <div role="alert" className={classes.refusal}>
          <Notice tone="err">
            <b>{t('deleteData.refused')}</b> {refusalReason(refusal, t)}
          </Notice>
        </div>
      )}
      <div className={classes.buttons}>
        <Button data-autofocus onClick={onClose} disabled={running}>
          {t('deleteData.refuse')}
        </Button>
        <Button variant="danger" onClick={() => void deleteAll()} disabled={running}>
          {t(running ? 'deleteData.running' : 'deleteData.confirm')}
        </Button>
      </div>
    </>
  )
}

const refusalReason = ({ code, params }: Failure, t: TFunction): string => {
  if (code === 'busy' || code === 'outbox-entry-busy') return t('deleteData.busy')
  if (code === 'outbox-owned-elsewhere') return t('deleteData.ownedElsewhere')
  return `${t(`errors.${code}.title`, params)}. ${t(`errors.${code}.explanation`, params)}`
}
const leftReason = ({ code, params }: Failure, t: TFunction): string =>
  code === 'storage-write-failed' ? t('deleteData.fileStays', params) : `${t(`errors.${code}.title`, params)}.`

const WhatIsLeft = ({ left }: { readonly left: Left }) => {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.text}>
        <p>{t('deleteData.leftLead')}</p>
        <ul>
          {left.map(({ part, failure }) => (
            <li key={part}>
              <b>{t(`deleteData.part.${part}`)}.</b> {leftReason(failure, t)}
              {part === 'secrets' ? ` ${t('deleteData.secretsLater')}` : null}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.buttons}>
        <Button data-autofocus variant="filled" onClick={beginAnew}>
          {t('deleteData.close')}
        </Button>
      </div>
    </>
  )
}
