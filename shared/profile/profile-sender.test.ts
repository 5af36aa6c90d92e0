import { expect, it } from 'vitest'
import { profileSender } from './profile-sender'

it.each([
  ['the default sender', { defaultSender: 'Me <me@b.example>', name: 'login@b.example' }, 'Me <me@b.example>'],
  ['else the user name when it is an address', { defaultSender: '', name: 'login@b.example' }, 'login@b.example'],
  ['else none', { defaultSender: ' ', name: 'DOMAIN\\login' }, ''],
])('the sender of a profile is %s', (_name, profile, expected) => expect(profileSender(profile)).toBe(expected))
