import { describe, expect, it } from 'vitest'
import { conditionFrom } from './secret-service-condition'

describe('the answer of a D-Bus program', () => {
  it.each([
    ['(<true>,)', 'locked'],
    ['(<false>,)', 'unlocked'],
    ['   variant       boolean true', 'locked'],
    ['   variant       boolean false', 'unlocked'],
    ['Error: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name is not known', 'no-service'],
    ['Error org.freedesktop.DBus.Error.ServiceUnknown: Le nom n’est pas connu', 'no-service'],
    [
      'Error: GDBus.Error:org.freedesktop.DBus.Error.UnknownMethod: Object does not exist at path “/x”',
      'no-collection',
    ],
    ['Error connecting: Cannot autolaunch D-Bus without X11 $DISPLAY', 'no-bus'],
    ['Failed to open connection to "session" message bus: Unable to autolaunch a dbus-daemon', 'no-bus'],
    ['', 'unknown'],
  ])('%j means %s', (output, condition) => {
    expect(conditionFrom(output)).toBe(condition)
  })
})
