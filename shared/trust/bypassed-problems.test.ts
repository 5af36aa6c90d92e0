import { expect, it } from 'vitest'
import { bypassedProblems } from './bypassed-problems'
import type { TrustProblem } from './tls-report'

const problem = (ignored: boolean): TrustProblem => ({
  id: 'CRT-01',
  check: 'trust',
  flag: 'certificate-invalid',
  ignored,
  kind: 'self-signed',
  certificate: 0,
  params: {},
})

it.each([
  ['without TLS', undefined, 0],
  ['by a flag', { anchor: null, problems: [problem(true), problem(false)] }, 1],
  ['by nothing', { anchor: 'system' as const, problems: [problem(false)] }, 0],
  ['by a pin, which bypasses none', { anchor: 'pin' as const, problems: [problem(true)] }, 0],
])('problems that were let pass %s', (_name, tls, count) => expect(bypassedProblems(tls)).toHaveLength(count))
