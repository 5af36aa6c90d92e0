// Runs every check and ends with the line `N passed, N failed, N skipped`. A step that cannot run counts as failed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { laterNode } from './later-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}test-results`
const total = { passed: 0, failed: 0, skipped: 0 }

const say = (text) => process.stdout.write(`${text}\n`)

const run = (command, words, environment = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('error', () => resolve(1))
    child.on('close', (status) => resolve(status ?? 1))
  })

const count = (name, { passed, failed, skipped }, startedAt) => {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  say(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s\n`)
}

const check = async (name, command, words) => {
  const startedAt = Date.now()
  const status = await run(command, words)
  count(name, status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }, startedAt)
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

// A runner that ends badly without a failed test (a crash, an unhandled error) is a failure of its own.
const withRunner = (counts, status) => (status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)

const vitest = async (name, node, filters = []) => {
  const startedAt = Date.now()
  const file = `${reports}/${name.replace(/\W+/g, '-')}.json`
  const words = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'build/vitest.config.ts', ...filters]
  const status = await run(node, [...words, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const report = readReport(file)
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
  count(name, withRunner(counts, status), startedAt)
}

const playwright = async () => {
  const startedAt = Date.now()
  const file = `${reports}/end-to-end.json`
  const words = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'build/playwright.config.ts',
    '--reporter=list,json',
  ]
  const status = await run(process.execPath, words, { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  const stats = readReport(file)?.stats ?? { expected: 0, unexpected: 0, skipped: 0, flaky: 0 }
  count(
    'end to end',
    withRunner({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, status),
    startedAt,
  )
}

// Electron brings Node 24: what touches TLS and the wire is run there as well.
const onLaterNode = async () => {
  const node = laterNode(24, say)
  if (node === undefined) {
    say('– unit tests on Node 24: no such Node here\n')
    total.skipped += 1
    return
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  await vitest(`unit tests on Node ${version.slice(1)}`, node, [
    'shared',
    'electron/tls',
    'electron/smtp',
    'electron/submission',
    'electron/network',
    'electron/diagnosis',
    'e2e/certificates',
    'e2e/hostile',
  ])
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
await check('types', process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])
await check('types of shared', process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'shared'])
await check('lint', process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
await vitest('unit tests', process.execPath)
await onLaterNode()
await playwright()

const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`
say(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
