import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The least that a page from a Node process takes; `--eval`, so that nothing but Node itself is loaded. */
const PROGRAM = `
import { createServer } from 'node:http'
const page = '<!doctype html><html lang="en"><head><title>Empty</title><link rel="icon" href="data:,"></head><body><button>Nothing</button></body></html>'
const server = createServer((request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'))
`

/** A process that serves one empty page. */
export interface EmptyPageHost {
  readonly url: string
  stop(): Promise<void>
}

/** Starts it and waits for its address. */
export const startEmptyPageHost = async (): Promise<EmptyPageHost> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
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
