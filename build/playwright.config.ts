import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './chromium-launch.mjs'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  testDir: `${root}e2e/specs`,
  outputDir: `${root}test-results/end-to-end`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // The tests share two cores with the servers and browsers that they start.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    launchOptions: chromiumLaunch,
  },
})
