import type { AddressResult } from '../../shared/diagnosis/diagnosis'

/** In what an address differs from most of the others. */
export interface AddressDifference {
  readonly certificate: boolean
  readonly result: boolean
}

/** The value that most of the addresses have; of equally frequent ones the first. */
const usual = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | undefined
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value
  return best
}

/** What became of an address, as far as it is the same at machines that are alike. Problems count in any order. */
const resultOf = ({ reachability, error, problems }: AddressResult): string =>
  [reachability, error?.code ?? '', ...[...problems].sort()].join(' ')

/** Compares the addresses with one another; an address that showed no certificate does not differ by it. */
export const addressDifferences = (addresses: readonly AddressResult[]): readonly AddressDifference[] => {
  const certificate = usual(addresses.flatMap((each) => each.certificate ?? []))
  const result = usual(addresses.map(resultOf))
  return addresses.map((each) => ({
    certificate: each.certificate !== null && each.certificate !== certificate,
    result: resultOf(each) !== result,
  }))
}
