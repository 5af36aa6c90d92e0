import type { Page } from '@playwright/test'

/** Collects, from now on, what the live regions of a page give to a screen reader. */
export const listenToPage = async (page: Page): Promise<() => Promise<string[]>> => {
  const heard = await page.evaluateHandle(() => {
    const said: string[] = []
    const last = new WeakMap<Element, string>()
    new MutationObserver((changes) => {
      const regions = new Set<Element>()
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(
          '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]',
        )
        if (region?.checkVisibility({ visibilityProperty: true })) regions.add(region)
      }
      for (const region of regions) {
        const text = region.textContent?.trim() ?? ''
        if (text === '' || last.get(region) === text) continue
        last.set(region, text)
        said.push(text)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    return said
  })
  return () => heard.evaluate((said) => [...said])
}
