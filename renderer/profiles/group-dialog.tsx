import { Button } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../app/announce'
import { useOptionalDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { closeDialog } from '../app/view'
import { changeValues } from '../session-form/profile-draft'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { TextField } from '../ui/text-field'
import classes from './group-dialog.module.css'
import { profileGroups } from './profile-groups'

const WIDTH = 400
/** Characters; the profile's schema takes as many. */
const LONGEST_GROUP = 120

/** Moves the selected profile to a group: one that exists, a new one, or none. */
export const GroupDialog = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const opened = useStore(view, ({ dialog }) => dialog === 'group')
  return (
    <Dialog opened={opened} onClose={() => closeDialog(view)} title={t('interface.groups.title')} width={WIDTH}>
      <GroupChoice />
    </Dialog>
  )
}

const GroupChoice = () => {
  const { t } = useTranslation()
  const { view, drafts, profiles } = useServices()
  const draft = useOptionalDraft()
  const list = useStore(profiles.state, (state) => state.profiles)
  const groups = useMemo(() => profileGroups(list), [list])
  const [typed, setTyped] = useState('')
  if (draft === undefined) return null
  const { id } = draft.base.profile
  const current = draft.values.group.trim()
  const move = (group: string) => {
    closeDialog(view)
    if (group === current) return
    drafts.edit(id, (before) => changeValues(before, { group }))
    void drafts.flush(id)
    announce(group === '' ? t('interface.groups.movedOut') : t('interface.groups.moved', { group }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') move(typed.trim())
  }
  return (
    <div className={classes.body}>
      <ul className={classes.groups} aria-label={t('interface.groups.existing')}>
        {['', ...groups].map((group) => (
          <li key={group}>
            <button
              type="button"
              className={classes.group}
              aria-current={group === current || undefined}
              onClick={() => move(group)}
            >
              <Icon name={group === current ? 'check' : 'chevron-right'} size={14} />
              <span className={group === '' ? 'faint' : undefined}>
                {group === '' ? t('interface.form.sum.noGroup') : group}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form className={classes.new} onSubmit={submit}>
        <TextField
          data-autofocus
          aria-label={t('interface.groups.newLabel')}
          placeholder={t('interface.groups.newLabel')}
          maxLength={LONGEST_GROUP}
          autoComplete="off"
          value={typed}
          onText={setTyped}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('interface.groups.move')}
        </Button>
      </form>
    </div>
  )
}
