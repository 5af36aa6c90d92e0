import type { StoredProfile } from '../../shared/profile/stored-profile'
import { collator, createListOrder } from './list-order'

/** One row of the profile list. */
export type ListRow =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: string
      readonly count: number
      readonly folded: boolean
    }
  | { readonly kind: 'profile'; readonly key: string; readonly stored: StoredProfile; readonly grouped: boolean }

const inOrder = createListOrder()

const profileRow = (stored: StoredProfile, grouped: boolean): ListRow => ({
  kind: 'profile',
  key: stored.profile.id,
  stored,
  grouped,
})

const groupOf = (groups: Map<string, StoredProfile[]>, group: string): StoredProfile[] => {
  const members = groups.get(group) ?? []
  groups.set(group, members)
  return members
}

/**
 * Rows in the order of the list: the practice profile, profiles without a group, then every group under its heading,
 * each by name.
 * @param folded names of the groups whose profiles are not shown
 */
export const listRows = (profiles: readonly StoredProfile[], folded: ReadonlySet<string>): readonly ListRow[] => {
  const groups = new Map<string, StoredProfile[]>()
  const top: StoredProfile[] = []
  const practice: StoredProfile[] = []
  for (const stored of inOrder(profiles)) {
    const group = stored.profile.group.trim()
    if (stored.practice) practice.push(stored)
    else if (group === '') top.push(stored)
    else groupOf(groups, group).push(stored)
  }
  const rows = [...practice, ...top].map((stored) => profileRow(stored, false))
  for (const group of [...groups.keys()].sort(collator.compare)) {
    const members = groups.get(group) ?? []
    const isFolded = folded.has(group)
    rows.push({ kind: 'group', key: `group ${group}`, group, count: members.length, folded: isFolded })
    if (!isFolded) rows.push(...members.map((stored) => profileRow(stored, true)))
  }
  return rows
}
