import { Command, CommanderError } from 'commander'
import { failure } from '../../../shared/failures/failure'
import type { Language } from '../../../shared/words/language'
import type { Translate } from '../../../shared/words/translate'
import type { Application } from '../../ipc/application'
import type { CommandContext, EarlyContext } from './command-context'
import type { CommandLineIo } from './command-line-io'
import { EXIT } from './exit-status'
import { commandLanguage, LANGUAGE_OPTION } from './language-option'
import { UsageFailure } from './usage-failure'

/** What the command line needs from outside. */
export interface CommandLineDependencies {
  readonly io: CommandLineIo
  readonly version: string
  /** Folder with the built page, for `serve`. */
  readonly rendererFolder: string
  /** Builds the services; called once, only when a command needs them. */
  readonly openApplication: (dataFolder: string | undefined) => Promise<Application>
}

/** Option names whose value would be a secret in the process list. They are refused without being repeated. */
const SECRET_ARGUMENTS = {
  '--password': 'password',
  '--auth-token': 'authToken',
  '--client-key-passphrase': 'clientKeyPassphrase',
} as const

const refuseSecretArguments = (argv: readonly string[]): void => {
  const names = Object.keys(SECRET_ARGUMENTS) as (keyof typeof SECRET_ARGUMENTS)[]
  const found = names.find((name) => argv.some((word) => word === name || word.startsWith(`${name}=`)))
  if (found === undefined) return
  throw new UsageFailure(
    `${found} is not taken as an argument: every user of this machine could read it. Use ${found}-stdin or ${found}-env.`,
    { code: 'invalid-value', field: SECRET_ARGUMENTS[found] },
  )
}

const collected = (words: string, before: readonly string[]): string[] => [...before, ...words.split(',')]

type Run = (context: CommandContext) => Promise<number>
type EarlyRun = (context: EarlyContext) => Promise<number>

/** For the commands that can do nothing without services. */
const withServices =
  (run: Run): EarlyRun =>
  async ({ io, json, loadWords, openApplication }) => {
    const [application, translate] = await Promise.all([openApplication(), loadWords()])
    return run({ application, io, translate, json })
  }

/**
 * Builds the commands; each one only says what to run. What a command needs is loaded when its name is among the words or when
 * it runs: the others lend the help their line, and no start waits for their modules.
 */
