import { describe, expect, it } from 'vitest'
import { nothingHeard, runTrial, type TrialCall } from './command-line-trial'

const run = (words: readonly string[], call: TrialCall = {}) => runTrial(nothingHeard(), words, call)
const server = ['--server-address', 'mail.example.test']

const WRONG_CALLS: readonly (readonly string[])[] = [
  [],
  ['tset'],
  ['frobnicate'],
  ['profiles'],
  ['help', 'frobnicate'],
  ['test', '--frobnicate'],
  ['test', '--prot', '25'],
  ['test', '--port'],
  ['test', 'superfluous'],
  ['test'],
  ['test', ...server, '--port', '70000'],
  ['test', ...server, '--option', 'ssl'],
  ['test', ...server, '--timeout', 'soon'],
  ['test', ...server, '--password', 'canary'],
  ['test', ...server, '--password-env', 'UNSET'],
  ['test', ...server, '--password-stdin'],
  ['test', ...server, '--ca', '/nowhere/ca.pem'],
  ['test', ...server, '--data-dir', ''],
  ['test', '--profile', 'nobody'],
  ['test', '--profile', 'Twin'],
  ['diagnose', ...server, '--reach', 'content'],
  ['send', ...server],
  ['send', ...server, '--from', 'a@example.test', '--header', 'none'],
  ['send', ...server, '--from', 'a@example.test', '--attach', '/missing'],
  ['send', '--asynchronous'],
  ['explain', '--text', ' '],
  ['profiles', 'show'],
  ['profiles', 'import'],
  ['profiles', 'import', '/nowhere/at/all.json'],
  ['profiles', 'import', '-'],
  ['serve', '--port', 'many'],
  ['practice', '--fault', 'nonsense'],
  ['practice', '--fault', 'greylisting,certificate-expird'],
]

describe.each(WRONG_CALLS.map((words) => [words.join(' '), words] as const))('the wrong call “%s”', (_call, words) => {
  it('exits with 2 and one sentence, in the language that was asked for', async () => {
    const told: string[] = []
    for (const language of ['en_US', 'fr_FR', 'es_ES']) {
      const { status, stdout, stderr } = await run(words, { environment: { LANG: `${language}.UTF-8` } })
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^\S.+\S\n$/)
      expect(stderr).not.toMatch(/commandLineUsage|fieldErrors|\{\{|\$t\(|canary/)
      told.push(stderr)
    }
    expect(new Set(told).size).toBe(3)
  })

  it('has the same document in every language', async () => {
    const documents = ['en_US', 'fr_FR', 'es_ES'].map(
      async (language) => (await run([...words, '--json'], { environment: { LANG: `${language}.UTF-8` } })).stdout,
    )
    const [english, ...others] = await Promise.all(documents)
    expect(JSON.parse(english ?? '')).toMatchObject({ ok: false, error: { message: expect.any(String) } })
    expect(others).toEqual([english, english])
  })
})

describe('a wrong call', () => {
  const toldIn = async (language: string, words: readonly string[]) =>
    (await run([...words, '--language', language])).stderr

  it('names what was probably meant', async () => {
    expect(await toldIn('en', ['test', '--prot', '25'])).toContain('Perhaps --port was meant')
    expect(await toldIn('fr', ['tset'])).toContain('vouliez-vous dire test')
    expect(await toldIn('es', ['profiles', 'lsit'])).toContain('quiso decir list')
  })

  it('names what is missing', async () => {
    expect(await toldIn('en', ['profiles', 'show'])).toBe('profiles show needs the name or the id of a profile.\n')
    expect(await toldIn('en', ['profiles'])).toContain('list, show, export, import, delete')
    expect((await run(['--language', 'fr', 'test', '--port'])).stderr).toContain('--port a besoin d’une valeur')
  })

  it('says why a value cannot be used', async () => {
    expect(await toldIn('fr', ['test', ...server, '--port', '70000'])).toMatch(/^La valeur de --port .*65535\.\n$/)
    expect(await toldIn('en', ['test', ...server, '--pin', 'zz'])).toMatch(/^The value of --pin cannot be used\. \S/)
  })

  it('of a language is told in that of the environment', async () => {
    const { status, stderr } = await run(['--help', '--language', 'xx'], { environment: { LANG: 'fr' } })
    expect([status, stderr]).toEqual([2, '--language n’accepte que en, fr, es.\n'])
  })

  it.each([
    [['test', ...server, '--pasword=canary']],
    [['test', ...server, '-pcanary']],
    [['test', ...server, '--password-stdin', 'canary']],
  ])('does not repeat what may be a secret: %j', async (words) => {
    for (const more of [[], ['--json']]) {
      const { status, stdout, stderr } = await run([...words, ...more])
      expect(status).toBe(2)
      expect(stdout + stderr).not.toContain('canary')
    }
  })

  it('takes what was typed for text, not for words of its own', async () => {
    const name = '$t(commandLine.practice) {{ids}}'
    expect(await toldIn('en', ['test', '--profile', name])).toBe(`There is no profile named “${name}”.\n`)
  })
})
