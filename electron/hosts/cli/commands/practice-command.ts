import { PRACTICE_FAULTS } from '../../../../shared/practice/practice-faults'
import { type CommandContext, printDocument, printLines } from '../command-context'
import { EXIT } from '../exit-status'
import { inertText } from '../inert-text'
import { nearestNames } from '../nearest-names'
import { reportFailure } from '../report-failure'
import { untilInterrupted } from '../until-interrupted'
import { UsageFailure } from '../usage-failure'

export interface PracticeOptions {
  readonly fault?: readonly string[]
  readonly listFaults?: boolean
}

/** Columns of the labels, with the space behind the longest of any language. */
const LABEL_WIDTH = 18

const listFaults = ({ io, json, translate }: CommandContext): number => {
  const faults = PRACTICE_FAULTS.map(({ id, group, shows }) => ({ id, group, shows }))
  if (json) printDocument(io, { ok: true, faults })
  else {
    const width = Math.max(...faults.map(({ id }) => id.length))
    printLines(
      io,
      faults.map(
        ({ id, shows }) =>
          `${id.padEnd(width)}  ${shows.join(' ').padEnd(13)}  ${translate(`practice.faults.${id}.title`)}`,
      ),
    )
  }
  return EXIT.passed
}

const refuseUnknownFaults = (faults: readonly string[]): void => {
  const known: readonly string[] = PRACTICE_FAULTS.map(({ id }) => id)
  const fault = faults.find((id) => !known.includes(id))
  if (fault === undefined) return
  const details = { code: 'invalid-value', field: 'faults', params: { id: fault } } as const
  const similar = nearestNames(fault, known)
  throw similar.length === 0
    ? new UsageFailure('unknown-fault', details, { fault })
    : new UsageFailure('unknown-fault-similar', details, { fault, similar: similar.join(', ') })
}

/**
 * `practice`: runs the practice server until interrupted, and says what arrives. Its account is made for this run and
 * opens nothing else, so its password is printed: whoever started the server is the one to use it.
 */
export const practiceCommand = async (context: CommandContext, options: PracticeOptions = {}): Promise<number> => {
  const { application, io, json, translate } = context
  if (options.listFaults === true) return listFaults(context)
  const faults = options.fault ?? []
  refuseUnknownFaults(faults)
  const set =
    faults.length === 0 ? undefined : await application.handlers['practice:set-faults']({ faults: [...faults] })
  if (set?.ok === false) return reportFailure(context, set.error)
  const started = await application.handlers['practice:start']({})
  if (!started.ok) return reportFailure(context, started.error)
  const { host, ports } = started.value
  const access = application.practiceAccess()
  if (json) printDocument(io, { ok: true, host, ports, faults: started.value.faults, ...access })
  else {
    const named = (label: string) => translate(`commandLine.practiceServer.${label}`).padEnd(LABEL_WIDTH)
    printLines(io, [
      `${named('none')}${host}:${ports.none}`,
      `${named('starttls')}${host}:${ports.starttls}`,
      `${named('implicitTls')}${host}:${ports.implicitTls}`,
      `${named('userName')}${access?.userName ?? ''}`,
      `${named('password')}${access?.password ?? ''}   (${translate('commandLine.practiceServer.thisRunOnly')})`,
      `${named('authority')}${access?.authorityFile ?? ''}`,
      ...(started.value.faults.length === 0 ? [] : [`${named('faults')}${started.value.faults.join(', ')}`]),
      translate('commandLine.practice'),
    ])
  }
  let seen = 0
  const unsubscribe = application.subscribe((event) => {
    if (json || event.name !== 'practice:changed' || event.payload.received <= seen) return
    seen = event.payload.received
    void application.handlers['practice:messages']({}).then((result) => {
      const newest = result.ok ? result.value.messages[0] : undefined
      if (newest !== undefined)
        printLines(io, [
          inertText(
            translate('commandLine.received', {
              subject: newest.subject,
              bytes: String(newest.size),
              from: newest.envelopeFrom,
            }),
          ),
        ])
    })
  })
  await untilInterrupted(io.interrupted)
  unsubscribe()
  await application.handlers['practice:stop']({})
  return EXIT.passed
}
