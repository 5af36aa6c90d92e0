import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander'
import type { Language } from '../../../shared/words/language'
import { type CommandLineHelp, commandLineHelpOf } from '../../../shared/words/load-command-line-help'

type Entries = Readonly<Record<string, string>>

/** Spaces that do not break a line, and a letter that stands in for each while commander breaks lines at every space. */
const UNBREAKABLE = [
  ['\u00a0', '\ue000'],
  ['\u202f', '\ue001'],
] as const

/** Columns below which lines are left whole. Fewer than commander's own, so that the long list of a session is wrapped at 80 too. */
const LEAST_WIDTH = 24

const wrapped = (text: string, width: number): string => {
  const whole = UNBREAKABLE.reduce((before, [space, letter]) => before.replaceAll(space, letter), text)
  const lines = Object.assign(new Help(), { minWidthToWrap: LEAST_WIDTH }).boxWrap(whole, width)
  return UNBREAKABLE.reduce((before, [space, letter]) => before.replaceAll(letter, space), lines)
}

/** What stands for values, options and commands in the lines of usage and of terms. */
const termsIn = ({ placeholder }: CommandLineHelp) => {
  const placeholders: Entries = placeholder
  const placed = (name: string): string => placeholders[name] ?? name
  const argumentTerm = (argument: Argument): string => {
    const name = `${placed(argument.name())}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  }
  return {
    options: `[${placed('options')}]`,
    subcommand: `[${placed('command')}]`,
    argumentsOf: ({ registeredArguments }: Command): string[] => registeredArguments.map(argumentTerm),
    optionTerm: ({ flags }: Option): string => flags.replace(/<(.+)>/, (_, name: string) => `<${placed(name)}>`),
  }
}

const usageIn = (words: CommandLineHelp, command: Command): string => {
  const { options, subcommand, argumentsOf } = termsIn(words)
  const names: string[] = []
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name())
  return [...names, options, ...(command.commands.length > 0 ? [subcommand] : []), ...argumentsOf(command)].join(' ')
}

/** What an option does, at this command, with its choices and what holds without it. */
const optionIn = (words: CommandLineHelp, command: Command, { long, argChoices, defaultValue }: Option): string => {
  const groups: Readonly<Record<string, Entries | undefined>> = words.option
  const name = (long ?? '').slice(2)
  const described = groups[command.name()]?.[name] ?? groups.session?.[name] ?? groups.common?.[name] ?? ''
  const quoted = (value: unknown): string => JSON.stringify(value)
  const facts = [
    ...(argChoices === undefined ? [] : [`${words.choices} ${argChoices.map(quoted).join(', ')}`]),
    ...(typeof defaultValue === 'string' ? [`${words.default} ${quoted(defaultValue)}`] : []),
  ]
  return facts.length === 0 ? described : `${described} (${facts.join(', ')})`
}

/** How commander is to lay out the help of a command. */
const layoutIn = (words: CommandLineHelp, command: Command): HelpConfiguration => {
  const titles: Entries = {
    'Usage:': words.title.usage,
    'Options:': words.title.options,
    'Commands:': words.title.commands,
  }
  const commands: Entries = words.command
  const { options, argumentsOf, optionTerm } = termsIn(words)
  return {
    minWidthToWrap: LEAST_WIDTH,
    boxWrap: wrapped,
    styleTitle: (text) => titles[text] ?? text,
    commandUsage: (told) => usageIn(words, told),
    commandDescription: (told) => commands[told.name()] ?? '',
    subcommandDescription: (told) => commands[told.name()] ?? '',
    subcommandTerm: (told) =>
      [told.name(), ...(told.options.length > 0 ? [options] : []), ...argumentsOf(told)].join(' '),
    optionTerm,
    optionDescription: (option) => optionIn(words, command, option),
  }
}

const wordsIn = async (language: Language): Promise<CommandLineHelp> => {
  try {
    return await commandLineHelpOf[language]()
  } catch {
    return commandLineHelpOf.en()
  }
}

/** The help of a command in a language; English when the words of the language cannot be loaded. */
export const toldHelp = async (command: Command, language: Language): Promise<string> =>
  command.configureHelp(layoutIn(await wordsIn(language), command)).helpInformation()
