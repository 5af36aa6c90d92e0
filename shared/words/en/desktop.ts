/** What the desktop host says outside of the page. */
export const desktop = {
  title: 'Mail Session Manager',
  startFailed: {
    title: 'Mail Session Manager could not start',
    explanation:
      'The services behind the window could not be built, so nothing was opened and nothing was changed. Start it from a terminal to see what kind of error it was.',
  },
  chooseFiles: { title: 'Attach files', confirm: 'Attach' },
} as const
