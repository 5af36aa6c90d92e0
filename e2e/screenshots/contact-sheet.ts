import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Picture } from './camera'
import type { Panel } from './scene'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const STYLE = `body{font:13px/20px system-ui;margin:24px;background:#f3f4f6;color:#1b1e24}
figure{display:inline-block;margin:0 16px 24px 0;vertical-align:top;width:460px}
img{display:block;width:100%;border:1px solid #c3c8d0;background:#fff}
figcaption{padding-top:4px}ul{margin:4px 0;padding-left:16px;color:#855300}`

const figure = (path: string, caption: string, cut: readonly string[] = []): string => {
  const list = cut.length === 0 ? '' : `<ul>${cut.map((words) => `<li>${escaped(words)}</li>`).join('')}</ul>`
  return `<figure><a href="${path}"><img loading="lazy" src="${path}" alt=""></a><figcaption>${escaped(caption)}${list}</figcaption></figure>`
}

/**
 * Writes `index.html` with every picture, and what does not fit on it; the mock's picture stands first where there is one.
 * @param mock folder of the mock's pictures
 */
export const writeContactSheet = async (
  folder: string,
  panels: readonly Panel[],
  pictures: readonly Picture[],
  mock?: string,
): Promise<void> => {
  const mockFigure = async (name: string | undefined, scheme: string): Promise<string> => {
    if (name === undefined || mock === undefined) return ''
    const file = `${name}-${scheme}.png`
    if (!existsSync(join(mock, file))) return ''
    await mkdir(join(folder, 'mock'), { recursive: true })
    await copyFile(join(mock, file), join(folder, 'mock', file))
    return figure(`mock/${file}`, `mock, ${scheme}`)
  }
  const parts: string[] = []
  for (const panel of panels) {
    const own = pictures.filter((picture) => picture.panel === panel.name)
    const states = [...new Set(own.map(({ state }) => state))]
    if (states.length > 0) parts.push(`<h1>${panel.name}</h1>`)
    for (const state of states) {
      const taken = own.filter((picture) => picture.state === state)
      const schemes = [...new Set(taken.map(({ scheme }) => scheme))]
      const mocks = await Promise.all(schemes.map((scheme) => mockFigure(panel.mock[state], scheme)))
      const ours = taken.map(({ path, scheme, size, cut }) => figure(path, `${scheme}, ${size}`, cut))
      parts.push(`<h2>${state}</h2>`, ...mocks, ...ours)
    }
  }
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style>${parts.join('\n')}\n`,
  )
}
