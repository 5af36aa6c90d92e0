import { describe, expect, it } from 'vitest'
import type { CommandId } from '../../shared/contract/command'
import { storedProfile } from '../profiles/stored-profile-fixture'
import { type PaletteCommand, paletteEntries, SHOWN_PROFILES } from './palette-entries'

const command = (id: CommandId, label: string, keywords = ''): PaletteCommand => ({
  id,
  label,
  keywords,
  keys: '',
  run: () => undefined,
})
const COMMANDS = [
  command('testMail', 'Send test mail'),
  command('test', 'Test', 'check connection'),
  command('theme-dark', 'Réglages: dark', 'appearance'),
]
const ids = (query: string) => paletteEntries(query, COMMANDS, []).commands.map(({ id }) => id)

describe('the command palette', () => {
  it('lists every command when nothing is typed', () => {
    expect(ids(' ')).toEqual(['testMail', 'test', 'theme-dark'])
  })

  it.each([
    ['test', ['test', 'testMail']],
    ['mail send', ['testMail']],
    ['connection', ['test']],
    ['reglages', ['theme-dark']],
    ['nothing like this', []],
  ])('finds %s', (query, expected) => expect(ids(query)).toEqual(expected))

  it('lists the first profiles that match and counts the rest', () => {
    const profiles = Array.from({ length: 20 }, (_, index) => storedProfile(`p-${index}`, { label: `Relay ${index}` }))
    const { profiles: shown, moreProfiles } = paletteEntries('relay', COMMANDS, profiles)
    expect(shown).toHaveLength(SHOWN_PROFILES)
    expect(moreProfiles).toBe(20 - SHOWN_PROFILES)
  })
})
