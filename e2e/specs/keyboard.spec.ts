import type { Locator, Page } from '@playwright/test'
import { backwardJumps, type Place, placeOfFocus } from '../accessibility/backward-jumps'
import { KeyboardHand } from '../accessibility/keyboard-hand'
import { expect, test } from './application'

const holdsFocus = (dialog: Locator): Promise<boolean> =>
  dialog.evaluate((element) => element.contains(document.activeElement))

/** Walks once around inside what is open: the focus is in it from the beginning, stays, and leaves with Escape. */
const walkAround = async (hand: KeyboardHand, page: Page, opener: Locator): Promise<void> => {
  const open = page.locator('[role="dialog"]:visible').last()
  await expect.poll(() => holdsFocus(open)).toBe(true)
  for (let stop = 0; stop < 6; stop += 1) {
    await hand.key('Tab')
    expect(await holdsFocus(open), `stop ${stop}`).toBe(true)
  }
  await hand.key('Escape')
  await expect(page.locator('[role="dialog"]:visible')).toHaveCount(0)
  await expect(opener).toBeFocused()
}

test('every dialog takes the focus, keeps it, closes with Escape and gives it back', async ({ application }) => {
  await application.emulateMedia({ reducedMotion: 'reduce' })
  const hand = new KeyboardHand(application)
  const button = (name: string | RegExp) => application.getByRole('button', { name, exact: true }).first()
  await hand.press(button('Empty profile'))
  await expect(application.getByRole('textbox', { name: 'Server address' })).toBeFocused()

  for (const name of ['Settings', /No keychain found/, 'Find a profile or a command', 'Import…'] as const) {
    await test.step(String(name), async () => {
      const opener = application.getByRole('button', { name }).first()
      await hand.press(opener)
      await walkAround(hand, application, opener)
    })
  }
  for (const [name, item] of [
    ['New profile', 'From a provider…'],
    ['More ways to test', /^Go on to sender/],
  ] as const) {
    await test.step(`${name}: ${item}`, async () => {
      const opener = button(name)
      await hand.press(opener)
      const menu = application.getByRole('menu')
      const wanted = menu.getByRole('menuitem', { name: item })
      await expect(menu.getByRole('menuitem').first()).toBeFocused()
      await hand.key('Escape')
      await expect(menu).toHaveCount(0)
      await expect(opener).toBeFocused()
      await hand.key('Enter')
      await expect(menu.getByRole('menuitem').first()).toBeFocused()
      for (let turns = 0; turns < 8; turns += 1) {
        if (await wanted.evaluate((element) => element === document.activeElement)) break
        await hand.key('ArrowDown')
      }
      await hand.key('Enter')
      await walkAround(hand, application, opener)
    })
  }
  await test.step('explain, from the settings', async () => {
    await hand.press(button('Settings'))
    await hand.press(button(/^Explain an error/))
    await walkAround(hand, application, button('Settings'))
  })
  await test.step('presets, from the palette', async () => {
    const field = application.getByRole('textbox', { name: 'User name' })
    await hand.goTo(field)
    await hand.command('New profile from a provider…')
    await walkAround(hand, application, field)
  })
  expect(hand.problems).toEqual([])
})

test('Tab leads through the whole form, downwards, to everything there is, and out of it', async ({ application }) => {
  test.setTimeout(180_000)
  await application.emulateMedia({ reducedMotion: 'reduce' })
  const hand = new KeyboardHand(application)
  await hand.press(application.getByRole('button', { name: 'Empty profile' }))
  await hand.write(application.getByRole('textbox', { name: 'Server address' }), 'mail.example.test')
  const closed = application.getByRole('tabpanel').locator('button[aria-expanded="false"]')
  while ((await closed.count()) > 0) await hand.press(closed.first())

  await hand.goTo(application.getByRole('tab', { name: 'Session' }))
  const places: Place[] = []
  const visited = new Set<string>()
  for (let stop = 0; stop < 150; stop += 1) {
    await hand.key('Tab')
    await hand.look()
    const place = await application.evaluate(placeOfFocus)
    if (place === null || !place.region.includes('panel-session')) break
    places.push(place)
    visited.add(place.name)
  }
  expect(places.length).toBeGreaterThan(30)
  expect(backwardJumps(places)).toEqual([])
  // Everything that can be worked with was met; of a group of radio buttons, the chosen one.
  const left = await application
    .getByRole('tabpanel')
    .evaluate(
      (panel) =>
        [...panel.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')].filter(
          (control) =>
            control.checkVisibility() &&
            !control.matches(':disabled, [tabindex="-1"], [type="file"], [type="radio"]') &&
            control.tabIndex >= 0,
        ).length,
    )
  const radios = await application.getByRole('tabpanel').locator('input[type="radio"]:checked').count()
  expect(places.length).toBe(left + radios)
  expect(hand.problems).toEqual([])
})

test('an error is tied to its field and said in words', async ({ application }) => {
  const hand = new KeyboardHand(application)
  await hand.press(application.getByRole('button', { name: 'Empty profile' }))
  for (const [name, wrong] of [
    ['Server address', 'smtp://mail.example.test:25'],
    ['Port', '70000'],
  ] as const) {
    const field = application.getByRole('textbox', { name })
    await hand.write(field, wrong)
    await hand.key('Tab')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    const said = await field.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id))
        .filter((described) => described?.checkVisibility())
        .map((described) => described?.textContent)
        .join(' '),
    )
    expect(said.length).toBeGreaterThan(20)
  }
  // Ctrl+Enter connects nothing and leads to the first of them.
  await hand.test()
  await expect(application.getByRole('textbox', { name: 'Server address' })).toBeFocused()
})
