/** The practice server is on this machine alone. */
export const PRACTICE_HOST = '127.0.0.1'
