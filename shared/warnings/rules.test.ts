import { describe, expect, it } from 'vitest'
import { sessionProfileSchema } from '../profile/session-profile'
import { evaluateWarnings } from './evaluate-warnings'
import { inputOf, soundProfile } from './rule-case'
import { RULE_CASES } from './rule-cases'
import { WARNING_RULES } from './rules'
import { type FactName, factsOf, type WarningInput } from './warning-input'

const idsOf = (input: WarningInput): string[] => evaluateWarnings(input).map((warning) => warning.id)

describe.each(RULE_CASES)('$id: $because', (row) => {
  const input = inputOf(row)

  it(row.fires ? 'fires' : 'is silent', () => {
    expect(idsOf(input).includes(row.id)).toBe(row.fires)
  })

  it('offers only suggestions that resolve it and leave a valid profile', () => {
    const warning = evaluateWarnings(input).find((each) => each.id === row.id)
    for (const fix of warning?.fixes ?? []) {
      const profile = { ...input.profile, ...fix.patch }
      expect(idsOf({ ...input, profile }), fix.key).not.toContain(row.id)
      expect(sessionProfileSchema.safeParse({ ...soundProfile(), ...fix.patch }).success, fix.key).toBe(true)
    }
  })
})

describe('every rule', () => {
  it.each(WARNING_RULES.map((rule) => rule.id))('%s has a case that fires and one that does not', (id) => {
    const cases = RULE_CASES.filter((row) => row.id === id)
    expect(cases.some((row) => row.fires)).toBe(true)
    expect(cases.some((row) => !row.fires)).toBe(true)
  })

  it.each(WARNING_RULES)('$id reads exactly what it declares', (rule) => {
    const seen = new Set<PropertyKey>()
    for (const row of RULE_CASES) {
      const watched = new Proxy(factsOf(inputOf(row)), {
        get: (facts, name, receiver) => {
          seen.add(name)
          return Reflect.get(facts, name, receiver)
        },
        ownKeys: () => [...rule.reads],
      })
      rule.warningFor(watched)
    }
    expect([...seen].sort()).toEqual([...rule.reads].sort())
  })

  it('stands once, by number', () => {
    const numbers = WARNING_RULES.map((rule) => Number(rule.id.slice(1)))
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
  })

  it('that asks for an acknowledgement reads neither the time nor a test, nor more of a secret than whether there is one', () => {
    const volatile: FactName[] = [
      'now',
      'lastTest',
      'passwordTraits',
      'authTokenTraits',
      'passwordReuse',
      'authTokenReuse',
    ]
    for (const rule of WARNING_RULES.filter(({ severity }) => severity === 'block'))
      expect(
        rule.reads.filter((name) => volatile.includes(name)),
        rule.id,
      ).toEqual([])
  })

  it('has nothing to say about a sound profile', () => {
    const sound = { profile: {}, password: null, token: null, reuse: { password: 0, authToken: 0 } }
    expect(idsOf(inputOf(sound))).toEqual([])
    expect(sessionProfileSchema.safeParse(soundProfile()).success).toBe(true)
  })
})

describe('what the last test saw', () => {
  const severityOf = (id: string, because: string): string | undefined => {
    const row = RULE_CASES.find((each) => each.id === id && each.because === because)
    if (row === undefined) throw new Error(`${id}: no case ${because}`)
    return evaluateWarnings(inputOf(row)).find((warning) => warning.id === id)?.severity
  }

  it.each([
    ['W20', 'revocation', 'info'],
    ['W20', 'known to be revoked', 'high'],
    ['W50', 'ends in 13 days', 'medium'],
    ['W50', 'ends tomorrow', 'high'],
    ['W50', 'is over', 'high'],
  ])('%s, %s: %s', (id, because, severity) => {
    expect(severityOf(id, because)).toBe(severity)
  })

  it('removes the switches that are not needed and leaves the others', () => {
    const row = RULE_CASES.find(({ because }) => because === 'one of two is needed')
    const warnings = row === undefined ? [] : evaluateWarnings(inputOf(row))
    const fixes = warnings.find(({ id }) => id === 'W22')?.fixes
    expect(fixes?.map(({ patch }) => patch)).toEqual([{ ignoreError: ['certificate-invalid'] }])
  })
})

describe('the list', () => {
  it('is ordered by severity, then by number', () => {
    const row = RULE_CASES.find((each) => each.id === 'W18' && each.fires)
    if (row === undefined) throw new Error('the case is missing')
    const input = inputOf(row)
    const warnings = evaluateWarnings({
      ...input,
      profile: {
        ...input.profile,
        name: '',
        port: 465,
        option: 'starttls',
        ignoreError: ['certificate-invalid', 'name-invalid'],
      },
    })
    expect(warnings.map(({ severity, id }) => `${severity} ${id}`)).toEqual([
      'error W28',
      'block W18',
      'high W1',
      'high W16',
      'high W17',
      'info W52',
    ])
  })

  it('takes well under a millisecond', () => {
    const inputs = RULE_CASES.map(inputOf)
    for (const input of inputs) evaluateWarnings(input)
    const rounds = Array.from({ length: 10 }, () => {
      const start = performance.now()
      for (const input of inputs) evaluateWarnings(input)
      return (performance.now() - start) / inputs.length
    })
    // The quickest round: in the others the machine did something else as well.
    expect(Math.min(...rounds)).toBeLessThan(0.5)
  })

  it('leaves the input as it was', () => {
    for (const row of RULE_CASES) {
      const input = inputOf(row)
      const before = structuredClone(input)
      evaluateWarnings(input)
      expect(input).toEqual(before)
    }
  })
})
