import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../contract/settings'
import { LANGUAGE_NAMES, LANGUAGES, languageOf, preferredLanguage } from './language'
import { loadWords } from './load-words'
import { completePlurals } from './translated'

describe('languages', () => {
  it('are those that the settings can ask for, each with its own name', () => {
    expect(['system', ...LANGUAGES]).toEqual(settingsSchema.shape.language.options)
    expect(Object.keys(LANGUAGE_NAMES)).toEqual([...LANGUAGES])
  })

  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'ES-mx', 'fr'], 'es'],
    [['frr', 'est', 'enm'], 'en'],
    [[], 'en'],
    [[''], 'en'],
  ])('are found for somebody who prefers %j', (preferred, language) => {
    expect(preferredLanguage(preferred)).toBe(language)
  })

  it('are the chosen one, whatever the system prefers', () => {
    expect(languageOf('es', ['fr'])).toBe('es')
    expect(languageOf('system', ['fr'])).toBe('fr')
  })

  it.each(LANGUAGES)('load: %s', async (language) => {
    expect(Object.keys(await loadWords(language)).length).toBeGreaterThan(20)
  })
})

describe('plurals', () => {
  it('get their form for a million from the general one, unless they have their own', () => {
    expect(completePlurals({ a: { n_one: '1', n_other: 'x' }, m_other: 'y', m_many: 'own', plain: 'z' })).toEqual({
      a: { n_one: '1', n_other: 'x', n_many: 'x' },
      m_other: 'y',
      m_many: 'own',
      plain: 'z',
    })
  })
})
