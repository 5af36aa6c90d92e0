import type { HistoryKind } from '../../shared/history/history-entry'
import type { Tone } from '../ui/badge'
import type { IconName } from '../ui/icon-paths'
import type { RunLook } from './run-chart'

/** Shape and colour of an outcome. */
export const runLooks: Readonly<Record<RunLook, { readonly icon: IconName; readonly tone: Exclude<Tone, 'acc'> }>> = {
  passed: { icon: 'passed', tone: 'ok' },
  bypassed: { icon: 'triangle', tone: 'warn' },
  failed: { icon: 'failed', tone: 'err' },
  partial: { icon: 'triangle', tone: 'warn' },
  unknown: { icon: 'question', tone: 'unk' },
  cancelled: { icon: 'stop', tone: 'neutral' },
  pending: { icon: 'clock', tone: 'neutral' },
}

export const kindIcons: Readonly<Record<HistoryKind, IconName>> = { test: 'play', diagnosis: 'search', send: 'send' }
