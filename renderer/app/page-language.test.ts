import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings'
import type { Language } from '../../shared/words/language'
import { followLanguage } from './page-language'
import { createStore } from './store'
import { speak, startTranslation } from './translation'

const page = (preferred: readonly string[], loads: (language: Language) => boolean = () => true) => {
  const settings = createStore<Settings>(DEFAULT_SETTINGS)
  const said: Language[] = []
  let complaints = 0
  let system = preferred
  let systemChanged = () => {}
  const spoken = followLanguage(
    settings,
    {
      preferred: () => system,
      onPreferred: (listener) => {
        systemChanged = listener
      },
      notLoaded: () => {
        complaints += 1
      },
    },
    async (language) => {
      said.push(language)
      return loads(language)
    },
  )
  const choose = async (language: Settings['language']) => {
    settings.set({ ...settings.get(), language })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const prefer = (...languages: string[]) => {
    system = languages
    systemChanged()
  }
  return { choose, prefer, said, spoken, complaints: () => complaints }
}

describe('the language of the page', () => {
  it('is the first of the system’s that we have, until another is chosen', async () => {
    const { choose, said, spoken } = page(['de-AT', 'fr-CA', 'es'])
    expect(said).toEqual(['fr'])
    await choose('system')
    await spoken
    await choose('es')
    await choose('en')
    expect(said).toEqual(['fr', 'es', 'en'])
  })

  it('follows the system while no other is chosen', async () => {
    const { choose, prefer, said } = page(['fr'])
    prefer('es-MX', 'fr')
    expect(said).toEqual(['fr', 'es'])
    await choose('en')
    prefer('fr')
    expect(said).toEqual(['fr', 'es', 'en'])
  })

  it('is English when the system prefers none of ours', () => {
    expect(page(['de', 'it']).said).toEqual(['en'])
  })

  it('stays when its file cannot be loaded, which is said, and is tried again when it is chosen again', async () => {
    const { choose, said, complaints } = page(['en'], (language) => language !== 'fr')
    await choose('fr')
    await choose('fr')
    expect(complaints()).toBe(1)
    await choose('en')
    await choose('fr')
    expect(said).toEqual(['en', 'fr', 'en', 'fr'])
    expect(complaints()).toBe(2)
  })
})

describe('speaking', () => {
  const documentElement = { lang: 'en' }
  Object.assign(globalThis, { document: { documentElement } })
  startTranslation()

  it('changes at once, loads a language once, and says which it is', async () => {
    expect(await speak('fr')).toBe(true)
    expect(documentElement.lang).toBe('fr')
    expect(i18next.t('interface.undo')).toBe('Annuler')
    expect(await speak('en')).toBe(true)
    expect(i18next.t('interface.undo')).toBe('Undo')
    expect(await speak('fr', () => Promise.reject(new Error('not asked again')))).toBe(true)
    expect(i18next.t('interface.undo')).toBe('Annuler')
  })

  it('keeps the language it has when a file is missing', async () => {
    await speak('fr')
    expect(await speak('es', () => Promise.reject(new Error('404')))).toBe(false)
    expect(i18next.t('interface.undo')).toBe('Annuler')
    expect(documentElement.lang).toBe('fr')
  })

  it('goes by the last choice when an earlier one comes late', async () => {
    let arrive: (words: object) => void = () => {}
    const late = speak(
      'es',
      () => new Promise((resolve) => (arrive = () => resolve({ interface: { undo: 'Deshacer' } }))),
    )
    await speak('en')
    arrive({})
    await late
    expect(i18next.t('interface.undo')).toBe('Undo')
  })

  it('groups what counts and leaves a port alone', async () => {
    await speak('fr')
    expect(i18next.t('practice.inbox.count', { count: 12_345 })).toMatch(/^12\s345 messages$/)
    expect(i18next.t('fixes.use-port', { port: 2525 })).toBe('Utiliser le port 2525')
    await speak('en')
    expect(i18next.t('practice.inbox.count', { count: 12_345 })).toBe('12,345 messages')
  })
})
