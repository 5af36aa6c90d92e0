import { describe, expect, it } from 'vitest'
import { PRACTICE_FAULTS } from '../../../../shared/practice/practice-faults'
import { nothingHeard, runTrial } from '../command-line-trial'

describe('the faults of the practice server on the command line', () => {
  it('are listed with what they show, and nothing is started', async () => {
    const { status, stdout } = await runTrial(nothingHeard(), ['practice', '--list-faults'], {})
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(PRACTICE_FAULTS.length)
    expect(lines.find((line) => line.startsWith('greylisting '))).toMatch(/^greylisting\s+ENV-03\s+Greylisting$/)
    expect(stdout).not.toContain('practice.faults')
  })

  it('are one document with --json', async () => {
    const { stdout } = await runTrial(nothingHeard(), ['practice', '--list-faults', '--json'], {})
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, faults: PRACTICE_FAULTS.map(({ id }) => ({ id })) })
  })
})
