import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { nextPosition } from '../profiles/list-position'
import classes from './tab-list.module.css'
import type { TabId } from './view'

interface TabListProps {
  readonly label: string
  readonly tabs: readonly { readonly id: TabId; readonly label: string; readonly badge: ReactNode }[]
  readonly current: TabId
  readonly onOpen: (tab: TabId) => void
}

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
  Home: 'Home',
  End: 'End',
}

/** Tabs as the ARIA pattern has them: one stop for the Tab key, arrows move and open. */
export const TabList = ({ label, tabs, current, onOpen }: TabListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const index = tabs.findIndex(({ id }) => id === current)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabs[nextPosition(KEYS[event.key] ?? '', index, tabs.length, 1) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    onOpen(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={label} className={classes.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: words, badge }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === current}
          aria-controls={`panel-${id}`}
          tabIndex={id === current ? 0 : -1}
          className={classes.tab}
          onClick={() => onOpen(id)}
        >
          {words}
          {badge}
        </button>
      ))}
    </div>
  )
}
