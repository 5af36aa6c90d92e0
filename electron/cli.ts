#!/usr/bin/env node
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import packageDocument from '../package.json' with { type: 'json' }
import { createInterruption } from './hosts/cli/interruption'
import { runCommandLine } from './hosts/cli/program'
import { platformDataFolder } from './storage/data-folder'

// The first interrupt cancels what runs, so that the server hears QUIT and the result is printed.
const { signal: interrupted, interrupt } = createInterruption(performance.now.bind(performance), () =>
  process.exit(130),
)
process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)
// A reader that went away, as in `… | head`, is not an error worth a stack.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await runCommandLine(process.argv.slice(2), {
  io: {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    interrupted,
  },
  version: packageDocument.version,
  rendererFolder: fileURLToPath(new URL('./renderer/', import.meta.url)),
  openApplication: async (dataFolder) => {
    const { composeApplication } = await import('./compose')
    const surroundings = { platform: process.platform, home: homedir(), environment: process.env }
    return composeApplication({ host: 'web', dataFolder: resolve(dataFolder ?? platformDataFolder(surroundings)) })
  },
})
