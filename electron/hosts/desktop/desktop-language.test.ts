import { describe, expect, it } from 'vitest'
import { succeeded } from '../../../shared/contract/result'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings'
import { english, type Words } from '../../../shared/words'
import { french } from '../../../shared/words/fr'
import type { Language } from '../../../shared/words/language'
import type { Application } from '../../ipc/application'
import { desktopLanguage } from './desktop-language'

const applicationWith = (settings: Settings): Application =>
  ({
    handlers: {
      'settings:read': async () => succeeded(settings),
      'settings:save': async (saved: Settings) => succeeded(saved),
    },
  }) as unknown as Application

const load = async (code: Language): Promise<Words> => (code === 'fr' ? french : english)
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the language of menus and dialogs', () => {
  it('is the system’s until the settings are read', async () => {
    let changes = 0
    const counted = () => {
      changes += 1
    }
    const language = desktopLanguage(['fr-FR', 'en'], counted, load)
    await settled()
    expect(language.words()).toBe(french)
    await language.follow(applicationWith({ ...DEFAULT_SETTINGS, language: 'en' }))
    expect(language.words()).toBe(english)
    expect(changes).toBe(2)
  })

  it('follows a choice at once', async () => {
    const language = desktopLanguage(['en'], () => {}, load)
    const application = await language.follow(applicationWith(DEFAULT_SETTINGS))
    expect(language.words()).toBe(english)
    await application.handlers['settings:save']({ ...DEFAULT_SETTINGS, language: 'fr' })
    await settled()
    expect(language.words()).toBe(french)
  })

  it('stays when the words cannot be read', async () => {
    const language = desktopLanguage(
      ['fr'],
      () => {},
      () => Promise.reject(new Error('gone')),
    )
    await settled()
    expect(language.words()).toBe(english)
  })
})
