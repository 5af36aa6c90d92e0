import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExplainEntry } from '../explain/explain-entry'
import { PresetDialog } from '../profiles/preset-dialog'
import { createProfile } from '../profiles/profile-actions'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-paths'
import { Panel } from '../ui/panel'
import { announceFailure } from './announce'
import classes from './first-run-page.module.css'
import { usePractice } from './practice-state'
import { useServices } from './services-context'
import { useSessionCommands } from './session-commands'

/** The first thing that a new user sees: something that works at once, then the way to a server of their own. */
export const FirstRunPage = () => {
  const { t } = useTranslation()
  const services = useServices()
  const [choosing, setChoosing] = useState(false)
  return (
    <div className={classes.scroller}>
      <div className={classes.page}>
        <h1>{t('interface.first.title')}</h1>
        <p className={classes.lead}>{t('interface.first.lead')}</p>
        <PracticeIntroduction />
        <h2 className={classes.next}>{t('interface.first.next')}</h2>
        <div className={classes.steps}>
          <Step
            icon="search"
            title={t('interface.first.presetTitle')}
            text={t('interface.first.presetText')}
            action={<Button onClick={() => setChoosing(true)}>{t('interface.first.presetAction')}</Button>}
          />
          <Step
            icon="server"
            title={t('interface.first.emptyTitle')}
            text={t('interface.first.emptyText')}
            action={
              <Button onClick={() => void createProfile(services, t, { label: t('interface.profiles.newLabel') })}>
                {t('interface.first.emptyAction')}
              </Button>
            }
          />
          <Step icon="lines" title={t('explain.title')} text={t('explain.card.text')} action={<ExplainEntry />} />
        </div>
        <p className={classes.foot}>{t('interface.first.foot')}</p>
      </div>
      <PresetDialog opened={choosing} onClose={() => setChoosing(false)} />
    </div>
  )
}

const TICKS = ['tickTest', 'tickSend', 'tickPrivate'] as const

const PracticeIntroduction = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const { state, start } = usePractice()
  const { test } = useSessionCommands()
  const [busy, setBusy] = useState(false)
  if (state === undefined) return null
  const begin = async (thenTest: boolean) => {
    setBusy(true)
    const answer = await start()
    setBusy(false)
    if (!answer.ok) return announceFailure(t('interface.failure.operation'), answer.error, t)
    view.update((before) => ({ ...before, firstRunDone: true }))
    if (thenTest) test()
  }
  const address = (port: number) => <span className="mono">{`${state.host}:${port}`}</span>
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('interface.first.noEncryption'), address(state.ports.none)],
    [t('interface.option.starttls'), address(state.ports.starttls)],
    [t('interface.option.implicit-tls'), address(state.ports.implicitTls)],
    [
      t('interface.first.userName'),
      <span key="name" className="mono">
        {state.userName}
      </span>,
    ],
    [t('interface.first.certificate'), t('interface.first.certificateValue')],
    [t('interface.first.deliversTo'), t('interface.first.deliversToValue')],
  ]
  return (
    <Panel className={classes.hero}>
      <div className={classes.story}>
        <h2>{t('interface.first.practice')}</h2>
        <p>{t('interface.first.explanation', { host: state.host })}</p>
        <ul className={classes.ticks}>
          {TICKS.map((tick) => (
            <li key={tick}>
              <Icon name="check" />
              <span>{t(`interface.first.${tick}`)}</span>
            </li>
          ))}
        </ul>
        <div className={classes.go}>
          <Button variant="filled" disabled={busy} onClick={() => void begin(true)}>
            <Icon name="play" />
            {t(busy ? 'interface.first.starting' : 'interface.first.startAndTest')}
          </Button>
          <Button disabled={busy} onClick={() => void begin(false)}>
            {t('interface.first.startOnly')}
          </Button>
        </div>
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

interface StepProps {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly action: ReactNode
}

const Step = ({ icon, title, text, action }: StepProps) => (
  <Panel className={classes.step}>
    <span className={classes.stepIcon}>
      <Icon name={icon} />
    </span>
    <h3>{title}</h3>
    <p>{text}</p>
    {action}
  </Panel>
)
