import { describe, expect, it, vi } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { recordedReport } from '../../shared/report/recorded-report-fixture'
import type { SessionReport } from '../../shared/submission/session-report'
import { createSessionRuns } from './session-runs'

const report: SessionReport = {
  ok: true,
  outcome: 'passed',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 40,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
}

const draftOf = (id: string) => ({ profile: newSessionProfile(id, id), secrets: {}, acknowledgements: [] })

/** A bridge whose answers the test gives, and whose events it sends. */
const scriptedBridge = () => {
  const listeners = new Map<string, (payload: unknown) => void>()
  const calls: { name: string; operationId: string; request: object; answer: (result: unknown) => void }[] = []
  const bridge = {
    host: 'web',
    on: (name: string, listener: (payload: unknown) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
    call: (name: string, request: { operationId: string }) =>
      new Promise((answer) => calls.push({ name, operationId: request.operationId, request, answer })),
    stageFile: () => Promise.resolve(failed(failure('unsupported'))),
  } as unknown as Bridge
  return { bridge, calls, emit: (name: string, payload: unknown) => listeners.get(name)?.(payload) }
}

const setUp = () => {
  const scripted = scriptedBridge()
  let ids = 0
  const pending: (() => void)[] = []
  const runs = createSessionRuns(scripted.bridge, {
    now: () => 5_000,
    newId: () => `op-${++ids}`,
    soon: (callback) => pending.push(callback),
  })
  return {
    ...scripted,
    runs,
    repaint: () => {
      for (const callback of pending.splice(0)) callback()
    },
  }
}

const greeting = { id: 'greet', status: 'running', durationMs: null, facts: [] }

describe('session runs', () => {
  it('shows a run at once, before the services answered', () => {
    const { runs } = setUp()
    const heard = vi.fn()
    runs.subscribe(heard)
    void runs.test(draftOf('a'))
    expect(heard).toHaveBeenCalledTimes(1)
    expect(runs.find('test', 'a')?.stages).toHaveLength(10)
  })

  it('runs two profiles side by side and gives each its own events', async () => {
    const { runs, emit, calls } = setUp()
    void runs.test(draftOf('a'))
    const second = runs.test(draftOf('b'))
    expect(calls.map(({ operationId }) => operationId)).toEqual(['op-1', 'op-2'])
    emit('session:stage-changed', { operationId: 'op-2', stage: greeting })
    expect(runs.find('test', 'a')?.stages.some(({ status }) => status === 'running')).toBe(false)
    expect(runs.find('test', 'b')?.stages.some(({ status }) => status === 'running')).toBe(true)
    calls[1]?.answer(succeeded(report))
    await second
    expect(runs.find('test', 'a')?.ending.kind).toBe('running')
    expect(runs.find('test', 'b')?.ending.kind).toBe('reported')
  })

  it('does not start a second test of a profile while one runs, but sends beside it', () => {
    const { runs, calls } = setUp()
    void runs.test(draftOf('a'))
    void runs.test(draftOf('a'))
    void runs.send(draftOf('a'), {
      from: 'a@b.example',
      to: ['c@d.example'],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: '',
      text: '',
      html: '',
      attachments: [],
    })
    expect(calls.map(({ name }) => name)).toEqual(['session:diagnose', 'session:send'])
  })

  it('asks up to the sign-in, and further only when told to', () => {
    const { runs, calls } = setUp()
    void runs.test(draftOf('a'))
    const envelope = { from: 'a@b.example', to: ['c@d.example'] }
    void runs.test(draftOf('b'), { reach: 'envelope', ports: 'never', envelope })
    expect(calls[0]?.request).toMatchObject({ reach: 'authenticate', ports: 'after-failure' })
    expect(calls[0]?.request).not.toHaveProperty('envelope')
    expect(calls[1]?.request).toMatchObject({ reach: 'envelope', ports: 'never', envelope })
  })

  it('follows addresses and ports as they are asked, each in its place', () => {
    const { runs, emit } = setUp()
    void runs.test(draftOf('a'))
    const [address] = recordedReport.diagnosis?.addresses ?? []
    const probes = recordedReport.diagnosis?.ports?.probes ?? []
    emit('diagnosis:address-tried', { operationId: 'op-1', result: address })
    for (const probe of probes) emit('diagnosis:port-probed', { operationId: 'op-1', probe: { ...probe, modes: [] } })
    emit('diagnosis:port-probed', { operationId: 'op-1', probe: probes[0] })
    emit('diagnosis:port-probed', { operationId: 'op-9', probe: probes[0] })
    expect(runs.find('test', 'a')?.addresses).toEqual([address])
    expect(runs.find('test', 'a')?.probes.map(({ port, modes }) => [port, modes.length])).toEqual([
      [25, 3],
      [465, 0],
      [587, 0],
      [2525, 0],
    ])
  })

  it('leaves a new run untouched by events of the one before', async () => {
    const { runs, emit, calls } = setUp()
    const first = runs.test(draftOf('a'))
    calls[0]?.answer(succeeded(report))
    await first
    void runs.test(draftOf('a'))
    emit('session:stage-changed', { operationId: 'op-1', stage: greeting })
    expect(runs.find('test', 'a')?.stages.some(({ status }) => status === 'running')).toBe(false)
  })

  it('asks the services to cancel and says so until they answer', () => {
    const { runs, calls } = setUp()
    void runs.test(draftOf('a'))
    void runs.cancel('test', 'a')
    expect(calls.at(-1)).toMatchObject({ name: 'operation:cancel', operationId: 'op-1' })
    expect(runs.find('test', 'a')?.ending).toEqual({ kind: 'running', cancelRequested: true })
  })

  it('makes one repaint of many events', () => {
    const { runs, emit, repaint } = setUp()
    void runs.test(draftOf('a'))
    const heard = vi.fn()
    runs.subscribe(heard)
    for (let index = 0; index < 50; index++)
      emit('session:content-progressed', { operationId: 'op-1', sentBytes: index, totalBytes: 50 })
    expect(heard).not.toHaveBeenCalled()
    repaint()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(runs.find('test', 'a')?.content?.sentBytes).toBe(49)
  })

  it('forgets a finished run and never a running one', async () => {
    const { runs, calls } = setUp()
    const run = runs.test(draftOf('a'))
    runs.forget('test', 'a')
    expect(runs.find('test', 'a')).toBeDefined()
    calls[0]?.answer(failed(failure('internal')))
    await run
    runs.forget('test', 'a')
    expect(runs.find('test', 'a')).toBeUndefined()
  })

  it('sends over an open session with the two stages that a message has of its own', async () => {
    const { runs, calls } = setUp()
    const draft = draftOf('a')
    const message = { from: '', to: [], cc: [], bcc: [], replyTo: [], subject: '', text: '', html: '', attachments: [] }
    void runs.submit('session-1', draft.profile, message)
    void runs.send(draft, message)
    expect(calls.map(({ name }) => name)).toEqual(['session:submit'])
    const run = runs.find('send', 'a')
    expect(run?.overOpenSession).toBe(true)
    expect(run?.stages.map(({ id }) => id)).toEqual(['envelope', 'content'])
  })
})
