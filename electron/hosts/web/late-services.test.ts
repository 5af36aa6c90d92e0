import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { scriptedApplication } from '../../../e2e/application/scripted-application'
import { createLateServices } from './late-services'

const SOON_MS = 100
const LATE_MS = 1_000
const application = scriptedApplication()
const openServices = vi.fn(async () => application)

beforeEach(() => {
  vi.useFakeTimers()
  openServices.mockClear()
})
afterEach(() => void vi.useRealTimers())

it('opens them by itself when nobody comes, so that waiting mail goes out', async () => {
  const services = createLateServices(openServices)
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect(openServices).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(LATE_MS)
  await expect(services.opened()).resolves.toBe(application)
})

it('leaves the browser its files first', async () => {
  const services = createLateServices(openServices)
  for (let file = 0; file < 100; file += 1) {
    services.fileSent()
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(openServices).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect(openServices).toHaveBeenCalledOnce()
})

it('opens them at the first question, once for all that ask', async () => {
  const services = createLateServices(openServices)
  const [first, second] = await Promise.all([services.open(), services.open()])
  expect([first, second]).toEqual([application, application])
  expect(openServices).toHaveBeenCalledOnce()
})

it('opens nothing after it was stopped', async () => {
  const services = createLateServices(openServices)
  services.stop()
  services.fileSent()
  void services.open()
  await vi.advanceTimersByTimeAsync(LATE_MS)
  expect(openServices).not.toHaveBeenCalled()
})

it('tells whoever asks that they cannot be had', async () => {
  const services = createLateServices(async () => Promise.reject(new Error('no services')))
  await expect(services.open()).rejects.toThrow('no services')
  await expect(services.opened()).rejects.toThrow('no services')
})
