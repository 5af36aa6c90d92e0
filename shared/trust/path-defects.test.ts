import { describe, expect, it } from 'vitest'
import { type CertificateFacts, type FormedName, NAME_FORM, type PolicyFacts } from './certificate-facts'
import { pathDefects } from './path-defects'

const NO_POLICIES = {
  certified: null,
  mapped: [],
  requiredAfter: null,
  unmappedAfter: null,
  anyCountsNotAfter: null,
}

const certificate = (name: string, issuer: string, change: Partial<CertificateFacts> = {}): CertificateFacts => ({
  name,
  issuerName: issuer,
  subject: name,
  issuer,
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  version: 3,
  basicConstraints: null,
  keyUsage: null,
  keyPurposes: null,
  names: [],
  permittedSubtrees: [],
  excludedSubtrees: [],
  unknownCriticalExtensions: [],
  policies: NO_POLICIES,
  key: 'ECDSA P-256',
  keyIsWeak: false,
  signatureAlgorithm: 'ECDSA with SHA-256',
  digestIsWeak: false,
  keyIdentifier: null,
  authorityKeyIdentifier: null,
  namesIssuerLocation: false,
  ...change,
})
const authority = (name: string, issuer: string, change: Partial<CertificateFacts> = {}): CertificateFacts =>
  certificate(name, issuer, { basicConstraints: { isCa: true, pathLength: null }, ...change })

const kinds = (path: readonly CertificateFacts[], reachesAnchor = true) =>
  pathDefects(path, reachesAnchor).map(({ kind, position }) => `${position} ${kind}`)

const leaf = certificate('leaf', 'middle')
const middle = authority('middle', 'root')
const root = authority('root', 'root')

describe('authorities', () => {
  it('finds nothing wrong with a sound path', () => {
    expect(kinds([leaf, middle, root])).toEqual([])
  })

  it('wants every issuer to be one', () => {
    expect(kinds([leaf, certificate('middle', 'root'), root])).toEqual(['1 not-a-ca'])
    expect(
      kinds([leaf, certificate('middle', 'root', { basicConstraints: { isCa: false, pathLength: null } }), root]),
    ).toEqual(['1 not-a-ca'])
    const signsNothing = { signsCertificates: false, securesChannels: true }
    expect(kinds([leaf, authority('middle', 'root', { keyUsage: signsNothing }), root])).toEqual(['1 not-a-ca'])
  })

  it('takes a version 1 root for an authority only when it is trusted', () => {
    const old = certificate('root', 'root', { version: 1 })
    expect(kinds([certificate('leaf', 'root'), old], true)).toEqual([])
    expect(kinds([certificate('leaf', 'root'), old], false)).toEqual(['1 not-a-ca'])
    expect(kinds([leaf, certificate('middle', 'root', { version: 1 }), root])).toEqual(['1 not-a-ca'])
  })

  it('counts the path length without the leaf and without self-issued intermediates', () => {
    const limited = authority('root', 'root', { basicConstraints: { isCa: true, pathLength: 1 } })
    const second = authority('second', 'middle')
    const selfIssued = authority('middle', 'middle')
    expect(kinds([leaf, middle, limited])).toEqual([])
    expect(kinds([leaf, second, middle, limited])).toEqual(['3 path-too-long'])
    expect(kinds([leaf, selfIssued, middle, limited])).toEqual([])
  })
})

describe('purposes and strength', () => {
  const SERVER = '1.3.6.1.5.5.7.3.1'
  const CLIENT = '1.3.6.1.5.5.7.3.2'
  const ANY = '2.5.29.37.0'
  it.each([
    [[SERVER], []],
    [[CLIENT, SERVER], []],
    [[CLIENT], ['0 wrong-purpose']],
    [[ANY], ['0 wrong-purpose']],
    [[], ['0 wrong-purpose']],
  ])('key purposes %j of a leaf: %j', (keyPurposes, expected) => {
    expect(kinds([certificate('leaf', 'root', { keyPurposes }), root])).toEqual(expected)
  })

  it('looks at the purposes of intermediates and the key usage of leaves', () => {
    expect(kinds([leaf, authority('middle', 'root', { keyPurposes: [CLIENT] }), root])).toEqual(['1 wrong-purpose'])
    const keyUsage = { signsCertificates: true, securesChannels: false }
    expect(kinds([certificate('leaf', 'root', { keyUsage }), root])).toEqual(['0 wrong-purpose'])
  })

  it('finds weak keys everywhere, weak digests where a signature matters', () => {
    const weak = { keyIsWeak: true, digestIsWeak: true }
    expect(kinds([certificate('leaf', 'root', weak), authority('root', 'root', weak)])).toEqual([
      '0 weak-key',
      '0 weak-digest',
      '1 weak-key',
    ])
    expect(kinds([certificate('leaf', 'root'), authority('root', 'elsewhere', { digestIsWeak: true })], false)).toEqual(
      ['1 weak-digest'],
    )
    expect(kinds([certificate('leaf', 'leaf', { digestIsWeak: true })], false)).toEqual([])
  })
})

