import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageAsset, readPageAsset } from '../../ipc/page-asset'
import { COMMON_HEADERS, newNonce, pageHeaders, renderPage } from '../../ipc/page-document'
import { isOwnPage } from './own-page'

const refuse = (status: number) => new Response(null, { status, headers: COMMON_HEADERS })

/**
 * Answers requests to the page's own scheme from the built page's folder, with the same policy as the web host.
 * @param rendererFolder absolute path
 * @param request as Electron hands it over; its URL is parsed, the encoded path is not decoded again
 */
export const answerPageRequest = async (
  rendererFolder: string,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> => {
  if (!isOwnPage(request.url)) return refuse(404)
  if (request.method !== 'GET') return refuse(405)
  const { pathname } = new URL(request.url)
  if (['', '/', '/index.html'].includes(pathname)) {
    const nonce = newNonce()
    const template = await readFile(join(rendererFolder, 'index.html'), 'utf8')
    return new Response(renderPage(template, { nonce }), { headers: pageHeaders(nonce, "'none'") })
  }
  const asset = pageAsset(pathname)
  const bytes = asset === undefined ? undefined : await readPageAsset(rendererFolder, asset)
  return asset === undefined || bytes === undefined ? refuse(404) : new Response(bytes, { headers: asset.headers })
}
