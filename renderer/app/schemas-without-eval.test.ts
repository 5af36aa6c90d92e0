import { expect, it } from 'vitest'

it('is where zod reads its settings from', async () => {
  await import('./schemas-without-eval')
  const { config } = await import('zod')
  expect(config()).toMatchObject({ jitless: true })
})