const buildProgram = async (
  argv: readonly string[],
  dependencies: CommandLineDependencies,
  selectEarly: (run: EarlyRun) => void,
): Promise<Command> => {
  const select = (run: Run): void => selectEarly(withServices(run))
  const program = new Command('mail-session-manager')
    .description('Configure, test and use SMTP sessions.')
    .version(dependencies.version)
    .option('--json', 'print exactly one JSON document')
    .option('--data-dir <folder>', 'where profiles and settings are kept')
    .option(...LANGUAGE_OPTION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void dependencies.io.stdout.write(text),
      writeErr: () => undefined,
    })
  const add = (parent: Command, words: string, description: string): Command =>
    parent
      .command(words)
      .description(description)
      .option('--json', 'print exactly one JSON document')
      .option('--data-dir <folder>', 'where profiles and settings are kept')
      .option(...LANGUAGE_OPTION)

  const sessionCommands = {
    test: add(program, 'test', 'connect, secure, authenticate, and quit; sends no mail'),
    diagnose: add(program, 'diagnose', 'go through every step, probe the usual ports after a failure, and explain'),
    send: add(program, 'send', 'send a message, or several over one session'),
  }
  if (Object.keys(sessionCommands).some((name) => argv.includes(name))) {
    const { defineSessionCommands } = await import('./commands/session-commands')
    defineSessionCommands(sessionCommands, select)
  }
  add(program, 'explain', 'what an error text, reply, bounce or log on standard input means; connects nowhere')
    .option('--text <text>', 'the text, instead of standard input')
    .action((options) =>
      selectEarly(async ({ io, json, loadWords }) => {
        const { explainCommand } = await import('./commands/explain-command')
        return explainCommand({ io, json, translate: await loadWords() }, options)
      }),
    )
  const profiles = program.command('profiles').description('list, show, import, export or delete stored profiles')
  const profileCommands = () => import('./commands/profiles-command')
  add(profiles, 'list', 'all profiles').action(() =>
    select(async (context) => (await profileCommands()).listProfiles(context)),
  )
  add(profiles, 'show <name>', 'one profile, without its secrets').action((name) =>
    select(async (context) => (await profileCommands()).showProfile(context, name)),
  )
  add(profiles, 'export [names...]', 'profiles as JSON, without secrets').action((names) =>
    select(async (context) => (await profileCommands()).exportProfiles(context, names)),
  )
  add(profiles, 'import <file>', 'profiles from a JSON export; - reads standard input').action((file) =>
    select(async (context) => (await profileCommands()).importProfiles(context, file)),
  )
  add(profiles, 'delete <name>', 'a profile and its secrets').action((name) =>
    select(async (context) => (await profileCommands()).deleteProfile(context, name)),
  )
  add(program, 'serve', 'the application as a page on 127.0.0.1')
    .option('--port <number>', 'the port to listen on; a free one by default')
    .action((options) =>
      selectEarly(async (context) => {
        const { serveCommand } = await import('./commands/serve-command')
        return serveCommand(context, { ...options, rendererFolder: dependencies.rendererFolder })
      }),
    )
  add(program, 'practice', 'a practice mail server on this machine')
    .option('--fault <id>', 'what it gets wrong on purpose; repeat it or use commas', collected, [])
    .option('--list-faults', 'every fault with a line each, and nothing more')
    .action((options) =>
      select(async (context) => {
        const { practiceCommand } = await import('./commands/practice-command')
        return practiceCommand(context, options)
      }),
    )
  return program
}

const usageOf = (error: unknown): { failure: UsageFailure['failure']; message: string } | undefined => {
  if (error instanceof UsageFailure) return { failure: error.failure, message: error.message }
  if (!(error instanceof CommanderError)) return undefined
  return { failure: failure('invalid-request'), message: error.message.replace(/^error: /, '') }
}

/**
 * Runs one command line.
 * @param argv words after the program's name
 * @returns the exit status: 0 passed, 1 failed, 2 usage, 3 delivery unknown, 130 cancelled
 */
export const runCommandLine = async (
  argv: readonly string[],
  dependencies: CommandLineDependencies,
): Promise<number> => {
  const { io } = dependencies
  const json = argv.includes('--json')
  let language: Language = 'en'
  const loadWords = async (): Promise<Translate> => {
    const { createTranslator, loadTranslator } = await import('../../../shared/words/translate')
    return language === 'en' ? createTranslator('en') : loadTranslator(language)
  }
  let application: Promise<Application> | undefined
  try {
    language = commandLanguage(argv, io.environment)
    refuseSecretArguments(argv)
    let selected: EarlyRun | undefined
    const program = await buildProgram(argv, dependencies, (run) => {
      selected = run
    })
    let dataFolder: string | undefined
    program.hook('preAction', (_program, command) => {
      dataFolder = command.optsWithGlobals<{ dataDir?: string }>().dataDir
      if (dataFolder === '') throw new UsageFailure('--data-dir names no folder.')
    })
    await program.parseAsync([...argv], { from: 'user' })
    if (selected === undefined) throw new UsageFailure('Name a command. --help lists them.')
    const openApplication = (): Promise<Application> => {
      application ??= dependencies.openApplication(dataFolder)
      return application
    }
    return await selected({ io, json, loadWords, openApplication })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.passed
    const usage = usageOf(error)
    if (usage === undefined) throw error
    const { reportFailure } = await import('./report-failure')
    return reportFailure({ io, translate: await loadWords(), json }, usage.failure, usage.message)
  } finally {
    // One that could not be opened has nothing to close, and has been told of where it was asked for.
    await (await application?.catch(() => undefined))?.close()
  }
}
