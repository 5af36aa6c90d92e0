import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { PROVIDER_PRESETS } from '../../presets/provider-presets'
import { CLIENT_CERTIFICATE_PROBLEMS } from '../../profile/client-certificate-problem'
import { CLIENT_CONTAINER_PROBLEMS } from '../../profile/client-container-problem'
import { fieldErrors } from '../../profile/field-error'
import { mailboxProblem } from '../../profile/mailbox'
import { parseProfileForm, toFormValues } from '../../profile/profile-form'
import { serverAddressProblem } from '../../profile/server-address'
import { newSessionProfile, sessionProfileSchema } from '../../profile/session-profile'
import { evaluateWarnings } from '../../warnings/evaluate-warnings'
import { inputOf } from '../../warnings/rule-case'
import { RULE_CASES } from '../../warnings/rule-cases'
import { WARNING_RULES } from '../../warnings/rules'
import { fieldErrors as fieldErrorWords } from './field-errors'
import { fixes } from './fixes'
import { presets } from './presets'
import { properties } from './properties'
import { warnings } from './warnings'

const i18n = createInstance()
await i18n.init({
  lng: 'en',
  resources: { en: { translation: { warnings, fixes, presets, properties, fieldErrors: fieldErrorWords } } },
  interpolation: { escapeValue: false },
})
const used = new Set<string>()
/** Speaks as the page does, and notes which word was taken. */
const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const { usedKey, exactUsedKey, res } = i18n.t(key, { ...params, returnDetails: true })
  used.add(usedKey).add(exactUsedKey)
  return String(res)
}
const unspoken = (text: string, key: string): boolean => text === key || text.includes('{{')
const leaves = (value: unknown, path: string): string[] =>
  typeof value === 'string'
    ? [path]
    : Object.entries(value ?? {}).flatMap(([key, member]) => leaves(member, path === '' ? key : `${path}.${key}`))

const raised = RULE_CASES.flatMap((row) => evaluateWarnings(inputOf(row)))

describe('warnings', () => {
  it('are spoken in whole, with every value filled in', () => {
    for (const { id, params } of raised)
      for (const part of ['title', 'explanation']) {
        const key = `warnings.${id}.${part}`
        expect(unspoken(say(key, params), key), `${key} ${JSON.stringify(params)}`).toBe(false)
      }
  })

  it('have titles that stand alone in a report, without values', () => {
    for (const [id, { title }] of Object.entries(warnings)) expect(title, id).not.toContain('{{')
  })

  it('have a sentence to accept exactly when they block', () => {
    for (const { id, severity } of WARNING_RULES)
      expect(i18n.exists(`warnings.${id}.acknowledge`), id).toBe(severity === 'block')
  })

  it('belong to a rule, and every variant to a case', () => {
    expect(Object.keys(warnings)).toEqual(WARNING_RULES.map((rule) => rule.id))
    const atFields = leaves(warnings, 'warnings').filter((key) => /\.(atField|acknowledge)$/.test(key))
    for (const key of atFields) {
      const warning = raised.find(({ id }) => key.startsWith(`warnings.${id}.`))
      expect(unspoken(say(key, { ...warning?.params, label: 'Relay' }), key), key).toBe(false)
    }
    // What a rule says without variant stands in for variants of later versions.
    const variants = leaves(warnings, 'warnings').filter((key) => key.includes('_'))
    expect(variants.filter((key) => !used.has(key))).toEqual([])
  })
})

describe('fixes', () => {
  it('name their result, and none is left over', () => {
    const offered = raised.flatMap((warning) => warning.fixes)
    for (const { key, params } of offered)
      expect(unspoken(say(`fixes.${key}`, params), `fixes.${key}`), key).toBe(false)
    expect(new Set(Object.keys(fixes))).toEqual(new Set(offered.map((fix) => fix.key)))
  })
})

