import { describe, expect, it } from 'vitest'
import { ignoreErrorFlagSchema } from '../../../shared/profile/session-profile'
import { LANGUAGES } from '../../../shared/words/language'
import { commandLineHelpOf } from '../../../shared/words/load-command-line-help'
import { nothingHeard, runTrial, type TrialCall } from './command-line-trial'

const run = (words: readonly string[], call: TrialCall = {}) => runTrial(nothingHeard(), words, call)
const helpOf = async (path: string, language: string): Promise<string> => {
  const { status, stdout, stderr } = await run([...path.split(' ').filter(Boolean), '--help', '--language', language])
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const PROFILES = ['list', 'show', 'export', 'import', 'delete'].map((name) => `profiles ${name}`)
const COMMANDS = ['', 'test', 'diagnose', 'send', 'explain', 'profiles', ...PROFILES, 'serve', 'practice']

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** The lines of options and subcommands, each with what follows it. */
const items = (help: string): string[] => help.split('\n').filter((line) => /^ {2}\S/.test(line))

describe.each(LANGUAGES)('the help in %s', (language) => {
  it.each(COMMANDS)('says something of every option and subcommand of “%s”', async (path) => {
    const help = await helpOf(path, language)
    expect(items(help).length).toBeGreaterThan(0)
    expect(items(help).filter((line) => !/^ {2}\S.* {2,}\S/.test(line))).toEqual([])
  })

  it('has no word that no help shows', async () => {
    const shown = oneLine((await Promise.all(COMMANDS.map((path) => helpOf(path, language)))).join('\n'))
    const { command, option } = await commandLineHelpOf[language]()
    const words = [command, ...Object.values(option)].flatMap((group): string[] => Object.values(group))
    expect(words.filter((text) => !shown.includes(oneLine(text)))).toEqual([])
  })

  it('names the values that its sentences count up', async () => {
    const help = await helpOf('test', language)
    for (const value of [...ignoreErrorFlagSchema.options, ...LANGUAGES]) expect(help).toContain(value)
  })

  it('keeps to 80 columns, with the descriptions below each other', async () => {
    const lines = (await helpOf('send', language)).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    const starts = items(lines.join('\n')).map((line) => /^ {2}\S+(?:, \S+)?(?: <[^>]+>)? {2,}/.exec(line)?.[0].length)
    expect(new Set(starts).size).toBe(1)
  })
})

describe.each(['fr', 'es'] as const)('nothing of the help in %s', (language) => {
  it.each(COMMANDS)('of “%s” is English', async (path) => {
    const [english, other] = await Promise.all([commandLineHelpOf.en(), helpOf(path, language)])
    const whole = oneLine(other)
    const sentences = [english.command, ...Object.values(english.option)]
      .flatMap((group): string[] => Object.values(group))
      .filter((text) => text.includes(' '))
    expect(sentences.filter((text) => whole.includes(oneLine(text)))).toEqual([])
    expect(other).not.toMatch(/Usage:|Options:|Commands:|choices:|default:|<file>|<name>|display help/)
  })
})

describe('the language of a help', () => {
  it.each([
    [['--help', '--language', 'fr']],
    [['--language=fr', '--help']],
    [['--language', 'fr', 'help']],
    [['test', '--help', '--language', 'fr']],
    [['--language', 'fr', 'test', '-h']],
    [['help', 'test', '--language=fr']],
  ])('is what %j names', async (words) => {
    const { status, stdout } = await run(words, { environment: { LC_ALL: 'es_ES.UTF-8' } })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Utilisation\u00a0: mail-session-manager/)
  })

  it('is that of the environment by default', async () => {
    expect((await run(['--help'], { environment: { LANG: 'es_ES.UTF-8' } })).stdout).toMatch(/^Uso: /)
    expect((await run(['--help'])).stdout).toMatch(/^Usage: /)
  })

  it('does not matter for the version', async () => {
    expect((await run(['--version', '--language', 'fr'])).stdout).toBe('0.0.0-test\n')
  })
})
