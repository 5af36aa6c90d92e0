import type { WebPreferences } from 'electron'

/**
 * Preferences of the only window (Electron security items 2, 3, 4, 6, 8 to 12). What is Electron's default is written down too:
 * the unit test holds the values.
 * @param preload absolute path of the preload bundle
 * @param packaged whether this is the installed product, which has no developer tools
 */
export const webPreferences = (preload: string, packaged: boolean) =>
  ({
    preload,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium's spell checker fetches its dictionaries from the internet, and it would read what is typed into secrets.
    spellcheck: false,
    devTools: !packaged,
  }) as const satisfies WebPreferences
