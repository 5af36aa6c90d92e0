import type { AddressResult } from '../diagnosis/diagnosis'
import type { FindingEvidenceKey } from '../words/en/finding-evidence'
import type { Finding, FindingEvidence } from './finding'
import type { Evidence } from './finding-rules'

/** Facts of one kind, as far as they are known. */
export type Proof = (evidence: Evidence, finding: Finding) => readonly FindingEvidence[]

const MOST_NAMES = 6

/** Builds a fact. */
export const fact = (key: FindingEvidenceKey, params: FindingEvidence['params'] = {}): FindingEvidence => ({
  key,
  params,
})

/** Values as a list, the first of them when there are many. */
export const listed = (values: readonly string[]): string =>
  values.length > MOST_NAMES ? `${values.slice(0, MOST_NAMES).join(', ')}, …` : values.join(', ')

/** Addresses as a list. */
export const addressList = (addresses: readonly AddressResult[]): string =>
  listed(addresses.map(({ address }) => address))

/** An ISO 8601 time to the minute. */
export const minute = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`
