import { describe, expect, it } from 'vitest'
import { explain } from './explain'
import { diagnosed, failedWith, profileWith } from './recorded-evidence'

const profile = profileWith({
  deadlines: { connectMs: 10_000, greetingMs: 300_000, commandMs: 60_000, finalReplyMs: 600_000 },
})
const silent = failedWith('greeting-timeout', 'greet', { clientHello: 'unanswered' })

const factsOf = (error: typeof silent, isDiagnosis: boolean) => {
  const diagnosis = isDiagnosis ? { diagnosis: diagnosed() } : {}
  const [first] = explain({ profile, credentials: 'none', error, ...diagnosis })
  return { params: first?.params, fact: first?.evidence?.find(({ key }) => key.startsWith('waited-for')) }
}

describe('how long was waited', () => {
  it.each([
    [failedWith('connection-timeout', 'connect'), 'waited-for-connection', 5, 10],
    [failedWith('tls-timeout', 'secure'), 'waited-for-handshake', 10, 10],
    [silent, 'waited-for-greeting', 60, 300],
  ] as const)('is told as it was, in a diagnosis and in a session: $code', (error, key, diagnosing, otherwise) => {
    expect(factsOf(error, true).fact).toEqual({ key, params: { seconds: diagnosing } })
    expect(factsOf(error, false).fact).toEqual({ key, params: { seconds: otherwise } })
  })

  it('is told so in the sentence as well', () => {
    expect(factsOf(silent, true).params).toMatchObject({ seconds: 60 })
    expect(factsOf(silent, false).params).toMatchObject({ seconds: 300 })
  })
})
