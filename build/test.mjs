// Runs every check and ends with the line `N passed, N failed, N skipped`. A step that cannot run counts as failed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { failedSpecs, failedUnitTests } from './failed-tests.mjs'
import { laterNode } from './later-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}test-results`
const total = { passed: 0, failed: 0, skipped: 0 }
/** Told once more at the end, where they are looked for. */
const failures = []

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
  if (status !== 0) failures.push({ name, message: `${command} ended with ${status}` })
  count(name, status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }, startedAt)
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

// A runner that ends badly without a failed test (a crash, an unhandled error) is a failure of its own.
const withRunner = (name, counts, status) => {
  if (status === 0 || counts.failed > 0) return counts
  failures.push({ name, message: `The runner ended with ${status}, but names no failed test.` })
  return { ...counts, failed: 1 }
}

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
  failures.push(...failedUnitTests(report).map((failure) => ({ ...failure, name: `${name}: ${failure.name}` })))
  count(name, withRunner(name, counts, status), startedAt)
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
  const report = readReport(file)
  failures.push(...failedSpecs(report))
  const stats = report?.stats ?? { expected: 0, unexpected: 0, skipped: 0, flaky: 0 }
  count(
    'end to end',
    withRunner(
      'end to end',
      { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
      status,
    ),
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

for (const { name, message } of failures) say(`✗ ${name.replace(root, '')}\n${message.replace(/^/gm, '    ')}\n`)
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`
say(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
