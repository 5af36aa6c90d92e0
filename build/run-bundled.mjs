import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const checkout = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles a TypeScript program of the checkout and runs it with the words of the command line; its exit status becomes ours.
 * @param {string} name of its folder below `.cache`
 * @param {string} entry path of its first file, from the checkout
 */
export const runBundled = async (name, entry) => {
  // Below the checkout: the bundle finds its packages in its node_modules.
  const outFolder = `${checkout}/.cache/${name}`
  await build({
    root: checkout,
    configFile: false,
    logLevel: 'warn',
    envDir: false,
    publicDir: false,
    ssr: { target: 'node', external: true },
    build: {
      ssr: entry,
      outDir: outFolder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  const child = spawn(process.execPath, [`${outFolder}/${name}.mjs`, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: checkout,
  })
  // The program hears the same interrupt from the terminal and cleans up by itself.
  process.on('SIGINT', () => undefined)
  child.on('exit', (status) => {
    process.exitCode = status ?? 1
  })
}
