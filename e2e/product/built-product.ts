import { fileURLToPath } from 'node:url'

/** The built command line, which also starts the web host. */
export const COMMAND_LINE = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url))
