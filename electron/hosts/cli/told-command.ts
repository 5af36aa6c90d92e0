import { Command, type ErrorOptions, type HelpContext, type Option } from 'commander'
import { nearestNames } from './nearest-names'
import { UsageFailure } from './usage-failure'

/** Somebody asked for the help of a command. It travels as an exception, like a wrong call, to the one place that prints. */
export class HelpRequest extends Error {
  override readonly name = 'HelpRequest'

  constructor(readonly command: Command) {
    super('help')
  }
}

/** Sentences for arguments that are missing, by the argument's name. */
const MISSING_ARGUMENT = { name: 'missing-profile', file: 'missing-file' } as const

const isNamed = (name: string): name is keyof typeof MISSING_ARGUMENT => Object.hasOwn(MISSING_ARGUMENT, name)

/** The option without what may be glued to it: that could be a secret. */
const bareOption = (word: string): string => (word.startsWith('--') ? (word.split('=')[0] ?? '') : word.slice(0, 2))

/**
 * A command that prints neither help nor complaints, which commander has in English only: it throws a {@link HelpRequest} or a
 * `UsageFailure`, and whoever catches it has the words. What a complaint is about is taken from the command, not from
 * commander's sentence.
 */
export class ToldCommand extends Command {
  #words: readonly string[] = []
  #unknownWord = ''

  override createCommand(name?: string): ToldCommand {
    return new ToldCommand(name)
  }

  override parseOptions(words: string[]) {
    this.#words = words
    const parsed = super.parseOptions(words)
    this.#unknownWord = parsed.unknown[0] ?? ''
    return parsed
  }

  override outputHelp(context?: HelpContext | ((text: string) => string)): void {
    // Commander means a command without its subcommand.
    if (typeof context === 'object' && context.error) throw this.#noCommand()
    throw new HelpRequest(this)
  }

  override error(_message: string, { code }: ErrorOptions = {}): never {
    if (code === 'commander.unknownOption') throw this.#unknownOption()
    if (code === 'commander.unknownCommand') throw this.#unknownCommand()
    if (code === 'commander.missingArgument') throw this.#missingArgument()
    if (code === 'commander.optionMissingArgument') {
      // The value is missing because nothing follows.
      throw new UsageFailure('option-without-value', {}, { option: this.#words.at(-1) ?? '' })
    }
    if (code === 'commander.excessArguments') {
      // The words too many are not repeated: one could be a secret that was meant for standard input.
      throw new UsageFailure('too-many-words', {}, { command: this.#path() })
    }
    throw new UsageFailure('not-understood')
  }

  /** Its name as it is typed, without that of the program. */
  #path(): string {
    const path: string[] = []
    for (let command: Command | null = this; command?.parent; command = command.parent) path.unshift(command.name())
    return path.join(' ')
  }

  #noCommand(): UsageFailure {
    const names = this.commands.map((command) => command.name()).join(', ')
    if (this.parent === null) return new UsageFailure('no-command', {}, { names })
    return new UsageFailure('no-subcommand', {}, { command: this.#path(), names })
  }

  #unknownOption(): UsageFailure {
    const option = bareOption(this.#unknownWord)
    const known: Option[] = []
    for (let command: Command | null = this; command !== null; command = command.parent) known.push(...command.options)
    const names = [...known.map(({ long }) => long ?? ''), '--help'].map((long) => long.slice(2))
    const similar = nearestNames(option.slice(2), names).map((name) => `--${name}`)
    return similar.length === 0
      ? new UsageFailure('unknown-option', {}, { option })
      : new UsageFailure('unknown-option-similar', {}, { option, similar: similar.join(', ') })
  }

  #unknownCommand(): UsageFailure {
    const word = this.args[0] ?? ''
    const similar = nearestNames(word, [...this.commands.map((command) => command.name()), 'help'])
    return similar.length === 0
      ? new UsageFailure('unknown-command', {}, { word })
      : new UsageFailure('unknown-command-similar', {}, { word, similar: similar.join(', ') })
  }

  #missingArgument(): UsageFailure {
    const missing = this.registeredArguments.find(({ required }, index) => required && this.args[index] === undefined)
    const name = missing?.name() ?? ''
    const sentence = isNamed(name) ? MISSING_ARGUMENT[name] : 'not-understood'
    return new UsageFailure(sentence, {}, { command: this.#path() })
  }
}