describe('name constraints', () => {
  const dns = (value: string): FormedName => ({ form: NAME_FORM.dns, value })
  const address = (value: string): FormedName => ({ form: NAME_FORM.address, value })
  const constrained = (
    names: readonly FormedName[],
    permittedSubtrees: readonly FormedName[],
    excludedSubtrees: readonly FormedName[] = [],
  ) =>
    kinds([certificate('leaf', 'root', { names }), authority('root', 'root', { permittedSubtrees, excludedSubtrees })])
  const forbidden = ['1 name-constraints']

  it.each([
    ['inside', [dns('mail.good.test')], [dns('good.test')], [], []],
    ['the subtree itself', [dns('good.test')], [dns('good.test')], [], []],
    ['only looks alike', [dns('notgood.test')], [dns('good.test')], [], forbidden],
    ['one of two names outside', [dns('a.good.test'), dns('evil.test')], [dns('good.test')], [], forbidden],
    ['excluded', [dns('a.bad.test')], [], [dns('bad.test')], forbidden],
    ['a wildcard that stands for an excluded one', [dns('*.good.test')], [], [dns('a.good.test')], forbidden],
    ['a wildcard that does not reach it', [dns('*.good.test')], [], [dns('b.a.good.test')], []],
    ['a wildcard beside it', [dns('*.good.test')], [], [dns('bgood.test')], []],
    ['excluded inside permitted', [dns('a.b.good.test')], [dns('good.test')], [dns('b.good.test')], forbidden],
    ['another form is free', [address('7f000001')], [dns('good.test')], [], []],
    ['address inside', [address('0a010203')], [address('0a000000ff000000')], [], []],
    ['address outside', [address('0b010203')], [address('0a000000ff000000')], [], forbidden],
    ['all IPv4 excluded', [address('0b010203')], [], [address('0000000000000000')], forbidden],
    ['IPv6 is not IPv4', [address('0'.repeat(32))], [address('0a000000ff000000')], [], forbidden],
    [
      'directory inside',
      [{ form: NAME_FORM.directory, value: 'c=fr\no=acme\ncn=x' }],
      [{ form: NAME_FORM.directory, value: 'c=fr\no=acme' }],
      [],
      [],
    ],
    [
      'directory only looks alike',
      [{ form: NAME_FORM.directory, value: 'c=fr\no=acme evil' }],
      [{ form: NAME_FORM.directory, value: 'c=fr\no=acme' }],
      [],
      forbidden,
    ],
    [
      'mailbox at a host',
      [{ form: NAME_FORM.email, value: 'a@good.test' }],
      [{ form: NAME_FORM.email, value: 'good.test' }],
      [],
      [],
    ],
    [
      'a form that is not understood',
      [{ form: NAME_FORM.uri, value: 'https://good.test' }],
      [{ form: NAME_FORM.uri, value: 'good.test' }],
      [],
      forbidden,
    ],
  ] as const)('%s', (_title, names, permitted, excluded, expected) => {
    expect(constrained(names, permitted, excluded)).toEqual(expected)
  })

  it('allow nothing of a form when there are more of them than can be compared in a moment', () => {
    const many = (count: number, make: (index: number) => FormedName) =>
      Array.from({ length: count }, (_, at) => make(at))
    const names = many(600, (at) => dns(`n${at}.good.test`))
    const strangers = many(600, (at) => dns(`x${at}.bad.test`))
    expect(constrained(names.slice(0, 100), [dns('good.test')], strangers)).toEqual([])
    expect(constrained(names, [dns('good.test')], strangers)).toEqual(forbidden)
    expect(
      constrained(
        many(600, () => address('7f000001')),
        [],
        strangers,
      ),
    ).toEqual([])
  })

  it('binds every certificate below, self-issued intermediates apart', () => {
    const permittedSubtrees = [dns('good.test')]
    const evil = [dns('evil.test')]
    const top = authority('root', 'root', { permittedSubtrees })
    expect(kinds([leaf, authority('middle', 'root', { names: evil }), top])).toEqual(['2 name-constraints'])
    expect(kinds([leaf, authority('middle', 'middle', { names: evil }), top])).toEqual([])
  })
})

