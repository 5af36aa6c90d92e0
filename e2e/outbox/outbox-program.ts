import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles a TypeScript program of this folder into one file that Node starts quickly.
 * @returns its path, and how to remove it
 */
export const bundleProgram = async (entry: string): Promise<{ path: string; remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-session-manager-program-'))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    envDir: false,
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: join(ROOT, 'e2e/outbox', entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  })
  return { path: join(folder, 'program.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