describe('field errors', () => {
  const base = newSessionProfile('p', 'P')
  const block = '-----BEGIN PRIVATE KEY-----'
  const bad: readonly object[] = [
    { asynchronous: undefined, label: '', option: 'ssl', more: 1, name: 'x'.repeat(400), group: 'a\nb', port: 0 },
    { port: 1.5, ehloName: '!', tlsServerName: '!', customCa: 'x', clientCertificate: block },
    { deadlines: { ...base.deadlines, connectMs: 1.5, commandMs: 1 } },
  ]
  const typed = [
    { ...toFormValues(base), port: '' },
    { ...toFormValues(base), port: 'x', deadlines: { ...toFormValues(base).deadlines, connectMs: 'x' } },
  ]
  const addresses = ['smtp://a', 'a b', 'a@b', 'a:1', 'a/b', 'a.b.', 'a..b']
  const mailboxes = ['', 'a\n@b', `${'a'.repeat(65)}@b`, 'a', 'a b@c', 'a@b,c@d', 'a@']
  const fromSchema = bad.flatMap((patch) => {
    const parsed = sessionProfileSchema.safeParse({ ...base, ...patch })
    return parsed.success ? [] : fieldErrors(parsed.error)
  })
  const fromForm = typed.flatMap((values) => {
    const parsed = parseProfileForm(values, base)
    return parsed.ok ? [] : parsed.errors
  })
  const codes = [
    ...[...fromSchema, ...fromForm].map(({ code, params }) => ({ code, params })),
    ...addresses.map((text) => ({ code: serverAddressProblem(text) ?? 'none', params: {} })),
    ...Object.keys(CLIENT_CERTIFICATE_PROBLEMS).map((code) => ({ code, params: {} })),
    ...Object.keys(CLIENT_CONTAINER_PROBLEMS).map((code) => ({ code, params: {} })),
    ...mailboxes.map((text) => ({ code: mailboxProblem(text) ?? 'none', params: {} })),
  ]

  it('have words for every code, and none is left over', () => {
    for (const { code, params } of codes)
      expect(unspoken(say(`fieldErrors.${code}`, params), `fieldErrors.${code}`), code).toBe(false)
    expect(new Set(Object.keys(fieldErrorWords))).toEqual(new Set(codes.map(({ code }) => code)))
  })
})

describe('presets', () => {
  it('have a hint each, and none is left over', () => {
    expect(Object.keys(presets).sort()).toEqual(PROVIDER_PRESETS.map((preset) => preset.id).sort())
    for (const [id, { hint }] of Object.entries(presets)) expect(hint.length, id).toBeGreaterThan(20)
  })
})

describe('properties', () => {
  const shape = sessionProfileSchema.shape
  const spoken = [
    ...Object.keys(shape).filter((name) => name !== 'id' && name !== 'schemaVersion'),
    'password',
    'authToken',
    'clientKey',
    'clientKeyPassphrase',
  ]

  it('have a label and help each, and none is left over', () => {
    expect(Object.keys(properties).sort()).toEqual([...spoken].sort())
    for (const name of spoken)
      for (const part of ['label', 'help']) {
        const key = `properties.${name}.${part}`
        expect(unspoken(say(key), key), key).toBe(false)
      }
  })

  it.each([
    ['option', shape.option.options],
    ['colour', shape.colour.options],
    ['minimumTlsVersion', shape.minimumTlsVersion.options],
    ['addressFamily', shape.addressFamily.options],
    ['authenticationMethod', shape.authenticationMethod.options],
    ['ignoreError', shape.ignoreError.element.options],
    ['deadlines', Object.keys(shape.deadlines.shape)],
    ['asynchronous', ['false', 'true']],
    ['proxy', shape.proxy.unwrap().shape.kind.options],
  ] as const)('%s speaks of each of its values', (name, options) => {
    const words = Object.keys(properties[name].values)
    expect(words).toEqual(options.map((value) => value.replaceAll('.', '-')))
  })

  it('name the eight properties of emailSMTPSession and their constants', () => {
    const named = Object.values(properties).flatMap((each) => ('wlanguage' in each ? [each.wlanguage] : []))
    expect(named).toEqual([
      'ServerAddress',
      'Port',
      'Option',
      'Name',
      'Password',
      'AuthToken',
      'Asynchronous',
      'IgnoreError',
    ])
    expect(leaves(properties, '').filter((key) => key.includes('wlanguage') && key.includes('values'))).toHaveLength(11)
  })
})

describe('wording', () => {
  it('has no exclamation mark, no pleading and no blame', () => {
    const all = JSON.stringify([warnings, fixes, presets, properties, fieldErrorWords])
    expect(all).not.toMatch(/!|\bplease\b|\boops\b|\bsorry\b/i)
  })
})
