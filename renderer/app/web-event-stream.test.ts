import { describe, expect, it } from 'vitest'
import { serverSentEvents } from './server-sent-events'
import { WebEventStream } from './web-event-stream'

const frames = 'id: r-1\nevent: start\ndata: {}\n\n: alive\n\nid: r-2\ndata: {"a: b":"c"}\n\nid: r-3\ndata: {}\n\n'

describe('serverSentEvents', () => {
  it('gives the same events however the stream is cut', () => {
    for (let size = 1; size <= frames.length; size += 1) {
      const events: string[] = []
      const parse = serverSentEvents((event) => events.push(`${event.id} ${event.kind} ${event.text}`))
      for (let start = 0; start < frames.length; start += size) parse(frames.slice(start, start + size))
      expect(events).toEqual(['r-1 start {}', 'r-2 message {"a: b":"c"}', 'r-3 message {}'])
    }
  })
})

describe('WebEventStream', () => {
  it('asks for what it missed, waits longer each time, and stops when refused', async () => {
    const answers = [
      () => new Response(frames),
      () => Promise.reject(new TypeError('network')),
      () => new Response('', { status: 500 }),
      () => new Response('id: r-9\nevent: gap\ndata: {}\n\n'),
      () => new Response('', { status: 401 }),
    ]
    const asked: (string | undefined)[] = []
    const waits: number[] = []
    const states: string[] = []
    const heard: string[] = []
    let gaps = 0
    const stream = new WebEventStream({
      open: async (lastEventId) => {
        asked.push(lastEventId)
        return (await answers.shift()?.()) ?? new Response('', { status: 500 })
      },
      onEvent: (text) => heard.push(text),
      onGap: () => {
        gaps += 1
      },
      wait: async (ms) => {
        waits.push(ms)
      },
    })
    stream.subscribe(() => states.push(stream.state()))
    await stream.run()
    expect(asked).toEqual([undefined, 'r-3', 'r-3', 'r-3', 'r-9'])
    expect(waits).toEqual([250, 500, 1_000, 250])
    expect(states).toEqual(['connected', 'reconnecting', 'connected', 'reconnecting', 'ended'])
    expect(heard).toEqual(['{"a: b":"c"}', '{}'])
    expect(gaps).toBe(1)
  })
})
