import { expect, it } from 'vitest'
import { pickFields } from './pick-fields'

it('answers with the same object until one of the picked fields changes', () => {
  const pick = pickFields<{ port: string; label: string; notes: string }, 'port' | 'label'>(['port', 'label'])
  const first = pick({ port: '25', label: 'Mail', notes: '' })
  expect(first).toEqual({ port: '25', label: 'Mail' })
  expect(pick({ port: '25', label: 'Mail', notes: 'other' })).toBe(first)
  expect(pick({ port: '587', label: 'Mail', notes: 'other' })).toEqual({ port: '587', label: 'Mail' })
})
