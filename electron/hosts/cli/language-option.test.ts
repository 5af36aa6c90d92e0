import { beforeEach, describe, expect, it } from 'vitest'
import { nothingHeard, runTrial, type TrialCall } from './command-line-trial'
import { commandLanguage } from './language-option'

describe('the language of a command', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: '' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_CA' }, 'fr'],
    [{ LANG: 'es_419.UTF-8@euro' }, 'es'],
    [{ LANG: 'fr_FR', LC_MESSAGES: 'es_ES' }, 'es'],
    [{ LANG: 'fr_FR', LC_MESSAGES: '' }, 'fr'],
    [{ LANG: 'fr_FR', LC_MESSAGES: 'es_ES', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'frisian' }, 'en'],
  ])('follows %o', (environment, language) => {
    expect(commandLanguage(['test'], environment)).toBe(language)
  })

  it.each([[['test', '--language', 'es']], [['--language=es', 'test']]])(
    'is what %o names, whatever the environment says',
    (argv) => {
      expect(commandLanguage(argv, { LC_ALL: 'fr_FR' })).toBe('es')
    },
  )

  it.each([[['test', '--language', 'de']], [['test', '--language']], [['--language=']]])('refuses %o', (argv) => {
    expect(() => commandLanguage(argv, {})).toThrow(
      expect.objectContaining({ sentence: 'not-a-choice', values: { option: '--language', choices: 'en, fr, es' } }),
    )
  })
})

describe('a command in French', () => {
  let heard = nothingHeard()
  beforeEach(() => {
    heard = nothingHeard()
  })
  const run = (words: readonly string[], call: TrialCall = {}) => runTrial(heard, words, call)
  const words = ['test', '--server-address', 'mail.example.test']

  it('speaks it, in lines and in the titles of the document', async () => {
    const lines = await run(words, { environment: { LANG: 'fr_FR.UTF-8' } })
    expect(lines.stdout).toContain('réussi, ')
    const document = await run([...words, '--language', 'fr', '--json'])
    expect(JSON.parse(document.stdout)).toMatchObject({ ok: true, outcome: 'passed' })
  })

  it('tells a wrong language as a usage error', async () => {
    const { status, stdout } = await run([...words, '--language', 'xx', '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'invalid-value', field: 'language' } })
  })
})
