import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { COMMAND_LINE } from '../../product/built-product'
import type { Figure, Section } from '../section'

const KB = 1_000

interface PageFile {
  readonly name: string
  readonly bytes: number
  readonly gzipBytes: number
}

const sizesOf = async (folder: string, name: string): Promise<PageFile> => {
  const content = await readFile(join(folder, name))
  return { name: basename(name), bytes: content.byteLength, gzipBytes: gzipSync(content).byteLength }
}

const sumOf = (name: string, files: readonly PageFile[]): PageFile => ({
  name,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  gzipBytes: files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
})

const figureOfFile = ({ name, bytes, gzipBytes }: PageFile): Figure => ({
  contender: name,
  value: bytes / KB,
  rounds: [bytes / KB],
  first: bytes / KB,
  remark: `${(gzipBytes / KB).toFixed(1)} kB with gzip`,
})

/** Bytes of the built page: the first load, which is what its document names, and every file. The web host sends them as they are: they never leave the machine. */
export const pageSize: Section = {
  id: 'page-size',
  run: async () => {
    const folder = join(COMMAND_LINE, '..', 'renderer')
    const document = await readFile(join(folder, 'index.html'), 'utf8')
    const names = (await readdir(join(folder, 'assets'))).map((name) => join('assets', name))
    const files = await Promise.all(['index.html', ...names].map((name) => sizesOf(folder, name)))
    const isFirst = ({ name }: PageFile) => name === 'index.html' || document.includes(name)
    const largestFirst = [...files].sort((one, other) => other.bytes - one.bytes)
    return {
      id: 'page-size',
      title: 'Size of the built page',
      unit: 'kB',
      higherIsBetter: false,
      figures: [
        figureOfFile(sumOf('first load', files.filter(isFirst))),
        figureOfFile(sumOf('everything', files)),
        ...largestFirst.map((file) =>
          figureOfFile({ ...file, name: `  ${file.name}${isFirst(file) ? ', first load' : ''}` }),
        ),
      ],
      goals: [],
      skipped: [],
    }
  },
}
