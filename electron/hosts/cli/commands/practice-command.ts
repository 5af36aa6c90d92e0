import { type CommandContext, printDocument, printLines, reportFailure } from '../command-context'
import { EXIT } from '../exit-status'
import { inertText } from '../inert-text'
import { untilInterrupted } from '../until-interrupted'

/**
 * `practice`: runs the practice server until interrupted, and says what arrives. Its account is made for this run and
 * opens nothing else, so its password is printed: whoever started the server is the one to use it.
 */
export const practiceCommand = async (context: CommandContext): Promise<number> => {
  const { application, io, json } = context
  const started = await application.handlers['practice:start']({})
  if (!started.ok) return reportFailure(context, started.error)
  const { host, ports } = started.value
  const access = application.practiceAccess()
  if (json) printDocument(io, { ok: true, host, ports, ...access })
  else {
    printLines(io, [
      `No encryption  ${host}:${ports.none}`,
      `STARTTLS       ${host}:${ports.starttls}`,
      `Implicit TLS   ${host}:${ports.implicitTls}`,
      `User name      ${access?.userName ?? ''}`,
      `Password       ${access?.password ?? ''}   (for this run only)`,
      `CA             ${access?.authorityFile ?? ''}`,
      'What you send is kept here and delivered to nobody. Ctrl+C ends it.',
    ])
  }
  let seen = 0
  const unsubscribe = application.subscribe((event) => {
    if (json || event.name !== 'practice:changed' || event.payload.received <= seen) return
    seen = event.payload.received
    void application.handlers['practice:messages']({}).then((result) => {
      const newest = result.ok ? result.value.messages[0] : undefined
      if (newest !== undefined)
        printLines(io, [inertText(`Received ${newest.subject}  (${newest.size} bytes)  from ${newest.envelopeFrom}`)])
    })
  })
  await untilInterrupted(io.interrupted)
  unsubscribe()
  await application.handlers['practice:stop']({})
  return EXIT.passed
}
