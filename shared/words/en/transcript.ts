export const transcript = {
  label: 'Conversation',
  conversation: 'Which conversation',
  kind: { test: 'Test, {{time}}', send: 'Sending, {{time}}', session: 'Session since {{time}}' },
  speaker: 'Whose lines',
  speakers: { all: 'All', client: 'Ours', server: 'Server', note: 'Notes' },
  search: 'Search the transcript',
  found: '{{position}} of {{count}}',
  previous: 'Previous find',
  next: 'Next find',
  copy: 'Copy as text',
  note_one: '1 line. Secrets and message content are left out.',
  note_other: '{{count}} lines. Secrets and message content are left out.',
  dropped_one: '1 earlier line was let go.',
  dropped_other: '{{count}} earlier lines were let go.',
  empty: {
    title: 'Nothing was said yet',
    explanation:
      'Test this profile, send a message or open a session: every line that goes to the server and comes back stands here, without secrets.',
  },
} as const
