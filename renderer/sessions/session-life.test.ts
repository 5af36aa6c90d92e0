import { describe, expect, it } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { SessionSnapshot, SessionState } from '../../shared/submission/session-snapshot'
import { conditionOf, sessionAction } from './session-condition'
import {
  announcedSession,
  laterSnapshot,
  openingStages,
  opensDifferently,
  sessionOfProfile,
  standingCapabilities,
  takesMessages,
} from './session-life'

const profile = newSessionProfile('relay', 'Relay')
const session = (state: SessionState, parts: Partial<SessionSnapshot> = {}): SessionSnapshot => ({
  ...announcedSession('s-1', profile, '2026-11-22T10:00:00.000Z'),
  state,
  ...parts,
})

describe('a report that arrives late', () => {
  it.each<[SessionState, SessionState, SessionState]>([
    ['opening', 'ready', 'ready'],
    ['ready', 'opening', 'ready'],
    ['sending', 'ready', 'ready'],
    ['ready', 'sending', 'sending'],
    ['closing', 'ready', 'closing'],
    ['closed', 'closing', 'closed'],
    ['lost', 'ready', 'lost'],
  ])('%s, then told %s: %s', (known, told, expected) =>
    expect(laterSnapshot(session(known), session(told)).state).toBe(expected),
  )

  it('does not take counters back', () => {
    const known = session('ready', { bytesSent: 500, messages: { accepted: 2, refused: 0, unknown: 0 } })
    expect(laterSnapshot(known, session('ready', { bytesSent: 300 }))).toBe(known)
  })
})

describe('the session of a profile', () => {
  it('is the open one, whatever was started later and failed', () => {
    const open = session('ready')
    const failed = session('failed', { id: 's-2', startedAt: '2026-11-22T11:00:00.000Z' })
    expect(sessionOfProfile([open, failed], 'relay')).toBe(open)
  })

  it('is else the one that was started last, and never that of another profile', () => {
    const first = session('closed')
    const second = session('lost', { id: 's-2', startedAt: '2026-11-22T11:00:00.000Z' })
    const other = session('ready', { id: 's-3', profileId: 'other' })
    expect(sessionOfProfile([second, first, other], 'relay')).toBe(second)
    expect(sessionOfProfile([other], 'relay')).toBeUndefined()
  })
})

describe('what a state allows', () => {
  it.each<[SessionState, boolean, ReturnType<typeof sessionAction>]>([
    ['opening', false, 'giveUp'],
    ['ready', true, 'close'],
    ['sending', true, 'close'],
    ['closing', false, undefined],
    ['closed', false, 'open'],
    ['lost', false, 'reconnect'],
    ['failed', false, 'again'],
  ])('%s: takes messages %s, button %s', (state, takes, action) => {
    expect(takesMessages(session(state))).toBe(takes)
    expect(sessionAction(conditionOf(session(state)))).toBe(action)
  })

  it('is opening again after it was given up on request, which is no failure', () => {
    const cancelled = session('failed', { error: { code: 'cancelled', params: {}, retryable: true } })
    expect(conditionOf(cancelled)).toBe('cancelled')
    expect(sessionAction('cancelled')).toBe('open')
    expect(sessionAction('none')).toBe('open')
  })
})

describe('the stages of opening', () => {
  it('are in place before the first of them began, without those of a message', () => {
    const shown = openingStages(session('opening'), 'implicit-tls')
    expect(shown.map(({ id }) => id)).toEqual([
      'resolve',
      'connect',
      'secure',
      'verify',
      'greet',
      'hello',
      'authenticate',
    ])
    expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(['pending']))
  })

  it('are filled in by the snapshot', () => {
    const stages: SessionSnapshot['stages'] = [{ id: 'connect', status: 'passed', durationMs: 12, facts: [] }]
    expect(openingStages(session('opening', { stages }), 'starttls')[1]).toEqual(stages[0])
  })
})

describe('capabilities', () => {
  it('are those told inside TLS, since the ones before it count no more', () => {
    expect(standingCapabilities(undefined)).toBeUndefined()
    expect(standingCapabilities(session('ready'))).toBeUndefined()
    const told = { beforeTls: ['STARTTLS'], afterTls: ['DSN'] }
    expect(standingCapabilities(session('ready', { capabilities: told }))).toEqual(['DSN'])
    const clear = { beforeTls: ['SIZE'], afterTls: null }
    expect(standingCapabilities(session('ready', { capabilities: clear }))).toEqual(['SIZE'])
  })
})

describe('an edit while a session is open', () => {
  it('matters when it would connect or sign in differently, and not otherwise', () => {
    expect(opensDifferently(profile, { ...profile, port: 587 })).toBe(true)
    expect(opensDifferently(profile, { ...profile, ignoreError: ['certificate-expired'] })).toBe(true)
    expect(opensDifferently(profile, { ...profile, label: 'Other', notes: 'x', asynchronous: true })).toBe(false)
  })
})
