import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services-context'
import { changeValues } from '../session-form/profile-draft'
import classes from './profile-label.module.css'
import { shownLabel } from './shown-label'

const LONGEST_LABEL = 120

interface ProfileLabelProps {
  /** Of the profile. */
  readonly id: string
  readonly label: string
  readonly renaming: boolean
  readonly onRenaming: (renaming: boolean) => void
}

/** The name of the profile as the heading of its page; a click or F2 edits it in place, Escape leaves it as it was. */
export const ProfileLabel = ({ id, label, renaming, onRenaming }: ProfileLabelProps) => {
  const { t } = useTranslation()
  const shown = shownLabel({ id, label })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === 'F2' && onRenaming(true)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onRenaming])
  if (renaming) return <LabelEntry key={id} id={id} label={shown} onDone={() => onRenaming(false)} />
  return (
    <h1 className={classes.heading}>
      <button
        type="button"
        className={classes.label}
        title={t('interface.head.rename')}
        aria-keyshortcuts="F2"
        onClick={() => onRenaming(true)}
      >
        {shown}
      </button>
    </h1>
  )
}

interface LabelEntryProps extends Pick<ProfileLabelProps, 'id' | 'label'> {
  readonly onDone: () => void
}

const LabelEntry = ({ id, label, onDone }: LabelEntryProps) => {
  const { t } = useTranslation()
  const { drafts } = useServices()
  const [text, setText] = useState(label)
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  useEffect(() => field.current?.select(), [])
  const leave = (keep: boolean) => {
    if (left.current) return
    left.current = true
    const wanted = text.trim()
    if (keep && wanted !== '' && wanted !== label) {
      drafts.edit(id, (before) => changeValues(before, { label: wanted }))
      void drafts.flush(id)
    }
    onDone()
  }
  return (
    <input
      ref={field}
      className={classes.entry}
      aria-label={t('interface.head.renameLabel')}
      value={text}
      maxLength={LONGEST_LABEL}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave(true)
        if (event.key === 'Escape') leave(false)
      }}
    />
  )
}
