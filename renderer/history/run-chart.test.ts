import { describe, expect, it } from 'vitest'
import { historyEntry } from './history-entry-fixture'
import { runChart } from './run-chart'

const runs = (...durations: number[]) => durations.map((durationMs, index) => historyEntry(`r${index}`, { durationMs }))

describe('the chart of runs', () => {
  it('has the latest at the right edge', () => {
    const { bars } = runChart(runs(200, 300, 400))
    expect(bars.map(({ id }) => id)).toEqual(['r2', 'r1', 'r0'])
    const last = bars.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(99)
    for (const { x, width } of bars) expect(x + width).toBeLessThanOrEqual(100)
  })

  it('shows a hundred runs side by side without overlap', () => {
    const { bars } = runChart(runs(...Array.from({ length: 100 }, () => 200)))
    expect(bars[0]?.x).toBeGreaterThanOrEqual(0)
    for (const [index, bar] of bars.entries())
      expect(bar.x).toBeGreaterThan((bars[index - 1]?.x ?? -1) + bar.width - 1e-9)
  })

  it('gives ten times as long one step more, and the longest the whole height', () => {
    const { bars, lines } = runChart(runs(10_000, 1_000, 100))
    expect(bars.map(({ height }) => Number(height.toFixed(3)))).toEqual([0.333, 0.667, 1])
    expect(lines.map(({ ms }) => ms)).toEqual([100, 1_000, 10_000])
  })

  it('draws something for a run that took no time', () => {
    expect(runChart(runs(0)).bars[0]?.height).toBeGreaterThan(0)
  })

  it('sums up', () => {
    const entries = [...runs(100, 400), historyEntry('f', { outcome: 'failed', durationMs: 300 })]
    expect(runChart(entries)).toMatchObject({
      count: 3,
      passed: 2,
      failed: 1,
      shortest: 100,
      longest: 400,
      median: 300,
    })
    expect(runChart(runs(100, 300)).median).toBe(200)
    expect(runChart([])).toMatchObject({ bars: [], count: 0, median: 0 })
  })

  it('tells a pass with checks ignored from one without', () => {
    const { bars } = runChart([
      historyEntry('a', { bypassed: true }),
      historyEntry('b', { bypassed: true, outcome: 'failed' }),
    ])
    expect(bars.map(({ look }) => look)).toEqual(['failed', 'bypassed'])
  })
})