describe('policies', () => {
  const certified = (name: string, issuer: string, policies: Partial<PolicyFacts>, isAuthority = true) =>
    (isAuthority ? authority : certificate)(name, issuer, { policies: { ...NO_POLICIES, ...policies } })
  const [A, B, ANY] = ['1.2.3.1', '1.2.3.2', '2.5.29.32.0']
  const upper = (policies: Partial<PolicyFacts>) => certified('upper', 'root', policies)
  const lower = (policies: Partial<PolicyFacts>) => certified('lower', 'upper', policies)
  const end = (policies: Partial<PolicyFacts>) => certified('leaf', 'lower', policies, false)

  it.each([
    ['none is there and none demanded', {}, {}, {}, []],
    ['none is there and one demanded', { requiredAfter: 0 }, {}, {}, ['1 policy-missing']],
    [
      'one is demanded of the leaf only',
      { certified: [A], requiredAfter: 1 },
      { certified: [A] },
      {},
      ['0 policy-missing'],
    ],
    ['one is demanded of nobody below', { requiredAfter: 2 }, {}, {}, ['0 policy-missing']],
    ['one is demanded further below than the leaf is', { requiredAfter: 3 }, {}, {}, []],
    ['the leaf demands one for itself', {}, {}, { requiredAfter: 0 }, ['0 policy-missing']],
    ['the same all the way', { certified: [A], requiredAfter: 0 }, { certified: [A, B] }, { certified: [A] }, []],
    [
      'another in the leaf',
      { certified: [A], requiredAfter: 0 },
      { certified: [A] },
      { certified: [B] },
      ['0 policy-missing'],
    ],
    ['it is lost on the way', { certified: [A], requiredAfter: 2 }, {}, { certified: [A] }, ['0 policy-missing']],
    ['any above and one below', { certified: [ANY], requiredAfter: 0 }, { certified: [ANY] }, { certified: [B] }, []],
    ['any in the leaf', { certified: [A], requiredAfter: 0 }, { certified: [A] }, { certified: [ANY] }, []],
    [
      'any, which no longer counts',
      { certified: [A], requiredAfter: 0, anyCountsNotAfter: 1 },
      { certified: [A] },
      { certified: [ANY] },
      ['0 policy-missing'],
    ],
    [
      'one that is mapped to another',
      { certified: [A], requiredAfter: 0, mapped: [[A, B]] },
      { certified: [B] },
      { certified: [B] },
      [],
    ],
    [
      'one that is mapped away',
      { certified: [A], requiredAfter: 0, mapped: [[A, B]] },
      { certified: [A] },
      { certified: [A] },
      ['1 policy-missing'],
    ],
    [
      'one that may no longer be mapped',
      { certified: [A], requiredAfter: 0, unmappedAfter: 0 },
      { certified: [A], mapped: [[A, B]] },
      { certified: [B] },
      ['0 policy-missing'],
    ],
    [
      'a mapping of any',
      { certified: [A] },
      { certified: [A], mapped: [[ANY, B]] },
      { certified: [B] },
      ['1 policy-missing'],
    ],
  ] satisfies [string, Partial<PolicyFacts>, Partial<PolicyFacts>, Partial<PolicyFacts>, string[]][])(
    '%s',
    (_title, above, below, own, expected) => {
      expect(kinds([end(own), lower(below), upper(above), root])).toEqual(expected)
      expect(kinds([end(own), lower(below), upper(above)], false)).toEqual([])
    },
  )

  it('are not demanded by the root, and self-issued certificates do not count', () => {
    const demanding = certified('root', 'root', { requiredAfter: 0 })
    expect(kinds([leaf, middle, demanding])).toEqual([])
    const rolled = certified('upper', 'upper', {})
    expect(kinds([certificate('leaf', 'upper'), rolled, upper({ requiredAfter: 2 }), root])).toEqual([])
    expect(kinds([certificate('leaf', 'upper'), rolled, upper({ requiredAfter: 1 }), root])).toEqual([
      '0 policy-missing',
    ])
  })
})

it('names a critical extension that nobody knows', () => {
  expect(kinds([certificate('leaf', 'root', { unknownCriticalExtensions: ['1.2.3'] }), root])).toEqual([
    '0 unknown-critical-extension',
  ])
})
