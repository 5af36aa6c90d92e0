import { type Browser, chromium, type Page } from '@playwright/test'

/** The Chromium of the end-to-end specifications, in which every page of the bench is opened. */
export const launchBenchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.MSM_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      // Chromium's sandbox does not start for root, which is who measures in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

/** Matches once the services have answered and the page shows a control to use. */
export const USABLE = 'html[data-app-state="loaded"] main button'

/** A page in a profile of the browser of its own: nothing is in any cache. */
export const newBenchPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  return context.newPage()
}
