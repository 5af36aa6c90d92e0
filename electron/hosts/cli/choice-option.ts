import { Option } from 'commander'
import { UsageFailure } from './usage-failure'

/** An option that takes one of a few values; another one is a wrong call. */
export const choiceOption = (flags: string, choices: readonly string[]): Option => {
  const option = new Option(flags).choices(choices)
  return option.argParser((value) => {
    if (choices.includes(value)) return value
    throw new UsageFailure('not-a-choice', {}, { option: option.long ?? flags, choices: choices.join(', ') })
  })
}
