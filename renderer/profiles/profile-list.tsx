import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { openDialog, openImport, selectProfile } from '../app/view'
import { DropVeil } from '../ui/drop-veil'
import { Icon } from '../ui/icon'
import { useFileDrop } from '../ui/use-file-drop'
import { listRows } from './list-rows'
import { NewProfileMenu } from './new-profile-menu'
import classes from './profile-list.module.css'
import { closestProfile, searchProfiles } from './profile-search'
import { ProfileTree, type ProfileTreeHandle } from './profile-tree'
import { shownLabel } from './shown-label'

/** The left side of the window: every profile, found by typing, walked by keys. */
export const ProfileList = () => {
  const { t } = useTranslation()
  const { profiles, view, practice } = useServices()
  const list = useStore(profiles.state, (state) => state.profiles)
  const status = useStore(profiles.state, (state) => state.status)
  const selectedId = useStore(view, (state) => state.selectedId)
  const practiceRunning = useStore(practice, (state) => state?.running === true)
  const [query, setQuery] = useState('')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const wanted = useDeferredValue(query)
  const tree = useRef<ProfileTreeHandle>(null)
  const found = useMemo(() => searchProfiles(list, wanted), [list, wanted])
  const rows = useMemo(() => listRows(found, wanted.trim() === '' ? folded : new Set()), [found, folded, wanted])
  const select = (id: string) => selectProfile(view, id, view.get().selectedId === id ? view.get().tab : 'session')
  const fold = (group: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(group)
    else next.delete(group)
    setFolded(next)
  }
  const teaches = status === 'ready' && wanted === '' && list.every((stored) => stored.practice)

  const drop = useFileDrop(({ files: [file] }) => {
    if (file !== undefined) openImport(view, file)
  })

  return (
    <nav className={classes.side} aria-label={t('interface.profiles.label')} {...drop.handlers}>
      {drop.over ? <DropVeil icon="download">{t('interface.exchange.dropOnList')}</DropVeil> : null}
      <div className={classes.top}>
        <label className={classes.search}>
          <Icon name="search" size={14} />
          <span className="sr-only">{t('interface.profiles.search')}</span>
          <input
            type="search"
            value={query}
            placeholder={t('interface.profiles.search')}
            spellCheck={false}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              const first = rows.find((row) => row.kind === 'profile')
              if (event.key === 'Escape') setQuery('')
              else if (event.key === 'ArrowDown') tree.current?.focus()
              else if (event.key === 'Enter' && first !== undefined) select(first.key)
              else return
              event.preventDefault()
            }}
          />
          {query === '' ? null : (
            <button
              type="button"
              className={classes.clear}
              aria-label={t('interface.profiles.clearSearch')}
              onClick={() => setQuery('')}
            >
              <Icon name="cross" size={12} />
            </button>
          )}
        </label>
        <NewProfileMenu />
      </div>
      {rows.length === 0 && wanted.trim() !== '' ? (
        <NothingFound query={wanted.trim()} onSelect={select} />
      ) : (
        <ProfileTree
          ref={tree}
          rows={rows}
          selectedId={selectedId}
          practiceRunning={practiceRunning}
          short={teaches}
          onSelect={select}
          onFold={fold}
        />
      )}
      {teaches ? (
        <div className={`${classes.empty} ${classes.filling}`}>
          <b>{t('interface.profiles.emptyTitle')}</b>
          {t('interface.profiles.empty')}
        </div>
      ) : null}
      <div className={classes.foot}>
        <span role="status">
          {status !== 'ready'
            ? null
            : wanted.trim() === ''
              ? t('interface.profiles.count', { count: list.length })
              : t('interface.profiles.countFound', { found: found.length, total: list.length })}
        </span>
        <button type="button" className={classes.link} onClick={() => openDialog(view, 'import')}>
          {t('interface.exchange.import')}
        </button>
      </div>
    </nav>
  )
}

interface NothingFoundProps {
  readonly query: string
  readonly onSelect: (id: string) => void
}

const NothingFound = ({ query, onSelect }: NothingFoundProps) => {
  const { t } = useTranslation()
  const { profiles } = useServices()
  const closest = useMemo(() => closestProfile(profiles.state.get().profiles, query), [profiles, query])
  return (
    <div className={`${classes.empty} ${classes.filling}`}>
      <b>{t('interface.profiles.nothingFound', { query })}</b>
      {t('interface.profiles.searched')}{' '}
      {closest === undefined ? null : (
        <Trans
          t={t}
          i18nKey="interface.profiles.closest"
          values={{ label: shownLabel(closest.profile) }}
          components={{
            profile: <button type="button" className={classes.link} onClick={() => onSelect(closest.profile.id)} />,
          }}
        />
      )}
    </div>
  )
}
