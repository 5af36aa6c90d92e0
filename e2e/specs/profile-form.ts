import { expect, type Locator, type Page } from '@playwright/test'
import type { SecurityOption } from '../../shared/profile/session-profile'

/** What a specification types into the form of a new profile. */
export interface TypedProfile {
  readonly port: number
  readonly option: SecurityOption
  readonly name?: string
  readonly password?: string
  /** PEM */
  readonly customCa?: string
}

const OPTION_LABELS = { none: 'No encryption', starttls: 'STARTTLS', 'implicit-tls': 'Implicit TLS' } as const

/** Unfolds the certificates of the form. */
export const openCertificates = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Session' }).click()
  const fold = page.getByRole('button', { name: /^Certificates/ })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
}

/** Fills the form in, from a first start, for a server on 127.0.0.1. */
export const makeProfile = async (page: Page, profile: TypedProfile): Promise<void> => {
  await page.getByRole('button', { name: 'Empty profile' }).click()
  await page.getByRole('textbox', { name: 'Server address' }).fill('127.0.0.1')
  await page.getByRole('textbox', { name: 'Port' }).fill(String(profile.port))
  await page.locator('label', { hasText: OPTION_LABELS[profile.option] }).click()
  if (profile.name !== undefined) await page.getByRole('textbox', { name: 'User name' }).fill(profile.name)
  if (profile.password !== undefined) {
    await page.getByRole('group', { name: 'Password' }).getByRole('button', { name: 'Enter…' }).click()
    await page.locator('input[type="password"]').fill(profile.password)
  }
  if (profile.customCa !== undefined) {
    await openCertificates(page)
    await page.getByRole('textbox', { name: 'Own CA' }).fill(profile.customCa)
  }
  await expect(page.getByRole('main')).toContainText(`127.0.0.1:${profile.port}`)
}

/** Presses Test. @returns the page of the diagnosis, which comes to the front */
export const startTest = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: /^Test/ }).first().click()
  return page.getByRole('tabpanel', { name: 'Diagnosis' })
}
