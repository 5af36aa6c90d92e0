import { serve, type WebHost } from '../../web/serve'
import { type EarlyContext, printDocument, printLines } from '../command-context'
import { EXIT } from '../exit-status'
import { untilInterrupted } from '../until-interrupted'
import { UsageFailure } from '../usage-failure'

const portOf = (port: string | undefined): number => {
  if (port === undefined) return 0
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port)
  throw new UsageFailure('port', { code: 'invalid-value', field: 'port' })
}

/** Calls back at every line typed on a terminal. @returns a function that ends the listening */
const onEnter = ({ io, json }: EarlyContext, typed: () => void): (() => void) => {
  const { stdin } = io
  if (json || !('isTTY' in stdin) || stdin.isTTY !== true) return () => undefined
  stdin.on('data', typed)
  return () => {
    stdin.off('data', typed)
    stdin.pause()
  }
}

/**
 * `serve`: the application as a page on 127.0.0.1, until interrupted. The printed address opens it once. It is printed before the
 * services are there: whoever starts the command waits for the address, and the browser has enough to do until they are.
 */
export const serveCommand = async (
  context: EarlyContext,
  options: { readonly port?: string; readonly rendererFolder: string },
): Promise<number> => {
  const host: WebHost = await serve({
    openApplication: context.openApplication,
    rendererFolder: options.rendererFolder,
    port: portOf(options.port),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    const port = options.port ?? ''
    throw new UsageFailure('port-in-use', { code: 'invalid-value', field: 'port' }, { port })
  })
  const printAddress = async (): Promise<void> => {
    if (context.json) {
      printDocument(context.io, { ok: true, url: host.url, port: host.port })
      return
    }
    const translate = await context.loadWords()
    printLines(context.io, [translate('commandLine.pageAt', { url: host.url }), translate('commandLine.worksOnce')])
  }
  const interrupted = untilInterrupted(context.io.interrupted)
  const stay = async (): Promise<void> => {
    const application = await host.services()
    await application.stay()
    await interrupted
  }
  try {
    await printAddress()
    const stopListening = onEnter(context, () => printLines(context.io, [host.newUrl()]))
    // Services that cannot be had end the command.
    await Promise.race([interrupted, stay()]).finally(stopListening)
    return EXIT.passed
  } finally {
    await host.close()
  }
}
