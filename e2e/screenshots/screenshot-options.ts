import { Command, InvalidArgumentError, Option } from 'commander'
import { LANGUAGES, type Language } from '../../shared/words/language'
import { type PictureSize, SCHEMES, type Scheme, SIZES, sizeNames } from './camera'

/** Which pictures to take, and where they go. */
export interface ScreenshotOptions {
  /** Names of the panels; all of them when empty. */
  readonly only: readonly string[]
  readonly language: Language
  readonly schemes: readonly Scheme[]
  readonly sizes: readonly PictureSize[]
  /** As high as the page is long, instead of as high as the window. */
  readonly whole: boolean
  /** Folder with the pictures of the mock, shown beside ours. */
  readonly mock?: string
  readonly out: string
}

const oneOrMore =
  <Name extends string>(known: readonly Name[]) =>
  (text: string): Name[] =>
    text.split(',').map((word) => {
      const name = known.find((each) => each === word.trim())
      if (name === undefined) throw new InvalidArgumentError(`any of ${known.join(', ')}, with commas`)
      return name
    })

interface RawOptions extends Omit<ScreenshotOptions, 'sizes'> {
  readonly sizes: readonly (keyof typeof SIZES)[]
}

/**
 * Reads the words after the program's name.
 * @param panels that there are
 */
export const readScreenshotOptions = (words: readonly string[], panels: readonly string[]): ScreenshotOptions => {
  const command = new Command('npm run screenshots --')
    .description('Pictures of the built product in all its states; run npm run build first.')
    .option('--only <panels>', `any of ${panels.join(', ')}, with commas`, oneOrMore(panels), [])
    .addOption(new Option('--language <language>', 'of the page').choices(LANGUAGES).default('en'))
    .option('--schemes <schemes>', `any of ${SCHEMES.join(', ')}, with commas`, oneOrMore(SCHEMES), [...SCHEMES])
    .option('--sizes <sizes>', `any of ${sizeNames.join(', ')}, with commas`, oneOrMore(sizeNames), [...sizeNames])
    .option('--whole', 'as high as the page is long', false)
    .option('--mock <folder>', 'shows the pictures of the mock beside ours')
    .option('--out <folder>', 'where the pictures go', 'test-results/screenshots')
  const options = command.parse([...words], { from: 'user' }).opts<RawOptions>()
  return { ...options, sizes: options.sizes.map((name) => SIZES[name]) }
}
