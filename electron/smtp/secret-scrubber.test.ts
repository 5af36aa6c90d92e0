import { describe, expect, it } from 'vitest'
import { SecretScrubber } from './secret-scrubber'

const scrubber = new SecretScrubber()
scrubber.addSecret('hunter2-é')
const base64 = (text: string): string => Buffer.from(text).toString('base64')
scrubber.addPayload(base64('\0somebody\0hunter2-é'))

describe('taking secrets out of server text', () => {
  it.each(['', 'x', 'xy', 'xyz'])('finds base64 of %j before the secret', (before) => {
    const said = `500 no ${base64(`${before}hunter2-é and more`)}`
    expect(scrubber.scrub(said)).toContain('<redacted>')
  })

  it('finds it in clear and cut short in base64', () => {
    expect(scrubber.scrub('535 hunter2-é is wrong')).toBe('535 <redacted> is wrong')
    expect(scrubber.scrub(`500 "${base64('\0somebody\0hunter2-é').slice(0, 20)}`)).toBe('500 "<redacted>')
  })

  it('finds it where UTF-8 was read as Latin-1, also with bytes that were made inert', () => {
    expect(scrubber.scrub('535 hunter2-\u00c3\u00a9')).toBe('535 <redacted>')
    const euro = new SecretScrubber()
    euro.addSecret('100€!')
    expect(euro.scrub('535 100\u00e2\ufffd\u00ac!')).toBe('535 <redacted>')
    const turned = new SecretScrubber()
    turned.addSecret('abc\u200fdef')
    expect(turned.scrub('535 abc\ufffddef')).toBe('535 <redacted>')
  })

  it('finds its beginning where text was cut off', () => {
    expect(scrubber.scrubCutOff('535 you said hunter')).toBe('535 you said <redacted>')
    expect(scrubber.scrubCutOff('535 you said hun')).toBe('535 you said hun')
    expect(scrubber.scrub('535 the hunter')).toBe('535 the hunter')
  })

  it('finds a short one in base64, as a word of its own', () => {
    const short = new SecretScrubber()
    short.addSecret('k9#z')
    expect(short.scrub('500 what is azkjeg==, azkjeg')).toBe('500 what is <redacted>, <redacted>')
    expect(short.scrub('500 what is xazkjegx')).toBe('500 what is xazkjegx')
  })

  it('leaves everything else, also around a secret too short to hide', () => {
    const short = new SecretScrubber()
    short.addSecret('e')
    expect(short.scrub('535 we see')).toBe('535 we see')
    expect(scrubber.scrub('250 2.1.0 Originator <a@example.test> ok')).toBe('250 2.1.0 Originator <a@example.test> ok')
  })
})
