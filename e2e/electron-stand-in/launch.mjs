// node launch.mjs <main bundle> [--user-data-dir=…] [--data-dir=…]
import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

register('./resolve-hook.mjs', import.meta.url)

const main = process.argv[2]
if (main === undefined) throw new Error('which bundle?')
const { app } = await import('./app.mjs')
const { loseFocus } = await import('./browser-window.mjs')
const { windows } = await import('./browser.mjs')
const { chooseItem } = await import('./menu.mjs')
// As in Electron: the app becomes ready only after the main module has been evaluated, its top-level awaits included.
await import(pathToFileURL(resolve(main)).href)
app.becomeReady()

process.on('message', (message) => {
  if (message === 'second-instance') app.emit('second-instance', {}, [], '')
  if (message === 'close-window') for (const window of windows) void window.page?.close()
  if (message === 'crash-page')
    for (const window of windows) window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  if (message === 'lose-focus') loseFocus()
  if (message === 'quit') app.quit()
  if (Array.isArray(message?.choose)) chooseItem(message.choose)
})
process.once('disconnect', () => app.exit(0))
