import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../diagnosis/diagnosis'
import type { SessionProfile } from '../profile/session-profile'
import { type Evidence, explain } from './explain'
import {
  addressTried,
  defect,
  sessionEvidence as evidence,
  failedWith,
  judged,
  OTHER_SHA256,
  repliedWith,
  traitsWith,
} from './recorded-evidence'

const ids = (given: Evidence): string[] => explain(given).map(({ id }) => id)
const patchesOf = (given: Evidence) => explain(given)[0]?.fixes.map(({ patch }) => patch) ?? []

describe('the sign-in at a provider', () => {
  const refused = (profile: Partial<SessionProfile>, more: Partial<Evidence> = {}): Evidence => ({
    ...evidence(repliedWith('authentication-failed', 'authenticate', '535 5.7.8 no'), undefined, profile),
    ...more,
  })

  it.each([
    [{ serverAddress: 'smtp.gmail.com', name: 'a@gmail.com' }, ['AUT-01']],
    [{ serverAddress: 'smtp.web.de', name: 'a@web.de' }, ['AUT-22', 'AUT-29']],
    [{ serverAddress: 'smtp.web.de', name: 'a' }, ['AUT-29']],
    [{ serverAddress: 'smtp.mail.me.com', name: 'a@me.com' }, ['AUT-30']],
    [{ serverAddress: 'smtp.fastmail.com', name: 'a@fastmail.com' }, ['AUT-30']],
    [{ serverAddress: 'smtp.sendgrid.net', name: 'a@b.example' }, ['AUT-20']],
    [{ serverAddress: 'smtp.orange.fr', name: 'a' }, ['AUT-00']],
    [{ serverAddress: 'mail.customer-shop.com', name: 'a@b.example' }, ['AUT-00']],
  ])('%j is explained by %j', (profile, expected) => {
    expect(ids(refused(profile))).toEqual(expected)
  })

  it('corrects the user name by one click', () => {
    expect(patchesOf(refused({ serverAddress: 'smtp.free.fr', name: 'ana@free.fr' }))[0]).toEqual({ name: 'ana' })
    expect(patchesOf(refused({ serverAddress: 'smtp.sendgrid.net', name: 'ana' }))[0]).toEqual({ name: 'apikey' })
    expect(patchesOf(refused({ serverAddress: 'smtp.naver.com', name: 'ana' }))[0]).toEqual({ name: 'ana@naver.com' })
  })

  it('adds what the provider asks for', () => {
    const [finding] = explain(refused({ serverAddress: 'smtp.gmail.com', name: 'a@gmail.com' }))
    expect(finding?.fixes.slice(-2)).toEqual([
      { key: 'provider-hint', params: { provider: 'Gmail', preset: 'gmail' } },
      {
        key: 'read-provider-help',
        params: { provider: 'Gmail', url: 'https://support.google.com/accounts/answer/185833' },
      },
    ])
  })

  it.each([
    [{ hasSpaces: true }, ['AUT-00', 'AUT-23']],
    [{ hasSpaces: true, appPasswordShape: true }, ['AUT-00']],
    [{ hasControlCharacters: true }, ['AUT-23']],
    [{ startsWithBearer: true }, ['AUT-23']],
    [{}, ['AUT-00']],
  ] as const)('looks at the shape of the secret: %j', (traits, expected) => {
    expect(ids(refused({}, { secretTraits: traitsWith(traits) }))).toEqual(expected)
  })

  it('speaks of a token where a token was sent', () => {
    expect(ids(refused({ serverAddress: 'smtp.gmail.com' }, { credentials: 'token' }))).toEqual(['AUT-09'])
  })
})

describe('hostile text of a server', () => {
  const HOSTILE = 'x\u001b[31m\u202e\r\n$t(presets.gmail.hint){{host}}'

  it('acts on nothing, wherever it came in', () => {
    const offered = failedWith('authentication-method-not-offered', 'authenticate', {
      offered: HOSTILE,
      wanted: 'PLAIN',
    })
    const tls = judged(
      [`${HOSTILE}.example`],
      [defect('CRT-11', 'name', 'name-mismatch', { host: HOSTILE, names: HOSTILE, commonName: HOSTILE })],
    )
    const hostileDiagnosis: Partial<Diagnosis> = {
      aliases: [HOSTILE, `${HOSTILE}.example`],
      addresses: [
        addressTried(HOSTILE, 'connected', {
          greeting: `220 ${HOSTILE}.example`,
          certificate: HOSTILE,
          problems: [HOSTILE],
        }),
        addressTried('203.0.113.24', 'connected', { certificate: OTHER_SHA256 }),
      ],
      preset: HOSTILE,
    }
    const cases = [
      evidence(offered, hostileDiagnosis),
      evidence(failedWith('certificate-rejected', 'verify'), hostileDiagnosis, {}, tls),
      evidence(failedWith('tls-handshake-failed', 'secure', { reason: HOSTILE }), hostileDiagnosis),
      evidence(failedWith('not-smtp', 'greet', { protocol: HOSTILE }), hostileDiagnosis),
      evidence(undefined, hostileDiagnosis, {}, tls),
    ]
    for (const given of cases) {
      const findings = explain(given)
      expect(findings.length).toBeGreaterThan(0)
      const told = JSON.stringify(findings)
      for (const acting of ['\\u001b', '\u001b', '\u202e', '\\r', '\\n']) expect(told).not.toContain(acting)
      for (const { fixes } of findings)
        for (const { patch } of fixes) expect(JSON.stringify(patch ?? {})).not.toContain('$t')
    }
  })

  it('is no part of the evidence that is shown', () => {
    const error = repliedWith('authentication-failed', 'authenticate', `535 5.7.8 ${HOSTILE}`)
    expect(explain(evidence(error, undefined))[0]?.evidence).toEqual([
      { key: 'reply-code-and-status', params: { code: 535, status: '5.7.8' } },
    ])
  })
})
