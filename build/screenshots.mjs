#!/usr/bin/env node
// `npm run screenshots -- [options]`: pictures of the built product in all its states. No part of the product, and no test.
import { runBundled } from './run-bundled.mjs'

await runBundled('screenshots', 'e2e/screenshots/screenshots.ts')
