// Chromium knows no foreign schemes; a name below .stand-in leads nowhere and gives the page a secure origin of its own.
const SUFFIX = '.stand-in'

/** @param {string} url as the application knows it, e.g. `app://host/path` */
export const toChromium = (url) => {
  if (!URL.canParse(url)) return url
  const { protocol, host, pathname, search, hash } = new URL(url)
  if (['http:', 'https:', 'about:', 'data:', 'blob:', 'file:', 'javascript:'].includes(protocol)) return url
  return `https://${host}.${protocol.slice(0, -1)}${SUFFIX}${pathname}${search}${hash}`
}

/** @param {string} url as Chromium knows it */
export const fromChromium = (url) => {
  if (url.startsWith('blob:')) return `blob:${fromChromium(url.slice('blob:'.length))}`
  if (!URL.canParse(url)) return url
  const { protocol, hostname, pathname, search, hash } = new URL(url)
  if (protocol !== 'https:' || !hostname.endsWith(SUFFIX)) return url
  const parts = hostname.slice(0, -SUFFIX.length).split('.')
  const scheme = parts.pop()
  return `${scheme}://${parts.join('.')}${pathname}${search}${hash}`
}
