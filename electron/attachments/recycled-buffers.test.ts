import { expect, it } from 'vitest'
import { RecycledBuffers } from './recycled-buffers'

it('gives a buffer out again only after it came back', () => {
  const buffers = new RecycledBuffers(8)
  const first = buffers.take()
  const second = buffers.take()
  expect(second).not.toBe(first)
  buffers.giveBack(first)
  expect(buffers.take()).toBe(first)
  expect(buffers.take()).not.toBe(second)
})

it('takes nothing back that is not from it, is a part, or came back already', () => {
  const buffers = new RecycledBuffers(8)
  const own = buffers.take()
  const foreign = Buffer.alloc(8)
  buffers.giveBack(foreign)
  buffers.giveBack(own.subarray(0, 8))
  const next = buffers.take()
  expect(next).not.toBe(foreign)
  expect(next.buffer).not.toBe(own.buffer)
  buffers.giveBack(own)
  buffers.giveBack(own)
  expect(buffers.take()).toBe(own)
  expect(buffers.take()).not.toBe(own)
})
