import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const HEAD = '<!doctype html><html lang="en"><head><title>Small</title><link rel="icon" href="data:,"></head>'

/** Writes a page that is nothing but one button. */
export const writeEmptyPage = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.html'), `${HEAD}<body><button>Nothing</button></body></html>`)
}

/** Builds a page that is one button too, made by React and Mantine: the least that a page of these two takes. */
export const buildBarePage = async (folder: string): Promise<void> => {
  await build({
    // The bench runs in the checkout.
    root: resolve('e2e/bench/page/bare-page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: folder,
      assetsDir: '.',
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: { polyfill: false },
    },
  })
}
