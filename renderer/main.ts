import './app/schemas-without-eval'
import { askedAhead } from './app/asked-ahead'
import { openPageHost } from './app/bridge'

// Small, so that the services are asked before the page's own code has come; build/page-ahead.mjs lets it come at the same time.
const host = openPageHost()
const bridge = askedAhead(host.bridge)
void import('./page').then(({ showPage }) => showPage({ ...host, bridge }))
