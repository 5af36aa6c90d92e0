import type { Panel } from '../scene'

export const firstRun: Panel = {
  name: 'first-run',
  mock: { start: 'firstrun' },
  scenes: [{ name: 'start', play: (studio) => studio.picture('start') }],
}
