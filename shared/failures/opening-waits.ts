import { diagnosisWaits, type OpeningWaits, sessionWaits } from '../diagnosis/diagnosis-waits'
import type { Evidence } from './finding-rules'

/** How long this session waited, at most, for what comes before the first command. */
export const openingWaits = ({ profile: { deadlines }, diagnosis }: Evidence): OpeningWaits =>
  diagnosis === undefined ? sessionWaits(deadlines) : diagnosisWaits(deadlines)

/** A wait as words tell it: whole seconds, at least one. */
export const inSeconds = (milliseconds: number): { readonly seconds: number } => ({
  seconds: Math.max(1, Math.round(milliseconds / 1_000)),
})
