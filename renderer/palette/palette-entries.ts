import type { CommandId } from '../../shared/contract/command'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { searchProfiles } from '../profiles/profile-search'

/** Something that the palette can do. */
export interface PaletteCommand {
  readonly id: CommandId
  /** As the palette shows it. */
  readonly label: string
  /** What else people may type for it. */
  readonly keywords: string
  /** Keys that do the same, as shown; empty when there are none. */
  readonly keys: string
  run(): void
}

/** What the palette lists for a query, commands and profiles apart. */
export interface PaletteEntries {
  readonly commands: readonly PaletteCommand[]
  readonly profiles: readonly StoredProfile[]
  /** Profiles that match and are not listed. */
  readonly moreProfiles: number
}

/** More rows than these nobody reads; typing another letter is quicker. */
export const SHOWN_PROFILES = 12

/** Lower case without accents, so that `reglages` finds `Réglages`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose label begins with the query come first; else the order stays. */
const matching = (commands: readonly PaletteCommand[], query: string): readonly PaletteCommand[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const found = commands.filter(({ label, keywords }) => {
    const text = plain(`${label} ${keywords}`)
    return words.every((word) => text.includes(word))
  })
  const begins = (command: PaletteCommand): boolean => plain(command.label).startsWith(plain(query.trim()))
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}

/**
 * What a query finds. An empty one lists the commands and the first profiles, so that the palette teaches what it can do.
 * @param profiles in the order of the list
 */
export const paletteEntries = (
  query: string,
  commands: readonly PaletteCommand[],
  profiles: readonly StoredProfile[],
): PaletteEntries => {
  const found = searchProfiles(profiles, query)
  return {
    commands: query.trim() === '' ? commands : matching(commands, query),
    profiles: found.slice(0, SHOWN_PROFILES),
    moreProfiles: Math.max(0, found.length - SHOWN_PROFILES),
  }
}
