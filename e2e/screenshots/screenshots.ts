import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../build/chromium-launch.mjs'
import { loadTranslator } from '../../shared/words/translate'
import { secretServiceAvailable, startSecretService } from '../servers/secret-service'
import { Camera, type Picture } from './camera'
import { writeContactSheet } from './contact-sheet'
import type { Scene } from './scene'
import { panels } from './scenes'
import { readScreenshotOptions } from './screenshot-options'
import { Studio } from './studio'

const options = readScreenshotOptions(
  process.argv.slice(2),
  panels.map(({ name }) => name),
)
const folder = resolve(options.out)
const chosen = panels.filter(({ name }) => options.only.length === 0 || options.only.includes(name))
const say = await loadTranslator(options.language)
const camera = new Camera({ folder, schemes: options.schemes, sizes: options.sizes, whole: options.whole })
const pictures: Picture[] = []
const failures: string[] = []

await mkdir(folder, { recursive: true })
const browser = await chromium.launch(chromiumLaunch)

const play = async (panel: string, scene: Scene): Promise<void> => {
  if (scene.keychain && !secretServiceAvailable()) return
  const keychain = scene.keychain ? await startSecretService({ unlocked: scene.locked !== true }) : undefined
  try {
    const studio = await Studio.open({
      browser,
      camera,
      panel,
      language: options.language,
      say,
      taken: (more) => pictures.push(...more),
      ...(keychain === undefined ? {} : { environment: { ...keychain.environment } }),
      ...(scene.prepare === undefined ? {} : { prepare: scene.prepare }),
    })
    try {
      await scene.play(studio)
    } catch (error) {
      await studio.picture(`broken-off-${scene.name.replaceAll(' ', '-')}`)
      throw error
    } finally {
      await studio.close()
    }
  } finally {
    await keychain?.stop()
  }
}

for (const panel of chosen) {
  for (const scene of panel.scenes) {
    const startedAt = performance.now()
    try {
      await play(panel.name, scene)
    } catch (error) {
      failures.push(`${panel.name}, ${scene.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    process.stdout.write(`${panel.name}, ${scene.name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
  }
}
await browser.close()
await writeContactSheet(folder, chosen, pictures, options.mock)
for (const { path, cut } of pictures) {
  for (const words of cut.filter((each) => !each.startsWith('shortened'))) process.stdout.write(`  ${path}: ${words}\n`)
}
process.stdout.write(`${pictures.length} pictures: ${folder}/index.html\n`)
for (const failure of failures) process.stderr.write(`${failure}\n`)
process.exitCode = failures.length === 0 ? 0 : 1
