import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { pageAhead } from './page-ahead.mjs'

/** Node 20 runs the command line and the web host; Electron's Node is newer. */
const NODE_TARGET = 'node20'

/** @typedef {{ root: string, distFolder: string, rendererRoot?: string }} Places rendererRoot: folder with the index.html, when it is not the checkout's */

const common = (root) => ({ root, configFile: false, logLevel: 'warn', envDir: false, publicDir: false })

/**
 * A bundle that runs in Node: packages stay outside and are found in node_modules at run time.
 * @param {Places} places
 * @param {{ entry: string, outFolder: string, fileName: string, chunkFolder: string, emptyOutDir: boolean }} bundle
 */
const nodeBundle = ({ root }, { entry, outFolder, fileName, chunkFolder, emptyOutDir }) => ({
  ...common(root),
  ssr: { target: 'node', external: true },
  build: {
    ssr: resolve(root, entry),
    outDir: outFolder,
    emptyOutDir,
    target: NODE_TARGET,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: fileName, chunkFileNames: `${chunkFolder}/[name]-[hash].mjs` },
    },
  },
})

/**
 * The bundles of the product as Vite configurations. Desktop and command line are built apart, so that no chunk is shared:
 * electron-store may be reached from the desktop entry only.
 * @param {Places} places
 */
export const bundles = (places) => {
  const { root, distFolder } = places
  return {
    renderer: {
      ...common(places.rendererRoot ?? resolve(root, 'renderer')),
      plugins: [react(), pageAhead()],
      // Relative, so that the page works below app:// and http:// alike.
      base: './',
      build: {
        outDir: resolve(distFolder, 'renderer'),
        emptyOutDir: true,
        target: ['chrome120', 'firefox121', 'safari17'],
        // The policy forbids inline scripts, and data: only suits pictures.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        sourcemap: false,
        chunkSizeWarningLimit: 2_000,
      },
    },
    desktop: nodeBundle(places, {
      entry: 'electron/main.ts',
      outFolder: resolve(distFolder, 'desktop'),
      fileName: 'main.mjs',
      chunkFolder: 'chunks',
      emptyOutDir: true,
    }),
    /** A sandboxed preload is one CommonJS file that may require nothing but `electron`. */
    preload: {
      ...common(root),
      ssr: { target: 'node', noExternal: true, external: ['electron'] },
      build: {
        ssr: resolve(root, 'electron/preload.ts'),
        outDir: resolve(distFolder, 'desktop'),
        emptyOutDir: false,
        target: NODE_TARGET,
        minify: false,
        sourcemap: false,
        rolldownOptions: {
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
    commandLine: {
      ...nodeBundle(places, {
        entry: 'electron/cli.ts',
        outFolder: distFolder,
        fileName: 'cli.mjs',
        chunkFolder: 'cli',
        // The folder holds the other bundles too.
        emptyOutDir: false,
      }),
      // Packages inside: finding and reading hundreds of their files took half of every start. Outside stay those that load binaries.
      ssr: { target: 'node', noExternal: true, external: ['keytar', 'system-ca'] },
    },
  }
}
