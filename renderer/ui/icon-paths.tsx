import type { ReactNode } from 'react'

/** Outlines on a 24 unit grid, drawn with a stroke of 1.75; the `dot-*` ones are filled and carry their state in their shape. */
export const iconPaths = {
  check: (
    <>
      <path d="M5 12.5l4.5 4.5L19 7.5" />
    </>
  ),
  'chevron-up': (
    <>
      <path d="M6 15l6-6 6 6" />
    </>
  ),
  'chevron-down': (
    <>
      <path d="M6 9l6 6 6-6" />
    </>
  ),
  'chevron-left': (
    <>
      <path d="M15 6l-6 6 6 6" />
    </>
  ),
  'chevron-right': (
    <>
      <path d="M9 6l6 6-6 6" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.2 2" />
    </>
  ),
  copy: (
    <>
      <rect x="8" y="8" width="12" height="12" rx="2" />
      <path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2" />
    </>
  ),
  cross: (
    <>
      <path d="M6 6l12 12M18 6L6 18" />
    </>
  ),
  'dot-bypassed': (
    <>
      <path d="M12 2.5L1.5 21h21z" fill="var(--warn)" stroke="none" />
      <path d="M12 10v4M12 17.4v.1" stroke="var(--surface)" strokeWidth="2.6" />
    </>
  ),
  'dot-failed': (
    <>
      <rect x="3" y="3" width="18" height="18" rx="4" fill="var(--err)" stroke="none" />
      <path d="M8.5 8.5l7 7M15.5 8.5l-7 7" stroke="var(--surface)" strokeWidth="2.6" />
    </>
  ),
  'dot-passed': (
    <>
      <circle cx="12" cy="12" r="9.5" fill="var(--ok)" stroke="none" />
      <path d="M7.8 12.3l2.9 2.9 5.5-5.9" stroke="var(--surface)" strokeWidth="2.6" />
    </>
  ),
  'dot-stopped': (
    <>
      <circle cx="12" cy="12" r="8" stroke="var(--ctl-line)" strokeWidth="2.4" strokeDasharray="3 3.3" />
    </>
  ),
  'dot-untested': (
    <>
      <circle cx="12" cy="12" r="8" stroke="var(--ctl-line)" strokeWidth="2.4" />
    </>
  ),
  download: (
    <>
      <path d="M12 4v10M8 10.5l4 4 4-4M4 17v2a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-2" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12C4.6 8 8 5.8 12 5.8s7.4 2.2 9.5 6.2c-2.1 4-5.5 6.2-9.5 6.2S4.6 16 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  'eye-off': (
    <path d="M4 4l16 16M9.8 6.1c.7-.2 1.4-.3 2.2-.3 4 0 7.4 2.2 9.5 6.2a13 13 0 0 1-2.6 3.4M6 7.7A13 13 0 0 0 2.5 12c2.1 4 5.5 6.2 9.5 6.2 1.7 0 3.3-.4 4.7-1.1" />
  ),
  failed: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 9l6 6M15 9l-6 6" />
    </>
  ),
  file: (
    <>
      <path d="M14 3v5h5M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8z" />
    </>
  ),
  folder: (
    <>
      <path d="M4 7a1.5 1.5 0 0 1 1.5-1.500H10l2 2.500h6.500A1.5 1.5 0 0 1 20 9.500v8a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 17.500z" />
    </>
  ),
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M19.4 15a1.7 1.7 0 0 0 .3 1.8l.1.1a2 2 0 1 1-2.8 2.8l-.1-.1a1.7 1.7 0 0 0-2.9 1.2V21a2 2 0 0 1-4 0v-.1a1.7 1.7 0 0 0-2.9-1.2l-.1.1a2 2 0 1 1-2.8-2.8l.1-.1A1.7 1.7 0 0 0 3.1 14H3a2 2 0 0 1 0-4h.1a1.7 1.7 0 0 0 1.2-2.9l-.1-.1A2 2 0 1 1 7 4.2l.1.1A1.7 1.7 0 0 0 10 3.1V3a2 2 0 0 1 4 0v.1a1.7 1.7 0 0 0 2.9 1.2l.1-.1A2 2 0 1 1 19.8 7l-.1.1a1.7 1.7 0 0 0 1.2 2.9h.1a2 2 0 0 1 0 4h-.1a1.7 1.7 0 0 0-1.5 1z" />
    </>
  ),
  image: (
    <>
      <rect x="4" y="4" width="16" height="16" rx="2" />
      <circle cx="9" cy="9" r="1.5" />
      <path d="M4 16l4.5-4.5L18 20M13 14l2.5-2.5L20 16" />
    </>
  ),
  inbox: (
    <>
      <path d="M4 13l2.5-8h11L20 13v5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18zM4 13h4.5l1.5 2.5h4L15.5 13H20" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11.2V16M12 8v.1" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15" r="4" />
      <path d="M11 12l8-8M16 7l2.5 2.5M14 9l1.8 1.8" />
    </>
  ),
  lines: (
    <>
      <path d="M5 7h14M5 12h14M5 17h8" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  more: (
    <>
      <path d="M5 12v.1M12 12v.1M19 12v.1" strokeWidth="2.6" />
    </>
  ),
  octagon: (
    <>
      <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z" />
      <path d="M12 8v4.5M12 16v.1" />
    </>
  ),
  paperclip: (
    <>
      <path d="M19.5 11.5l-7.8 7.8a4.6 4.6 0 0 1-6.5-6.5l8.1-8.1a3.1 3.1 0 0 1 4.4 4.4l-8.1 8.1a1.5 1.5 0 0 1-2.2-2.2l7.4-7.4" />
    </>
  ),
  passed: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.3l2.8 2.8L16 9.5" />
    </>
  ),
  pencil: (
    <>
      <path d="M4.5 19.500l1-4L16 5a2.1 2.1 0 0 1 3 3L8.5 18.500zM14 7l3 3" />
    </>
  ),
  play: (
    <>
      <path d="M8 5l11 7-11 7z" />
    </>
  ),
  plus: (
    <>
      <path d="M12 5v14M5 12h14" />
    </>
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="9" strokeDasharray="3.4 2.25" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.4 2.4c-.7.3-1 .8-1 1.5M12 16.3v.1" />
    </>
  ),
  refresh: (
    <>
      <path d="M19 12a7 7 0 1 1-2.3-5.200L19 9M19 4.500V9h-4.5" />
    </>
  ),
  ring: (
    <>
      <circle cx="12" cy="12" r="8" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.5 4.5" />
    </>
  ),
  send: (
    <>
      <path d="M21 3L10 14M21 3l-6.5 18-4.5-7-7-4.5z" />
    </>
  ),
  server: (
    <>
      <rect x="4" y="4" width="16" height="7" rx="2" />
      <rect x="4" y="13" width="16" height="7" rx="2" />
      <path d="M8 7.5v.1M8 16.5v.1" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3l7 3v5.2c0 4.7-2.9 8-7 9.8-4.1-1.8-7-5.1-7-9.8V6z" />
    </>
  ),
  'shield-off': (
    <>
      <path d="M5 6.2v5c0 4.7 2.9 8 7 9.8 2-.9 3.8-2.2 5-4M9.5 4.2L12 3l7 3v5.2c0 1-.1 1.9-.4 2.8M3 3l18 18" />
    </>
  ),
  skipped: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8.5 12h7" />
    </>
  ),
  spinner: (
    <>
      <path d="M12 3a9 9 0 1 0 9 9" />
    </>
  ),
  stop: (
    <>
      <rect x="6" y="6" width="12" height="12" rx="2" />
    </>
  ),
  trash: (
    <>
      <path d="M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10 11v5M14 11v5" />
    </>
  ),
  triangle: (
    <>
      <path d="M12 4L2.8 19.5h18.4z" />
      <path d="M12 10v4.2M12 17v.1" />
    </>
  ),
  undo: (
    <>
      <path d="M8.5 5L4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-3.5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof iconPaths
