import type { Page } from '@playwright/test'
import type { Language } from '../../shared/words/language'

/** The system prefers another language: the open page, whose settings name none, speaks it at once, whatever it shows. */
export const speakLanguage = async (page: Page, language: Language): Promise<void> => {
  await page.evaluate((preferred) => {
    Object.defineProperty(navigator, 'languages', { value: [preferred], configurable: true })
    window.dispatchEvent(new Event('languagechange'))
  }, language)
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
}
