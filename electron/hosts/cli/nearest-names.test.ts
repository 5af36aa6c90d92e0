import { describe, expect, it } from 'vitest'
import { nearestNames } from './nearest-names'

const NAMES = ['port', 'option', 'profile', 'password-env', 'password-stdin', 'to', 'cc', 'bcc', 'port']

describe('a misspelt name', () => {
  it.each([
    ['prot', ['port']],
    ['ports', ['port']],
    ['profil', ['profile']],
    ['opiton', ['option']],
    ['pasword-env', ['password-env']],
    ['ccc', ['cc', 'bcc']],
    ['xx', []],
    ['', []],
    ['frobnicate', []],
    ['p'.repeat(100_000), []],
  ])('%s is probably %j', (word, expected) => {
    expect(nearestNames(word, NAMES)).toEqual(expected)
  })
})
