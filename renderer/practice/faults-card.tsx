import { Button, SegmentedControl } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { PracticeFaultId } from '../../shared/practice/practice-fault'
import {
  PRACTICE_FAULT_GROUPS,
  PRACTICE_FAULTS,
  type PracticeFaultGroup,
  practiceFaultsOf,
} from '../../shared/practice/practice-faults'
import type { PracticeState } from '../../shared/practice/practice-state'
import { Badge } from '../ui/badge'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { FailureNotice } from './failure-notice'
import { FaultSwitch } from './fault-switch'
import classes from './faults-card.module.css'

interface FaultsCardProps {
  /** Ids of the faults that are on. */
  readonly on: readonly PracticeFaultId[]
  readonly onChange: (faults: readonly PracticeFaultId[]) => Promise<Result<PracticeState>>
}

/** Where somebody looks first who never used it. */
const FIRST_GROUP: PracticeFaultGroup = 'certificate'

const isGroup = (value: string): value is PracticeFaultGroup => PRACTICE_FAULT_GROUPS.some((group) => group === value)

/** The switchboard of the practice server: everything that it can get wrong on purpose, by the part of a session. */
export const FaultsCard = ({ on, onChange }: FaultsCardProps) => {
  const { t } = useTranslation()
  const chosen = practiceFaultsOf(on)
  const [group, setGroup] = useState<PracticeFaultGroup>(chosen[0]?.group ?? FIRST_GROUP)
  const [open, setOpen] = useState(chosen.length > 0)
  const listId = useId()
  const [failure, setFailure] = useState<Failure | null>(null)
  const change = async (faults: readonly PracticeFaultId[]) => {
    const result = await onChange(faults)
    setFailure(result.ok ? null : result.error)
  }
  return (
    <Section
      title={t('practice.faultsCard.heading')}
      hint={t('practice.faultsCard.hint')}
      aside={
        <span className={classes.state}>
          <span role="status">
            <Badge tone={on.length === 0 ? 'neutral' : 'warn'}>
              {on.length === 0 ? t('practice.faultsCard.none') : t('practice.faultsCard.on', { count: on.length })}
            </Badge>
          </span>
          {on.length === 0 ? null : (
            <Button variant="quiet" size="xs" onClick={() => void change([])}>
              {t('practice.faultsCard.back')}
            </Button>
          )}
        </span>
      }
      className={classes.section}
    >
      <Panel>
        <div className={classes.head}>
          <p>{t('practice.faultsCard.explanation')}</p>
          <Button aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
            {t(open ? 'practice.faultsCard.hide' : 'practice.faultsCard.show')}
          </Button>
        </div>
        {failure === null ? null : (
          <div role="alert" className={classes.failure}>
            <FailureNotice failure={failure} />
          </div>
        )}
        <div id={listId} hidden={!open}>
          <SegmentedControl
            className={classes.groups ?? ''}
            size="xs"
            aria-label={t('practice.faultsCard.group')}
            value={group}
            onChange={(value) => (isGroup(value) ? setGroup(value) : undefined)}
            data={PRACTICE_FAULT_GROUPS.map((value) => ({
              value,
              label: <GroupLabel group={value} count={chosen.filter((fault) => fault.group === value).length} />,
            }))}
          />
          <ul className={classes.list} aria-label={t(`practice.faultsCard.groups.${group}`)}>
            {PRACTICE_FAULTS.filter((fault) => fault.group === group).map((fault) => (
              <FaultSwitch
                key={fault.id}
                fault={fault}
                on={on.includes(fault.id)}
                onToggle={(isOn) => void change(isOn ? [...on, fault.id] : on.filter((id) => id !== fault.id))}
              />
            ))}
          </ul>
          {chosen.length < 2 ? null : <p className={classes.note}>{t('practice.faultsCard.shadowed')}</p>}
        </div>
      </Panel>
    </Section>
  )
}

const GroupLabel = ({ group, count }: { readonly group: PracticeFaultGroup; readonly count: number }) => {
  const { t } = useTranslation()
  return (
    <span className={classes.group}>
      {t(`practice.faultsCard.groups.${group}`)}
      {count === 0 ? null : (
        <>
          <span className={classes.count} aria-hidden="true">
            {count}
          </span>
          <span className="sr-only">, {t('practice.faultsCard.on', { count })}</span>
        </>
      )}
    </span>
  )
}
