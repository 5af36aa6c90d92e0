// What makes Electron's program something other than the application's window.

/** Editors that are Electron programs themselves set this for what they start, and Electron would be a plain Node then. */
const MAKES_A_NODE = 'ELECTRON_RUN_AS_NODE'

/**
 * The environment that the desktop window is started with.
 * @param {Readonly<Record<string, string | undefined>>} environment of this process
 * @returns {Record<string, string | undefined>}
 */
export const desktopEnvironment = (environment) =>
  // The names of variables are not case-sensitive on Windows.
  Object.fromEntries(Object.entries(environment).filter(([name]) => name.toUpperCase() !== MAKES_A_NODE))

/**
 * Whether Electron's program ended without having opened its window.
 * @param {{ status: number | null, signal: string | null, tookMs: number, askedToEnd: boolean }} end
 *   `askedToEnd`: somebody at the terminal wanted it to end
 */
export const neverOpened = ({ status, signal, tookMs, askedToEnd }) =>
  !askedToEnd && (status !== 0 || signal !== null) && tookMs < 3_000
