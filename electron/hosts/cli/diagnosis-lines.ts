import type { AddressResult, Diagnosis, PortProbe } from '../../../shared/diagnosis/diagnosis'
import { securityOptionSchema } from '../../../shared/profile/session-profile'
import type { Translate } from '../../../shared/words/translate'

const OPTIONS = securityOptionSchema.options

const addressLine = (result: AddressResult, translate: Translate): string => {
  const { address, reachability, connectMs, error, problems } = result
  const what =
    reachability !== 'connected'
      ? translate(`diagnosis.addresses.reachability.${reachability}`)
      : error === null
        ? translate('diagnosis.addresses.proven')
        : translate(`errors.${error.code}.title`, { ...error.params, field: error.field ?? '' })
  const ids = problems.length === 0 ? '' : ` (${problems.join(', ')})`
  return `  ${address}  ${Math.round(connectMs)} ms  ${what}${ids}`
}

const addressLines = ({ addresses, aliases }: Diagnosis, translate: Translate): string[] => [
  ...(aliases.length === 0 ? [] : [translate('diagnosis.addresses.aliases', { names: aliases.join(', ') })]),
  ...(addresses.length < 2
    ? []
    : [translate('diagnosis.addresses.heading'), ...addresses.map((result) => addressLine(result, translate))]),
]

const statusOf = ({ modes }: PortProbe, option: (typeof OPTIONS)[number], translate: Translate): string =>
  translate(`diagnosis.ports.status.${modes.find((mode) => mode.option === option)?.status ?? 'not-probed'}`)

/** Rows of cells under each other, two spaces apart. */
const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

const portLines = ({ ports }: Diagnosis, translate: Translate): string[] => {
  if (ports === null) return []
  const head = ['', ...OPTIONS.map((option) => translate(`diagnosis.ports.option.${option}`))]
  const rows = ports.probes.map((probe) => [
    String(probe.port),
    ...OPTIONS.map((option) => statusOf(probe, option, translate)),
  ])
  const best = ports.recommendation
  return [
    translate('diagnosis.ports.heading'),
    ...aligned([head, ...rows]),
    best === null
      ? translate('diagnosis.ports.nothingServes')
      : translate('diagnosis.ports.best', {
          port: String(best.port),
          mode: translate(`diagnosis.ports.bestMode.${best.option}`),
        }),
  ]
}

/** What a diagnosis found beside its main session, as lines. */
export const diagnosisLines = (diagnosis: Diagnosis, translate: Translate): string[] => [
  ...addressLines(diagnosis, translate),
  ...portLines(diagnosis, translate),
  ...(diagnosis.enforcement === null ? [] : [translate(`diagnosis.enforcement.${diagnosis.enforcement.status}`)]),
]
