import type { Bridge } from '../../shared/contract/bridge'
import { type HostConnection, unbreakableConnection } from './host-connection'
import { webBridge } from './web-bridge'

declare global {
  interface Window {
    /** Set by the preload of the desktop host before the page's own scripts run. */
    readonly mailSessions?: Bridge
  }
}

/** The page's way to its host, and what only the host could tell it. */
export interface PageHost {
  readonly bridge: Bridge
  readonly connection: HostConnection
  /** Allows the styles that components make at run time, under the page's strict policy. */
  readonly styleNonce: string
}

/**
 * Finds out which host has loaded this page, and connects to it. To be called once.
 * @param page the window, with the two meta elements that the host wrote into the document
 */
export const openPageHost = (page: Window = window): PageHost => {
  const meta = (selector: string) => page.document.querySelector<HTMLMetaElement>(selector)
  const styleNonce = meta('meta[property="csp-nonce"]')?.nonce ?? ''
  if (page.mailSessions !== undefined) {
    return { bridge: page.mailSessions, connection: unbreakableConnection, styleNonce }
  }
  const bridge = webBridge({
    origin: page.location.origin,
    secret: meta('meta[name="page-secret"]')?.content ?? '',
  })
  return { bridge, connection: bridge.connection, styleNonce }
}
