import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { Flight } from './flight'

const writesOf = (act: (flight: Flight, target: PassThrough) => void): string[] => {
  const target = new PassThrough()
  const writes: string[] = []
  target.on('data', (chunk: Buffer) => writes.push(chunk.toString()))
  act(new Flight(), target)
  return writes
}

it('writes at once what is said alone, and in one write what is said together', () => {
  const writes = writesOf((flight, target) => {
    flight.say(target, 'NOOP\r\n')
    flight.together(target, () => {
      flight.say(target, 'MAIL FROM:<ä@example.com>\r\n')
      flight.together(target, () => flight.say(target, Buffer.from('RCPT TO:<ö@example.com>\r\n')))
      flight.say(target, 'DATA\r\n')
    })
    flight.say(target, 'RSET\r\n')
  })
  expect(writes).toEqual(['NOOP\r\n', 'MAIL FROM:<ä@example.com>\r\nRCPT TO:<ö@example.com>\r\nDATA\r\n', 'RSET\r\n'])
})

it('loses nothing of what was said when the speaker breaks off', () => {
  const writes = writesOf((flight, target) => {
    const speak = () => {
      flight.say(target, 'MAIL FROM:<a@example.com>\r\n')
      throw new Error('broken')
    }
    expect(() => flight.together(target, speak)).toThrow('broken')
    flight.say(target, 'RSET\r\n')
  })
  expect(writes).toEqual(['MAIL FROM:<a@example.com>\r\n', 'RSET\r\n'])
})
