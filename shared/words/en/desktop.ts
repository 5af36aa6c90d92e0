/** What the desktop host says outside of the page. */
export const desktop = {
  title: 'Mail Session Manager',
  startFailed: {
    title: 'Mail Session Manager could not start',
    explanation:
      'The services behind the window could not be built, so nothing was opened and nothing was changed. Start it from a terminal to see what kind of error it was.',
  },
  unexpected: {
    title: 'Something inside failed',
    explanation:
      'A fault of the application itself was caught, and it goes on. Something may no longer answer: to be safe, quit and start it again. What was handed to the outbox is kept.',
  },
  page: {
    gone: {
      title: 'The page of this window has ended',
      explanation:
        'It ended unexpectedly. Sessions, sendings and the outbox run outside of it and go on. What was typed in the last second may be lost.',
    },
    frozen: {
      title: 'The page of this window does not answer',
      explanation:
        'It may answer in a moment. Loading it again loses what was typed in the last second; sessions, sendings and the outbox go on.',
    },
    notLoaded: {
      title: 'The page of this window could not be loaded',
      explanation:
        'Its files are missing or cannot be read. Nothing was changed or sent. If it happens again, install the application anew; what you saved is elsewhere.',
    },
    loadAgain: 'Load again',
    wait: 'Wait',
  },
  saveFile: 'Save file',
  saveFailed: {
    title: 'The file was not written',
    explanation:
      'The disk may be full, or the folder may be protected. What was to be saved is still in the window: save it to another place.',
  },
  endedMail: {
    title_one: '{{count}} mail has ended',
    title_other: '{{count}} mails have ended',
    allSent: 'The servers accepted all of them.',
    open_one: '{{count}} was not sent, not to everybody, or that is not known. The outbox says more.',
    open_other: '{{count}} were not sent, not to everybody, or that is not known. The outbox says more.',
  },
  chooseFiles: { title: 'Attach files', confirm: 'Attach' },
  menu: {
    file: 'File',
    profile: 'Profile',
    view: 'View',
    help: 'Help',
    palette: 'Find a profile or a command…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    close: 'Close window',
    exit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    edit: 'Edit',
    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    front: 'Bring all to front',
    about: 'About Mail Session Manager',
    services: 'Services',
    hide: 'Hide Mail Session Manager',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    quit: 'Quit Mail Session Manager',
  },
} as const
