import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../../build/chromium-launch.mjs'

/** The Chromium of the end-to-end specifications, in which every page of the bench is opened. */
export const launchBenchBrowser = (): Promise<Browser> => chromium.launch(chromiumLaunch)

/** Matches once the services have answered and the page shows a control to use. */
export const USABLE = 'html[data-app-state="loaded"] main button'

/** A page in a profile of the browser of its own: nothing is in any cache. */
export const newBenchPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  return context.newPage()
}
