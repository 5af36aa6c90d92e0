#!/usr/bin/env node
// `npm run bench -- [options]`: bundles e2e/bench and runs it. No part of the product, and no test.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const checkout = fileURLToPath(new URL('..', import.meta.url))
// Below the checkout: the bundle finds its packages in its node_modules.
const outFolder = fileURLToPath(new URL('../.cache/bench', import.meta.url))

await build({
  root: checkout,
  configFile: false,
  logLevel: 'warn',
  envDir: false,
  publicDir: false,
  ssr: { target: 'node', external: true },
  build: {
    ssr: 'e2e/bench/bench.ts',
    outDir: outFolder,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
})

const child = spawn(process.execPath, [`${outFolder}/bench.mjs`, ...process.argv.slice(2)], { stdio: 'inherit' })
// The bench hears the same interrupt from the terminal and cleans up by itself.
process.on('SIGINT', () => undefined)
child.on('exit', (status) => {
  process.exitCode = status ?? 1
})
