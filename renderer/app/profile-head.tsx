import { Button, Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportButtons } from '../diagnosis/report-buttons'
import { TestMenu } from '../diagnosis/test-menu'
import { formatClock } from '../format/calendar'
import { deleteProfile } from '../profiles/delete-profile'
import { exportProfiles } from '../profiles/export-profiles'
import { duplicateProfile } from '../profiles/profile-actions'
import { ProfileLabel } from '../profiles/profile-label'
import { SessionButton, SessionMenuItem, SessionState } from '../sessions/session-head'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'
import { Joined } from '../ui/joined'
import { focusFirst } from './focus-first'
import { usePractice } from './practice-state'
import classes from './profile-head.module.css'
import { useAssessmentPart, useDraftPart } from './profile-state'
import { useServices } from './services-context'
import { ACKNOWLEDGEMENT_SELECTOR, useSessionCommands, WRONG_FIELD_SELECTOR } from './session-commands'
import { useSessionRun } from './session-runs-context'
import { useStore } from './store'
import { useNarrowWindow } from './use-narrow-window'
import { openDialog } from './view'

/** Which profile this is, what became of its edits, and the two things that one does with it. */
export const ProfileHead = () => {
  const id = useDraftPart(({ base }) => base.profile.id)
  const label = useDraftPart(({ values }) => values.label)
  const group = useAssessmentPart(({ input }) => input.profile.group.trim())
  const [renaming, setRenaming] = useState(false)
  if (id === undefined || label === undefined) return null
  return (
    <div className={classes.head}>
      <div className={classes.who}>
        <div className={classes.nameLine}>
          <ProfileLabel id={id} label={label} renaming={renaming} onRenaming={setRenaming} />
          {group === '' ? null : <Badge>{group}</Badge>}
        </div>
        <div className={classes.facts}>
          <ServerFacts />
          <SessionState />
          <SavedState />
        </div>
      </div>
      <Hold />
      <PracticeSwitch />
      <MoreMenu onRename={() => setRenaming(true)} />
      <SessionButton />
      <TestButtons />
    </div>
  )
}

const ServerFacts = () => {
  const { t } = useTranslation()
  const serverAddress = useAssessmentPart(({ input }) => input.profile.serverAddress)
  const port = useAssessmentPart(({ input }) => input.profile.port)
  const option = useAssessmentPart(({ input }) => input.profile.option)
  return (
    <>
      {serverAddress === '' ? (
        <span>{t('interface.profiles.noAddress')}</span>
      ) : (
        <span className={`mono ${classes.address}`} title={`${serverAddress}:${port}`}>
          <span>{serverAddress}</span>
          <span>:{port}</span>
        </span>
      )}
      <span>{t(`interface.option.${option}`)}</span>
    </>
  )
}

const SavedState = () => {
  const { t, i18n } = useTranslation()
  const { drafts } = useServices()
  const id = useDraftPart(({ base }) => base.profile.id)
  const saving = useDraftPart((draft) => draft.saving)
  const savedAt = useDraftPart(({ base }) => base.savedAt)
  const holdsInvalid = useAssessmentPart((assessment) => assessment.holdsInvalid) === true
  const time = useMemo(
    () => (savedAt === undefined ? '' : formatClock(Date.parse(savedAt), i18n.language)),
    [savedAt, i18n.language],
  )
  if (id === undefined || saving === undefined) return null
  if (saving.kind === 'failed')
    return (
      <span className={classes.wrong}>
        {t('interface.head.notSaved')}: {t(`errors.${saving.failure.code}.title`, { defaultValue: '' })}{' '}
        <button
          type="button"
          className={classes.retry}
          title={t(`errors.${saving.failure.code}.explanation`, { defaultValue: '' })}
          onClick={() => void drafts.flush(id)}
        >
          {t('interface.failure.again')}
        </button>
      </span>
    )
  if (holdsInvalid) return <span className={classes.wrong}>{t('interface.head.unsavedErrors')}</span>
  return <span>{t('interface.head.saved', { time })}</span>
}

/** What keeps Test from connecting, as a link to it. */
const Hold = () => {
  const { t } = useTranslation()
  const { openTab } = useSessionCommands()
  const wrong =
    useAssessmentPart(
      ({ errors, warnings }) => errors.length + warnings.filter(({ severity }) => severity === 'error').length,
    ) ?? 0
  const unaccepted = useAssessmentPart(({ unacknowledged }) => unacknowledged.length) ?? 0
  if (wrong + unaccepted === 0) return null
  const lead = () => {
    openTab('session')
    focusFirst(wrong > 0 ? WRONG_FIELD_SELECTOR : ACKNOWLEDGEMENT_SELECTOR)
  }
  return (
    <button type="button" className={`${classes.hold} wide-only`} onClick={lead}>
      <Icon name="octagon" size={14} />
      {wrong > 0
        ? t('interface.head.fieldsFirst', { count: wrong })
        : t('interface.head.acceptFirst', { count: unaccepted })}
    </button>
  )
}

