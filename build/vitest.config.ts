import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled comes at once, on a machine that has nothing else to do.
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    // Two cores and much waiting for deadlines: half of them work while the others wait.
    maxWorkers: 4,
  },
})
