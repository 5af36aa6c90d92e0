import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../product/run-command-line'
import { temporaryFolder } from './mail-fixtures'

const folder = temporaryFolder()
const run = (language: string, words: readonly string[]) =>
  runCommandLine({
    words: [...words, '--data-dir', join(folder(), 'data')],
    environment: { LC_ALL: `${language}.UTF-8` },
  })

const LANGUAGES = ['en_US', 'fr_FR', 'es_ES'] as const
const inEach = <Value>(ask: (language: string) => Promise<Value>): Promise<Value[]> => Promise.all(LANGUAGES.map(ask))

describe('the built command line', () => {
  it.each([[['--help']], [['send', '--help']], [['help', 'profiles']]])('helps in each language: %j', async (words) => {
    const helps = await inEach((language) => run(language, words))
    expect(helps.map(({ status }) => status)).toEqual([0, 0, 0])
    expect(helps.map(({ stdout }) => /^\p{L}+/u.exec(stdout)?.[0])).toEqual(['Usage', 'Utilisation', 'Uso'])
  })

  it.each([
    [[]],
    [['profiles']],
    [['tset']],
    [['test', '--frobnicate']],
    [['test', '--port']],
    [['test', '--server-address', 'mail.example.test', '--port', 'many']],
    [['profiles', 'show']],
    [['profiles', 'delete', 'practice']],
  ])('says what is wrong in each language, and exits with 2: %j', async (words) => {
    const told = await inEach((language) => run(language, words))
    expect(told.map(({ status, stdout }) => [status, stdout])).toEqual(LANGUAGES.map(() => [2, '']))
    expect(new Set(told.map(({ stderr }) => stderr)).size).toBe(3)
    for (const { stderr } of told) expect(stderr).toMatch(/^\S.+\S\n$/)
  })

  it('names the practice profile in each language, and finds it by any of its names', async () => {
    const lists = await inEach((language) => run(language, ['profiles', 'list']))
    const labels = lists.map(({ stdout }) => stdout.split('\t')[0])
    expect(labels).toEqual(['Practice server', 'Serveur d’entraînement', 'Servidor de práctica'])
    for (const name of ['Practice server', "serveur d'entraînement"]) {
      const shown = await run('fr_FR', ['profiles', 'show', name])
      expect(shown.stdout).toMatch(/^label +Serveur d’entraînement$/m)
    }
    const document = JSON.parse((await run('fr_FR', ['profiles', 'show', 'practice', '--json'])).stdout)
    expect(document.profile.label).toBe('Practice server')
  })

  it.each([
    ['en_US', 'could not be read. It is not valid JSON.'],
    ['fr_FR', 'n’a pas pu être lu. Ce n’est pas du JSON valide.'],
    ['es_ES', 'no se pudo leer. No es JSON válido.'],
  ])('tells of profiles that cannot be read in %s', async (language, notice) => {
    const data = join(folder(), `damaged-${language}`)
    await mkdir(data, { recursive: true })
    await writeFile(join(data, 'profiles.json'), '{ damaged')
    const { status, stdout } = await runCommandLine({
      words: ['profiles', 'list', '--data-dir', data],
      environment: { LC_ALL: language },
    })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^! \S.*profiles\.json/m)
    expect(stdout).toContain(notice)
  })
})
