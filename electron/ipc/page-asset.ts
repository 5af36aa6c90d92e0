import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMMON_HEADERS } from './page-document'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

// The build names its files with these characters only. Percent signs, backslashes, NUL, empty and dotted segments have no
// meaning here, so that nothing needs decoding and no path can leave the folder.
const SEGMENT = '[A-Za-z0-9_-][A-Za-z0-9_.-]*'
const ASSET_PATH = new RegExp(`^/((?:${SEGMENT}/)*${SEGMENT}\\.([a-z0-9]+))$`)

/** A file of the built page: where it lies below the page's folder and how it is served. */
export interface PageAsset {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Finds the file that a URL path stands for (Electron security item 18).
 * @param urlPath still encoded, without query, e.g. `/assets/index-B1x.js`
 * @returns undefined for anything that is not plainly a file of the page
 */
export const pageAsset = (urlPath: string): PageAsset | undefined => {
  const match = urlPath.length > 512 ? null : ASSET_PATH.exec(urlPath)
  const path = match?.[1]
  const extension = match?.[2]
  if (path === undefined || extension === undefined || path.includes('..')) return undefined
  if (!Object.hasOwn(CONTENT_TYPES, extension)) return undefined
  // Names below assets/ carry a digest of their content.
  const cache = path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
  return {
    path,
    headers: { ...COMMON_HEADERS, 'content-type': CONTENT_TYPES[extension] ?? '', 'cache-control': cache },
  }
}

/** @returns the bytes, or undefined when the folder holds no such file */
export const readPageAsset = async (folder: string, asset: PageAsset): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(join(folder, asset.path)))
  } catch {
    return undefined
  }
}
