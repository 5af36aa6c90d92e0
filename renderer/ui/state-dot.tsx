import { Icon } from './icon'
import type { IconName } from './icon-paths'

export type DotState = 'passed' | 'failed' | 'bypassed' | 'untested' | 'stopped'

interface StateDotProps {
  readonly state: DotState
  /** What the state means here, for screen readers and the tooltip. */
  readonly label: string
}

const iconOf = {
  passed: 'dot-passed',
  failed: 'dot-failed',
  bypassed: 'dot-bypassed',
  untested: 'dot-untested',
  stopped: 'dot-stopped',
} as const satisfies Record<DotState, IconName>

/** How the last test of a profile ended: shape first, colour second. */
export const StateDot = ({ state, label }: StateDotProps) => <Icon name={iconOf[state]} size={14} label={label} />
