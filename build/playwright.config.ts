import { defineConfig } from '@playwright/test'

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
    launchOptions: {
      executablePath: process.env.MSM_CHROMIUM ?? '/usr/bin/chromium',
      // Chromium's sandbox does not start for root, which is who runs the tests in a container.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
