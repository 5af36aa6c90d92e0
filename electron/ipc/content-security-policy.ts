/** Where the page may connect to: the desktop page talks over IPC only, the web page to its own host. */
export type ConnectSource = "'none'" | "'self'"

/**
 * The policy of every HTML response of both hosts (Electron security item 7). Nothing inline runs; styles made at run time
 * carry the nonce of this very response.
 * @param nonce base64, fresh for every response
 */
export const contentSecurityPolicy = (nonce: string, connect: ConnectSource): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
