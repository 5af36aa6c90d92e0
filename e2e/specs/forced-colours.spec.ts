import type { Locator, Page } from '@playwright/test'
import { KeyboardHand } from '../accessibility/keyboard-hand'
import { expect, test } from './application'

/** What a part of the page looks like while nothing is pointed at. */
const lookOf = async (page: Page, part: Locator, focused = false): Promise<Buffer> => {
  await page.mouse.move(0, 0)
  if (!focused) await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  return part.screenshot({ animations: 'disabled' })
}

test('with the colours of the system, states and the focus can still be told apart', async ({ application }) => {
  await application.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const hand = new KeyboardHand(application)
  await hand.press(application.getByRole('button', { name: 'Empty profile' }))
  const group = application.getByRole('radiogroup').first()
  const address = application.getByRole('textbox', { name: 'Server address' })
  const toggle = application.getByRole('switch').first()
  const chip = application.getByRole('button', { name: /587/ }).first()

  for (const [name, part, change] of [
    ['a radio button', group, () => hand.choose(application.getByRole('radio', { name: /^STARTTLS/ }))],
    ['a switch', toggle, () => hand.goTo(toggle).then(() => hand.key('Space'))],
    ['a pressed button', chip, () => hand.press(chip)],
    ['a tab', application.getByRole('tablist'), () => hand.openView(application.locator('#tab-compose'))],
  ] as const) {
    await test.step(name, async () => {
      const before = await lookOf(application, part)
      await change()
      expect(before.equals(await lookOf(application, part)), `${name} looks the same in both states`).toBe(false)
    })
  }
  await test.step('the selected profile', async () => {
    const items = application.getByRole('treeitem')
    const [first, last] = [items.first(), items.last()]
    const before = await lookOf(application, first)
    const width = await first.evaluate((element) => element.getBoundingClientRect().width)
    await first.click()
    expect(before.equals(await lookOf(application, first))).toBe(false)
    expect(width).toBeGreaterThan(0)
    await last.click()
  })
  await test.step('the focus', async () => {
    await application.locator('#tab-session').click()
    for (const part of [
      application.getByRole('button', { name: 'Settings' }),
      application.getByRole('tab', { name: 'Session' }),
      application.getByRole('button', { name: /^Test/ }).first(),
      address,
    ]) {
      const box = part.locator('xpath=..')
      const before = await lookOf(application, box)
      await hand.goTo(part)
      expect(before.equals(await lookOf(application, box, true)), `the focus does not show on ${part}`).toBe(false)
    }
  })
})
