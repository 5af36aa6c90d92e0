import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { cutText } from './cut-text'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** A window, as the page sees it: in CSS pixels, and how many of the screen's pixels one of them has. */
export interface PictureSize {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** The usual window, the smallest that is supported, and the usual window at a zoom of 200 % (WCAG 2.2, 1.4.4). */
export const SIZES = {
  '1440x900': { name: '1440x900', width: 1440, height: 900, scale: 1 },
  '1000x700': { name: '1000x700', width: 1000, height: 700, scale: 1 },
  'zoom-200': { name: 'zoom-200', width: 720, height: 450, scale: 2 },
} as const satisfies Record<string, PictureSize>

export const sizeNames = ['1440x900', '1000x700', 'zoom-200'] as const satisfies readonly (keyof typeof SIZES)[]

/** A picture that was taken. */
export interface Picture {
  readonly panel: string
  readonly state: string
  readonly scheme: Scheme
  readonly size: string
  /** From the folder of all pictures. */
  readonly path: string
  /** Words that do not fit where they stand. */
  readonly cut: readonly string[]
}

export interface CameraOptions {
  readonly folder: string
  readonly schemes: readonly Scheme[]
  readonly sizes: readonly PictureSize[]
  readonly whole: boolean
}

/** How much longer the page is than the box that it scrolls in. */
const hiddenHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('main, main *')]
    const scrolled = boxes.filter((box) => {
      const { overflowY, display } = getComputedStyle(box)
      return display !== 'none' && ['auto', 'scroll'].includes(overflowY) && box.clientHeight > 200
    })
    return Math.max(0, ...scrolled.map((box) => box.scrollHeight - box.clientHeight))
  })

/** Takes each state of a page in every scheme and size that is wanted. */
export class Camera {
  readonly #options: CameraOptions

  constructor(options: CameraOptions) {
    this.#options = options
  }

  /**
   * @param shown scrolled into sight before each picture
   * @returns what was taken; the files are written
   */
  async take(page: Page, panel: string, state: string, shown?: Locator): Promise<Picture[]> {
    const { folder, schemes, sizes } = this.#options
    const device = await page.context().newCDPSession(page)
    const pictures: Picture[] = []
    for (const size of sizes) {
      await this.#frame(page, device, size, shown)
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' })
        const path = `${panel}/${state}-${scheme}-${size.name}.png`
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await settled(page)
        const { data } = await device.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
        await writeFile(join(folder, path), Buffer.from(data, 'base64'))
        pictures.push({ panel, state, scheme, size: size.name, path, cut: await page.evaluate(cutText) })
      }
    }
    await device.send('Emulation.clearDeviceMetricsOverride')
    await device.detach()
    await page.setViewportSize({ width: SIZES['1440x900'].width, height: SIZES['1440x900'].height })
    return pictures
  }

  async #frame(page: Page, device: CDPSession, size: PictureSize, shown: Locator | undefined): Promise<void> {
    const set = (height: number) =>
      device.send('Emulation.setDeviceMetricsOverride', {
        width: size.width,
        height,
        deviceScaleFactor: size.scale,
        mobile: false,
      })
    await set(size.height)
    await settled(page)
    if (this.#options.whole) await set(size.height + (await hiddenHeight(page)))
    else if (shown === undefined) await toTheTop(page)
    else await shown.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    await settled(page)
  }
}

/** Typing and pressing have scrolled the page. */
const toTheTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const box of document.querySelectorAll('[data-panel]')) box.scrollTop = 0
  })

/** Until what was asked for is laid out and painted. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 60))))
  })
