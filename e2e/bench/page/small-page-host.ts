import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Serves the files of one folder; `--eval`, so that nothing but Node itself is loaded. */
const PROGRAM = `
import { createServer } from 'node:http'
import { readdirSync, readFileSync } from 'node:fs'
const [folder] = process.argv.slice(1)
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const files = new Map(readdirSync(folder).map((name) => ['/' + name, { 'content-type': types[name.split('.').at(-1)] }]))
const server = createServer(({ url }, response) => {
  const path = url === '/' ? '/index.html' : url
  const headers = files.get(path)
  if (headers === undefined) response.writeHead(404).end()
  else response.writeHead(200, headers).end(readFileSync(folder + path))
})
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'))
`

/** A process that serves one small page. */
export interface SmallPageHost {
  readonly url: string
  stop(): Promise<void>
}

/** Starts it and waits for its address; the least that a page from a Node process takes. @param folder with an index.html */
export const startSmallPageHost = async (folder: string): Promise<SmallPageHost> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  return {
    url: String(line).trim(),
    stop: async () => {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    },
  }
}
