/**
 * Everything that the page can be told to do by name: the palette lists most of these, the menus of the desktop host send
 * them. Plain values, so that the menus need no schema library.
 */
export const COMMANDS = [
  'palette',
  'test',
  'testMail',
  'open-session',
  'open-test',
  'open-compose',
  'open-outbox',
  'open-transcript',
  'open-history',
  'duplicate',
  'export',
  'delete',
  'newProfile',
  'fromProvider',
  'import',
  'exportAll',
  'explain',
  'settings',
  'copyVersions',
  'theme-light',
  'theme-dark',
  'theme-system',
] as const

export type CommandId = (typeof COMMANDS)[number]
