import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon'
import { nextPosition } from './list-position'
import type { ListRow } from './list-rows'
import classes from './profile-list.module.css'
import { ProfileRow } from './profile-row'
import { shownLabel } from './shown-label'

/** What the search field does with the list below it. */
export interface ProfileTreeHandle {
  focus(): void
}

interface ProfileTreeProps {
  readonly ref: Ref<ProfileTreeHandle>
  readonly rows: readonly ListRow[]
  readonly selectedId: string | undefined
  readonly practiceRunning: boolean
  /** As high as its rows, so that something can stand below them. */
  readonly short: boolean
  readonly onSelect: (id: string) => void
  readonly onFold: (group: string, folded: boolean) => void
}

const PROFILE_PX = 44
const GROUP_PX = 32

/**
 * The rows of the profile list as a tree of one level of groups. Only what is in view is rendered; the active row moves
 * with the keys and Enter opens it.
 */
export const ProfileTree = (props: ProfileTreeProps) => {
  const { ref, rows, selectedId, practiceRunning, short, onSelect, onFold } = props
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string>()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_PX : PROFILE_PX),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  })
  const indexOf = (key: string | undefined) => (key === undefined ? -1 : rows.findIndex((row) => row.key === key))
  const activeIndex = indexOf(activeKey) >= 0 ? indexOf(activeKey) : indexOf(selectedId)

  const activate = (index: number) => {
    setActiveKey(rows[index]?.key)
    virtual.scrollToIndex(index)
  }
  useImperativeHandle(ref, () => ({
    focus: () => {
      scroller.current?.focus()
      if (activeIndex < 0 && rows.length > 0) activate(0)
    },
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[activeIndex]
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / PROFILE_PX) - 1)
    const next = nextPosition(event.key, activeIndex, rows.length, page)
    if (next !== undefined) activate(next)
    else if (row?.kind === 'profile' && (event.key === 'Enter' || event.key === ' ')) onSelect(row.key)
    else if (row?.kind === 'group' && (event.key === 'Enter' || event.key === ' ')) onFold(row.group, !row.folded)
    else if (row?.kind === 'group' && event.key === 'ArrowLeft') onFold(row.group, true)
    else if (row?.kind === 'group' && event.key === 'ArrowRight') onFold(row.group, false)
    else if (row?.kind === 'profile' && row.grouped && event.key === 'ArrowLeft') {
      const heading = rows.findLastIndex((other, index) => index < activeIndex && other.kind === 'group')
      if (heading >= 0) activate(heading)
    } else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      role="tree"
      tabIndex={0}
      aria-label={t('interface.profiles.label')}
      aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${activeIndex}`}
      className={classes.list}
      data-short={short || undefined}
      onKeyDown={onKeyDown}
      // A click would leave the focus on a row, which scrolling may take away.
      onFocus={(event) => event.target !== scroller.current && scroller.current?.focus({ preventScroll: true })}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const shared = {
            id: `${id}-${index}`,
            'aria-setsize': rows.length,
            'aria-posinset': index + 1,
            'data-active': index === activeIndex || undefined,
            style: { transform: `translateY(${start}px)` },
          }
          return row.kind === 'group' ? (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
            <div
              key={row.key}
              {...shared}
              role="treeitem"
              tabIndex={-1}
              aria-level={1}
              aria-expanded={!row.folded}
              className={classes.group}
              onClick={() => {
                setActiveKey(row.key)
                onFold(row.group, !row.folded)
              }}
            >
              <Icon name={row.folded ? 'chevron-right' : 'chevron-down'} size={12} />
              <span>{row.group}</span>
              <span className={classes.count}>{row.count}</span>
            </div>
          ) : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
            <div
              key={row.key}
              {...shared}
              role="treeitem"
              tabIndex={-1}
              aria-level={row.grouped ? 2 : 1}
              aria-selected={row.key === selectedId}
              data-profile={row.key}
              title={`${shownLabel(row.stored.profile)}\n${row.stored.profile.serverAddress}:${row.stored.profile.port}`}
              className={classes.profile}
              onClick={() => {
                setActiveKey(row.key)
                onSelect(row.key)
              }}
            >
              <ProfileRow stored={row.stored} practiceRunning={practiceRunning} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
