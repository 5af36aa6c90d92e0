import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the built product is; `MSM_DIST` names a copy, so that it can be built anew while it is being driven. */
const DIST = process.env.MSM_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

/** The built command line, which also starts the web host. */
export const COMMAND_LINE = join(DIST, 'cli.mjs')
