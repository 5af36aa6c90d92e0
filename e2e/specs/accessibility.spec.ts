import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './application'

const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ application }) => {
    await application.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(application), 'first run').toEqual([])

    await application.getByRole('button', { name: 'Start and test' }).click()
    await expect(application.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()
    expect(await violations(application), 'test').toEqual([])

    await application.getByRole('button', { name: 'Send test mail' }).first().click()
    const compose = application.getByRole('tabpanel', { name: 'Compose' })
    await compose.getByRole('button', { name: 'Send now' }).click()
    await expect(compose.getByRole('complementary', { name: 'Result' })).toContainText('Accepted')
    expect(await violations(application), 'compose').toEqual([])

    await application.getByRole('tab', { name: /Inbox/ }).click()
    await expect(application.getByRole('tabpanel', { name: /Inbox/ })).toContainText('practice@localhost')
    expect(await violations(application), 'inbox').toEqual([])

    await application.getByRole('tab', { name: 'Session' }).click()
    await application.locator('label', { hasText: 'Implicit TLS' }).click()
    expect(await violations(application), 'session').toEqual([])
  })
}
