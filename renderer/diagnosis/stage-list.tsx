import { useTranslation } from 'react-i18next'
import type { SecurityOption } from '../../shared/profile/session-profile'
import { type StageId, type StageRecord, type StageStatus, stageOrder } from '../../shared/submission/stage'
import { formatDuration } from '../format/duration'
import { useNow } from '../format/use-now'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-paths'
import type { SessionRun } from './session-run'
import classes from './stage-list.module.css'
import { rowTime, skipReason, waitOf } from './stage-row'
import { useStageFacts } from './use-stage-facts'

const iconOf: Readonly<Record<StageStatus, IconName>> = {
  pending: 'ring',
  running: 'spinner',
  passed: 'passed',
  warned: 'triangle',
  failed: 'failed',
  skipped: 'skipped',
}

interface StageListProps {
  readonly run: SessionRun | undefined
  /** Decides the order of the rows before a run began. */
  readonly option: SecurityOption
  /** Whether it stands on the page of the test, where a wide window has a column for it. */
  readonly isTest: boolean
}

/** All ten stages, in place from the start; a run fills them in. */
export const StageList = ({ run, option, isTest }: StageListProps) => {
  const now = useNow(run?.ending.kind === 'running')
  const rows = run?.stages ?? stageOrder(option).map(untouched)
  return (
    <ol
      className={classes.stages}
      data-flow={isTest ? 'wide' : undefined}
      data-running={run?.ending.kind === 'running' || undefined}
    >
      {rows.map((stage) => (
        <StageItem key={stage.id} stage={stage} run={run} now={now} />
      ))}
    </ol>
  )
}

const untouched = (id: StageId): StageRecord => ({ id, status: 'pending', durationMs: null, facts: [] })

interface StageItemProps {
  readonly stage: StageRecord
  readonly run: SessionRun | undefined
  readonly now: number
}

const StageItem = ({ stage, run, now }: StageItemProps) => {
  const { t } = useTranslation()
  const details = useStageDetails(stage, run, now)
  const time = run === undefined ? undefined : rowTime(stage, run, now)
  const shown =
    run !== undefined && run.ending.kind !== 'running' && stage.status === 'pending' ? 'skipped' : stage.status
  return (
    <li className={classes.stage} data-status={stage.status}>
      <Icon name={iconOf[shown]} label={t(`test.stages.status.${shown}`)} className={classes.icon} />
      <span className={classes.name}>{t(`stages.${stage.id}`)}</span>
      <span className={classes.time} data-word={time?.kind === 'word' || undefined}>
        {time?.kind === 'duration' ? time.text : null}
        {time?.kind === 'word' && time.key !== 'nothing' ? t(`test.stages.${time.key}`) : null}
      </span>
      <span className={classes.facts}>
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </span>
    </li>
  )
}

/** What stands below a stage's name: when it gives up while it runs, else what it established or why it was left out. */
const useStageDetails = (stage: StageRecord, run: SessionRun | undefined, now: number): readonly string[] => {
  const { t } = useTranslation()
  const factsOf = useStageFacts()
  const wait = stage.status === 'running' && run !== undefined ? waitOf(run, now) : undefined
  if (wait !== undefined) return [t('test.stages.givesUp', { duration: formatDuration(wait.givesUpMs) })]
  const reason = run === undefined ? undefined : skipReason(stage, run)
  return reason === undefined ? factsOf(stage) : [...factsOf(stage), t(`test.stages.${reason}`)]
}