const PracticeSwitch = () => {
  const { t } = useTranslation()
  const { state, start, stop } = usePractice()
  const isPractice = useDraftPart(({ base }) => base.practice) === true
  const [busy, setBusy] = useState(false)
  if (!isPractice || state === undefined) return null
  const toggle = async () => {
    setBusy(true)
    await (state.running ? stop() : start())
    setBusy(false)
  }
  const label = t(state.running ? 'interface.head.stopPractice' : 'interface.head.startPractice')
  return (
    <Button className="wide-only" variant="ghost" disabled={busy} onClick={() => void toggle()}>
      <Icon name={state.running ? 'stop' : 'play'} size={14} />
      {label}
    </Button>
  )
}

/** The same for the head's menu, while there is no room for the button. */
const PracticeMenuItem = () => {
  const { t } = useTranslation()
  const { state, start, stop } = usePractice()
  const narrow = useNarrowWindow()
  if (state === undefined || !narrow) return null
  return (
    <Menu.Item
      leftSection={<Icon name={state.running ? 'stop' : 'play'} size={14} />}
      onClick={() => void (state.running ? stop() : start())}
    >
      {t(state.running ? 'interface.head.stopPractice' : 'interface.head.startPractice')}
    </Menu.Item>
  )
}

const MoreMenu = ({ onRename }: { readonly onRename: () => void }) => {
  const { t } = useTranslation()
  const services = useServices()
  const stored = useDraftPart(({ base }) => base)
  if (stored === undefined) return null
  return (
    <Menu width="max-content">
      <Menu.Target>
        <Button variant="ghost" data-square aria-label={t('interface.head.more')} title={t('interface.head.more')}>
          <Icon name="more" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <SessionMenuItem />
        {stored.practice ? <PracticeMenuItem /> : null}
        <Menu.Item
          leftSection={<Icon name="copy" size={14} />}
          onClick={() => void duplicateProfile(services, t, stored)}
        >
          {t('interface.head.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="pencil" size={14} />} onClick={onRename}>
          {t('interface.head.rename')}
        </Menu.Item>
        {stored.practice ? null : (
          <Menu.Item leftSection={<Icon name="folder" size={14} />} onClick={() => openDialog(services.view, 'group')}>
            {t('interface.groups.open')}
          </Menu.Item>
        )}
        {stored.practice ? null : (
          <Menu.Item
            leftSection={<Icon name="download" size={14} />}
            onClick={() => void exportProfiles(services, t, [stored.profile])}
          >
            {t('interface.exchange.export')}
          </Menu.Item>
        )}
        {stored.practice ? null : (
          <Menu.Item
            data-tone="danger"
            leftSection={<Icon name="trash" size={14} />}
            onClick={() => void deleteProfile(services, t, stored)}
          >
            {t('interface.head.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

const TestButtons = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const { test, cancel, writeTestMail } = useSessionCommands()
  const tab = useStore(view, (state) => state.tab)
  const run = useSessionRun('test')
  const isRunning = run?.ending.kind === 'running'
  return (
    <>
      {tab === 'test' ? <ReportButtons /> : null}
      {tab === 'compose' || tab === 'outbox' || (tab === 'test' && run !== undefined) ? null : (
        <Button className="roomy-only" onClick={writeTestMail}>
          {t('interface.head.sendTestMail')}
        </Button>
      )}
      <Joined>
        {isRunning ? (
          <Button disabled={run.ending.kind === 'running' && run.ending.cancelRequested} onClick={() => cancel('test')}>
            <Icon name="stop" size={14} />
            {t('interface.head.cancelTest')}
          </Button>
        ) : (
          <Button variant={tab === 'session' ? 'filled' : 'default'} aria-keyshortcuts="Control+Enter" onClick={test}>
            {t(tab === 'test' && run !== undefined ? 'interface.head.testAgain' : 'interface.head.test')}
            <kbd aria-hidden className="wide-only">
              {t('interface.head.testKeys')}
            </kbd>
          </Button>
        )}
        <TestMenu />
      </Joined>
    </>
  )
}
