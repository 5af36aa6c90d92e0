import { describe, expect, it } from 'vitest'
import { Visitors } from './visitors'

describe('Visitors', () => {
  it('exchanges a token once', () => {
    const visitors = new Visitors()
    const token = visitors.newToken()
    const cookie = visitors.exchange(token)
    expect(cookie).toMatch(/^[\w-]{43}$/)
    expect(cookie).not.toBe(token)
    expect(visitors.exchange(token)).toBeUndefined()
    expect(visitors.exchange('')).toBeUndefined()
    expect(visitors.knows(cookie)).toBe(true)
    expect(visitors.knows(token)).toBe(false)
    expect(visitors.knows(undefined)).toBe(false)
  })

  it('binds the secret of a page to the browser that loaded it', () => {
    const visitors = new Visitors()
    const first = visitors.exchange(visitors.newToken())
    const second = visitors.exchange(visitors.newToken())
    const page = visitors.newPage(first)
    expect(visitors.hasPage(first, page)).toBe(true)
    expect(visitors.hasPage(second, page)).toBe(false)
    expect(visitors.hasPage(undefined, page)).toBe(false)
    expect(visitors.hasPage(first, undefined)).toBe(false)
    expect(visitors.hasPage(first, '')).toBe(false)
    expect(visitors.newPage('stranger')).toBeUndefined()
  })

  it('forgets the oldest of too many', () => {
    const visitors = new Visitors()
    const cookie = visitors.exchange(visitors.newToken())
    const pages = Array.from({ length: 65 }, () => visitors.newPage(cookie))
    expect(visitors.hasPage(cookie, pages[0])).toBe(false)
    expect(visitors.hasPage(cookie, pages[1])).toBe(true)
    const tokens = Array.from({ length: 17 }, () => visitors.newToken())
    expect(visitors.exchange(tokens[0] ?? '')).toBeUndefined()
    expect(visitors.exchange(tokens[16] ?? '')).toBeDefined()
  })
})
