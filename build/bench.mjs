#!/usr/bin/env node
// `npm run bench -- [options]`: bundles e2e/bench and runs it. No part of the product, and no test. As root on Debian or
// Ubuntu it installs the peers first.
import { buildProduct } from './build.mjs'
import { runBundled } from './run-bundled.mjs'
import { installSystemPackages } from './system-packages.mjs'

installSystemPackages((line) => process.stderr.write(`${line}\n`), 'bench')
// The page is measured as it is built.
await buildProduct({ ifStale: true })
await runBundled('bench', 'e2e/bench/bench.ts')
