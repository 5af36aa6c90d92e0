import type { AddressResult, Diagnosis, Enforcement, ModeResult, PortProbe } from '../diagnosis/diagnosis'
import type { ReportCell, ReportContext, ReportSection, ReportTone } from './report-document'

const MODE_TONES: Readonly<Partial<Record<ModeResult['status'], ReportTone>>> = {
  works: 'ok',
  flawed: 'warn',
  answers: 'warn',
  refused: 'err',
  'no-route': 'err',
  'not-smtp': 'err',
  failed: 'err',
}

const addressResult = ({ say }: ReportContext, { reachability, error, problems }: AddressResult): ReportCell => {
  if (reachability !== 'connected')
    return { text: say(`diagnosis.addresses.reachability.${reachability}`), tone: 'err' }
  if (error === null) return { text: say('diagnosis.addresses.proven'), tone: 'ok' }
  const title = say(`errors.${error.code}.title`, { ...error.params, field: error.field ?? '' })
  return { text: problems.length === 0 ? title : `${title} (${problems.join(', ')})`, tone: 'err' }
}

const addressSection = (context: ReportContext, { addresses, aliases }: Diagnosis): readonly ReportSection[] => {
  const { say, shown, duration } = context
  if (addresses.length === 0 && aliases.length === 0) return []
  const none = say('report.fields.none')
  const columns = ['address', 'connect', 'greeting', 'certificate', 'result']
  return [
    {
      title: say('report.sections.addresses'),
      blocks: [
        ...(aliases.length === 0
          ? []
          : [
              {
                kind: 'facts',
                facts: [
                  {
                    label: say('report.fields.aliases'),
                    values: [{ text: shown(aliases.join(', ')), verbatim: true }],
                  },
                ],
              } as const,
            ]),
        {
          kind: 'table',
          head: columns.map((column) => say(`diagnosis.addresses.columns.${column}`)),
          rows: addresses.map((each) => [
            { text: shown(each.address), verbatim: true },
            { text: duration(each.connectMs) },
            { text: shown(each.greeting ?? none), verbatim: true },
            { text: each.certificate ?? none, verbatim: true },
            addressResult(context, each),
          ]),
        },
      ],
    },
  ]
}

const portSection = ({ say }: ReportContext, ports: NonNullable<Diagnosis['ports']>): ReportSection => {
  const modes = ['none', 'starttls', 'implicit-tls'] as const
  const cell = (probe: PortProbe, option: (typeof modes)[number]): ReportCell => {
    const status = probe.modes.find((mode) => mode.option === option)?.status ?? 'not-probed'
    return { text: say(`diagnosis.ports.status.${status}`), tone: MODE_TONES[status] ?? 'none' }
  }
  const best = ports.recommendation
  return {
    title: say('report.sections.ports'),
    blocks: [
      {
        kind: 'table',
        head: [say('report.columns.port'), ...modes.map((mode) => say(`diagnosis.ports.option.${mode}`))],
        rows: ports.probes.map((probe) => [
          { text: String(probe.port), verbatim: true },
          ...modes.map((mode) => cell(probe, mode)),
        ]),
      },
      {
        kind: 'facts',
        facts: [
          {
            label: say('report.fields.best'),
            values: [
              {
                text:
                  best === null
                    ? say('diagnosis.ports.nothingServes')
                    : say('diagnosis.ports.best', {
                        port: String(best.port),
                        mode: say(`diagnosis.ports.bestMode.${best.option}`),
                      }),
              },
            ],
          },
        ],
      },
    ],
  }
}

const enforcementSection = ({ say }: ReportContext, { status }: Enforcement): ReportSection => ({
  title: say('report.sections.enforcement'),
  blocks: [
    {
      kind: 'facts',
      facts: [
        {
          label: say('diagnosis.ports.option.starttls'),
          values: [{ text: say(`diagnosis.enforcement.${status}`), tone: status === 'not-enforced' ? 'warn' : 'none' }],
        },
      ],
    },
  ],
})

/** What a diagnosis found beside its main session; nothing for a test. */
export const diagnosisSections = (context: ReportContext): readonly ReportSection[] => {
  const { diagnosis } = context.subject.report
  if (diagnosis === undefined) return []
  return [
    ...addressSection(context, diagnosis),
    ...(diagnosis.ports === null ? [] : [portSection(context, diagnosis.ports)]),
    ...(diagnosis.enforcement === null ? [] : [enforcementSection(context, diagnosis.enforcement)]),
  ]
}
