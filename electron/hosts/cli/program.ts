import { CommanderError } from 'commander'
import { languageOfEnvironment } from '../../../shared/words/language'
import type { Translate } from '../../../shared/words/translate'
import type { Application } from '../../ipc/application'
import type { CommandContext, EarlyContext } from './command-context'
import type { CommandLineIo } from './command-line-io'
import { EXIT } from './exit-status'
import { commandLanguage, LANGUAGE_OPTION } from './language-option'
import { HelpRequest, ToldCommand } from './told-command'
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
    'secret-as-argument',
    { code: 'invalid-value', field: SECRET_ARGUMENTS[found] },
    { option: found },
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
 * it runs: the others lend the help their line, and no start waits for their modules. What the help says of them is in the words.
 */
const buildProgram = async (
  argv: readonly string[],
  dependencies: CommandLineDependencies,
  selectEarly: (run: EarlyRun) => void,
): Promise<ToldCommand> => {
  const select = (run: Run): void => selectEarly(withServices(run))
  const withCommonOptions = (command: ToldCommand): ToldCommand =>
    command.option('--json').option('--data-dir <folder>').option(LANGUAGE_OPTION)
  const program = withCommonOptions(new ToldCommand('mail-session-manager').version(dependencies.version))
    .exitOverride()
    .configureOutput({ writeOut: (text) => void dependencies.io.stdout.write(text) })
  const add = (parent: ToldCommand, words: string): ToldCommand => withCommonOptions(parent.command(words))

  const sessionCommands = {
    test: add(program, 'test'),
    diagnose: add(program, 'diagnose'),
    send: add(program, 'send'),
  }
  if (Object.keys(sessionCommands).some((name) => argv.includes(name))) {
    const { defineSessionCommands } = await import('./commands/session-commands')
    defineSessionCommands(sessionCommands, select)
  }
  add(program, 'explain')
    .option('--text <text>')
    .action((options) =>
      selectEarly(async ({ io, json, loadWords }) => {
        const { explainCommand } = await import('./commands/explain-command')
        return explainCommand({ io, json, translate: await loadWords() }, options)
      }),
    )
  const profiles = program.command('profiles')
  const profileCommands = () => import('./commands/profiles-command')
  add(profiles, 'list').action(() => select(async (context) => (await profileCommands()).listProfiles(context)))
  add(profiles, 'show <name>').action((name) =>
    select(async (context) => (await profileCommands()).showProfile(context, name)),
  )
  add(profiles, 'export [names...]').action((names) =>
    select(async (context) => (await profileCommands()).exportProfiles(context, names)),
  )
  add(profiles, 'import <file>').action((file) =>
    select(async (context) => (await profileCommands()).importProfiles(context, file)),
  )
  add(profiles, 'delete <name>').action((name) =>
    select(async (context) => (await profileCommands()).deleteProfile(context, name)),
  )
  add(program, 'serve')
    .option('--port <number>')
    .action((options) =>
      selectEarly(async (context) => {
        const { serveCommand } = await import('./commands/serve-command')
        return serveCommand(context, { ...options, rendererFolder: dependencies.rendererFolder })
      }),
    )
  add(program, 'practice')
    .option('--fault <fault>', '', collected, [])
    .option('--list-faults')
    .action((options) =>
      select(async (context) => {
        const { practiceCommand } = await import('./commands/practice-command')
        return practiceCommand(context, options)
      }),
    )
  return program
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
  let language = languageOfEnvironment(io.environment)
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
      if (dataFolder === '') throw new UsageFailure('no-data-folder')
    })
    await program.parseAsync([...argv], { from: 'user' })
    if (selected === undefined) throw new UsageFailure('not-understood')
    const openApplication = (): Promise<Application> => {
      application ??= dependencies.openApplication(dataFolder)
      return application
    }
    return await selected({ io, json, loadWords, openApplication })
  } catch (error) {
    // What is left to commander is printing the version.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.passed
    if (error instanceof HelpRequest) {
      const { toldHelp } = await import('./told-help')
      io.stdout.write(await toldHelp(error.command, language))
      return EXIT.passed
    }
    if (!(error instanceof UsageFailure)) throw error
    const { reportUsage } = await import('./report-usage')
    return reportUsage({ io, loadWords, json }, error)
  } finally {
    // One that could not be opened has nothing to close, and has been told of where it was asked for.
    await (await application?.catch(() => undefined))?.close()
  }
}
