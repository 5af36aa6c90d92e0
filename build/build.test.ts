import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const checkout = fileURLToPath(new URL('..', import.meta.url))
const refuseElectron = join(checkout, 'e2e', 'web-host', 'refuse-electron.mjs')

interface Build {
  buildBundles(options: { distFolder: string; rendererRoot: string }): Promise<void>
}
interface Fingerprint {
  fingerprint(root: string): Promise<string>
  isFresh(distFolder: string, print: string): Promise<boolean>
  markFresh(distFolder: string, print: string): Promise<void>
}

// Plain scripts without types: they have to run before anything is installed or compiled.
const script = (name: string) => import(new URL(name, import.meta.url).href)

let folder: string
let dist: string

const filesBelow = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

beforeAll(async () => {
  // Below the checkout: the bundles find their packages in its node_modules.
  await mkdir(join(checkout, '.cache'), { recursive: true })
  folder = await mkdtemp(join(checkout, '.cache', 'build-'))
  dist = join(folder, 'dist')
  const page = join(folder, 'page')
  await mkdir(page)
  await writeFile(
    join(page, 'index.html'),
    '<!doctype html><html><head><title>Placeholder</title></head><body><script type="module" src="./page.ts"></script></body></html>',
  )
  await writeFile(join(page, 'page.ts'), "import './page.css'\ndocument.title = 'Built'\n")
  await writeFile(join(page, 'page.css'), 'body { margin: 0 }')
  const { buildBundles } = (await script('./build.mjs')) as Build
  await buildBundles({ distFolder: dist, rendererRoot: page })
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

describe('the bundles', () => {
  it('hold a page without anything inline, with relative and hashed files', async () => {
    const html = await readFile(join(dist, 'renderer', 'index.html'), 'utf8')
    expect(html).toMatch(/<script type="module" crossorigin src="\.\/assets\/index-[\w-]+\.js"><\/script>/)
    expect(html).toMatch(/<link rel="stylesheet" crossorigin href="\.\/assets\/index-[\w-]+\.css">/)
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=|javascript:|https?:/)
  })

  it('hold a preload in one CommonJS file that needs Electron alone', async () => {
    const preload = await readFile(join(dist, 'desktop', 'preload.cjs'), 'utf8')
    const required = [...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)
    expect(required).toEqual(['electron'])
    expect(preload).not.toMatch(/^\s*(?:import|export)\s/m)
    // The schema library would be many times as long.
    expect(preload.length).toBeLessThan(10_000)
  })

  it('hold the picture of the desktop window', async () => {
    const picture = await readFile(join(dist, 'desktop', 'icon.png'))
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
  })

  it('keep Electron to the desktop: nothing the command line can reach names it', async () => {
    const files = [join(dist, 'cli.mjs'), ...(await filesBelow(join(dist, 'cli')))].filter((path) =>
      path.endsWith('.mjs'),
    )
    expect(files.length).toBeGreaterThan(1)
    for (const path of files) {
      const code = await readFile(path, 'utf8')
      expect([path, /(?:from|import|require)\s*\(?\s*["']electron(?:-store)?["']/.test(code)]).toEqual([path, false])
      expect([path, /["'][./]*desktop\//.test(code)]).toEqual([path, false])
    }
    expect(await readFile(join(dist, 'desktop', 'main.mjs'), 'utf8')).toMatch(/from "electron-store"/)
  })

  it('hold a command line that can be run as a program', async () => {
    const path = join(dist, 'cli.mjs')
    expect(await readFile(path, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect((await stat(path)).mode & 0o111).toBe(0o111)
  })
})

describe('where Electron cannot be resolved', () => {
  const start = (...args: string[]) => [
    '--import',
    refuseElectron,
    join(dist, 'cli.mjs'),
    ...args,
    '--data-dir',
    join(folder, 'data'),
  ]
  const stop = async (child: ChildProcess) => {
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
  }

  it('the guard of this test works', async () => {
    const main = ['--import', refuseElectron, join(dist, 'desktop', 'main.mjs')]
    await expect(run(process.execPath, main)).rejects.toThrow('refused to resolve electron')
  })

  it('the command line starts', async () => {
    const { stdout } = await run(process.execPath, start('profiles', 'list', '--json'))
    expect(JSON.parse(stdout)).toMatchObject({ ok: true })
  })

  it('the web host starts and serves the page', async () => {
    const child = spawn(process.execPath, start('serve'), { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const [line] = await once(createInterface({ input: child.stdout }), 'line')
      const url = /http:\S+/.exec(String(line))?.[0] ?? ''
      const opened = await fetch(url, { redirect: 'manual' })
      const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
      const page = await fetch(new URL('/', url), { headers: { cookie } })
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Placeholder</title>')])
    } finally {
      await stop(child)
    }
  })
})

describe('what is stale', () => {
  it('is told by any change of a source, and by nothing else', async () => {
    const { fingerprint, isFresh, markFresh } = (await script('./fingerprint.mjs')) as Fingerprint
    const root = await mkdtemp(join(tmpdir(), 'sources-'))
    const source = (name: string) => join(root, 'shared', name)
    await mkdir(join(root, 'shared', 'deep'), { recursive: true })
    await writeFile(source('a.ts'), 'a')
    await writeFile(source('deep/b.ts'), 'b')
    const first = await fingerprint(root)
    expect(await isFresh(root, first)).toBe(false)
    await markFresh(root, first)
    expect(await isFresh(root, await fingerprint(root))).toBe(true)

    await writeFile(source('a.test.ts'), 'a test is in no bundle')
    await writeFile(join(root, 'notes.txt'), 'nor is this')
    expect(await isFresh(root, await fingerprint(root))).toBe(true)

    await writeFile(source('a.ts'), 'ab')
    const edited = await fingerprint(root)
    await rm(source('deep/b.ts'))
    const removed = await fingerprint(root)
    await utimes(source('a.ts'), new Date(0), new Date(0))
    const olderSameSize = await fingerprint(root)
    await writeFile(source('c.ts'), '')
    const added = await fingerprint(root)
    expect(new Set([first, edited, removed, olderSameSize, added]).size).toBe(5)
    await rm(root, { recursive: true })
  })
})
