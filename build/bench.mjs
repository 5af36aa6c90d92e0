#!/usr/bin/env node
// `npm run bench -- [options]`: bundles e2e/bench and runs it. No part of the product, and no test.
import { buildProduct } from './build.mjs'
import { runBundled } from './run-bundled.mjs'

// The page is measured as it is built.
await buildProduct({ ifStale: true })
await runBundled('bench', 'e2e/bench/bench.ts')
