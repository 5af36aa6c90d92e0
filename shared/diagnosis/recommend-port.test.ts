import { describe, expect, it } from 'vitest'
import type { ModeStatus, PortProbe } from './diagnosis'
import { recommendPort } from './recommend-port'

type Modes = readonly [none: ModeStatus, starttls: ModeStatus, implicitTls: ModeStatus]

const probe = (port: number, modes: Modes, signInMethods: string[] = ['PLAIN']): PortProbe => ({
  port,
  reachability: 'connected',
  connectMs: 1,
  greeting: null,
  modes: (['none', 'starttls', 'implicit-tls'] as const).map((option, index) => ({
    option,
    status: modes[index] ?? 'not-probed',
    durationMs: 1,
    error: null,
    signInMethods,
  })),
})

const DEAD: Modes = ['no-route', 'no-route', 'no-route']
const STARTTLS: Modes = ['answers', 'works', 'wrong-mode']
const IMPLICIT: Modes = ['silent', 'silent', 'works']
const PLAIN: Modes = ['answers', 'not-offered', 'wrong-mode']
const FLAWED: Modes = ['answers', 'flawed', 'wrong-mode']

const profile = { serverAddress: 'mail.example.test', port: 25, option: 'none', name: 'ada' } as const

describe('the recommended port', () => {
  it.each([
    ['465 before 587', [probe(587, STARTTLS), probe(465, IMPLICIT)], profile, [465, 'implicit-tls']],
    ['587 before 25', [probe(25, STARTTLS), probe(587, STARTTLS)], profile, [587, 'starttls']],
    ['587 before 2525', [probe(2525, STARTTLS), probe(587, STARTTLS)], profile, [587, 'starttls']],
    ['implicit TLS among others', [probe(2525, STARTTLS), probe(4465, IMPLICIT)], profile, [4465, 'implicit-tls']],
    [
      'the only one that works',
      [probe(25, DEAD), probe(465, DEAD), probe(2525, STARTTLS)],
      profile,
      [2525, 'starttls'],
    ],
    ['a proven channel before a flawed one', [probe(465, FLAWED), probe(2525, STARTTLS)], profile, [2525, 'starttls']],
    [
      'where sign-in is offered before where it is not',
      [probe(465, IMPLICIT, []), probe(2525, STARTTLS)],
      profile,
      [2525, 'starttls'],
    ],
    [
      'no matter the sign-in without a name',
      [probe(465, IMPLICIT, []), probe(2525, STARTTLS)],
      { ...profile, name: '' },
      [465, 'implicit-tls'],
    ],
    [
      'the one in use between 465 and 587',
      [probe(465, IMPLICIT), probe(587, STARTTLS)],
      { ...profile, port: 587, option: 'starttls' as const },
      [587, 'starttls'],
    ],
    [
      'the one in use between two others',
      [probe(2525, STARTTLS), probe(25, STARTTLS)],
      { ...profile, port: 2525, option: 'starttls' as const },
      [2525, 'starttls'],
    ],
    [
      'a port for submission before another one in use',
      [probe(465, IMPLICIT), probe(25, STARTTLS)],
      { ...profile, port: 25, option: 'starttls' as const },
      [465, 'implicit-tls'],
    ],
    ['clear text for a relay without sign-in', [probe(25, PLAIN)], { ...profile, name: '' }, [25, 'none']],
    ['a flawed channel before clear text', [probe(25, FLAWED)], { ...profile, name: '' }, [25, 'starttls']],
    [
      'a flawed channel before clear text on another port, in use or not',
      [probe(25, PLAIN), probe(465, ['silent', 'silent', 'flawed'], [])],
      { ...profile, name: '' },
      [465, 'implicit-tls'],
    ],
    [
      'clear text before a flawed channel on this machine alone',
      [probe(1025, FLAWED)],
      { ...profile, name: '', serverAddress: '127.0.0.1' },
      [1025, 'none'],
    ],
    ['clear text on this machine', [probe(1025, PLAIN)], { ...profile, serverAddress: '127.0.0.1' }, [1025, 'none']],
    [
      'a flawed channel before clear text on this machine in which nobody may sign in',
      [probe(587, FLAWED, [])],
      { ...profile, serverAddress: '127.0.0.1' },
      [587, 'starttls'],
    ],
    ['a flawed channel before clear text that would carry a password', [probe(25, FLAWED)], profile, [25, 'starttls']],
  ] as const)('is %s', (_, probes, inUse, [port, option]) => {
    expect(recommendPort(probes, inUse)).toMatchObject({
      port,
      option,
      inUse: port === inUse.port && option === inUse.option,
    })
  })

  it('says that no proven channel was found', () => {
    expect(recommendPort([probe(25, FLAWED)], profile)?.status).toBe('flawed')
    expect(recommendPort([probe(465, IMPLICIT)], profile)?.status).toBe('works')
  })

  it('is none where nothing works', () => {
    expect(recommendPort([], profile)).toBeNull()
    expect(recommendPort([probe(25, DEAD), probe(465, ['closed', 'closed', 'closed'])], profile)).toBeNull()
    expect(recommendPort([probe(25, PLAIN)], profile)).toBeNull()
    expect(recommendPort([probe(25, ['not-probed', 'refused', 'not-smtp'])], profile)).toBeNull()
  })

  const STATUSES: readonly ModeStatus[] = ['works', 'flawed', 'refused', 'silent', 'not-offered', 'failed', 'closed']

  it('is never clear text elsewhere for who signs in, nor where TLS stands, good or flawed', () => {
    let seen = 0
    for (const name of ['', 'ada']) {
      for (const option of ['none', 'starttls', 'implicit-tls'] as const) {
        for (const starttls of STATUSES) {
          for (const implicit of STATUSES) {
            seen += 1
            const probes = [probe(25, ['answers', starttls, 'wrong-mode']), probe(465, ['silent', 'silent', implicit])]
            const best = recommendPort(probes, { serverAddress: 'mail.example.test', name, option, port: 25 })
            const hasTls = [starttls, implicit].some((status) => status === 'works' || status === 'flawed')
            if (hasTls) expect(best?.status).toMatch(/^(?:works|flawed)$/)
            else if (name === '') expect(best).toMatchObject({ port: 25, status: 'answers' })
            else expect(best).toBeNull()
          }
        }
      }
    }
    expect(seen).toBe(2 * 3 * 49)
  })
})
