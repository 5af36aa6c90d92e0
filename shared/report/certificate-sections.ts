import type { TlsReport } from '../trust/tls-report'
import { fact, type ReportBlock, type ReportContext, type ReportFact, type ReportSection } from './report-document'

/** The place of a certificate in the chain, as a key of the words. */
const roleOf = ({ selfIssued, isCa }: TlsReport['chain'][number], index: number): string => {
  if (index === 0) return 'server'
  if (selfIssued) return 'root'
  return isCa ? 'intermediate' : 'certificate'
}

/** The certificates that the server showed and what is wrong with them; nothing without TLS. */
export const chainSections = (context: ReportContext): readonly ReportSection[] => {
  const { say, sayIfKnown, shown, moment } = context
  const { tls } = context.subject.report
  if (tls === undefined) return []
  const field = (name: string, text: string): readonly ReportFact[] =>
    text === '' ? [] : fact(say(`test.chain.fields.${name}`), { text, verbatim: true })
  const label = (name: string) => say(`report.fields.${name}`)
  const { status, reason } = tls.revocation
  const connection: ReportBlock = {
    kind: 'facts',
    facts: [
      ...fact(label('protocol'), { text: `${shown(tls.protocol)}, ${shown(tls.cipher)}`, verbatim: true }),
      ...fact(label('serverName'), { text: shown(tls.serverName), verbatim: true }),
      ...fact(label('anchor'), { text: say(`report.anchor.${tls.anchor ?? 'none'}`) }),
      ...fact(label('revocation'), { text: sayIfKnown(`revocation.${status}.${reason ?? 'proven'}`) ?? status }),
    ],
  }
  const certificates = tls.chain.map(
    (certificate, index): ReportBlock => ({
      kind: 'facts',
      title: say('report.certificate', {
        role: say(`test.chain.role.${roleOf(certificate, index)}`),
        subject: certificate.subject,
      }),
      tone: tls.problems.some((problem) => problem.certificate === index && !problem.ignored) ? 'err' : 'none',
      facts: [
        ...field('issuer', shown(certificate.issuer)),
        ...field('subjectAltNames', shown(certificate.subjectAltNames.join(', '))),
        ...field('notBefore', moment(certificate.notBefore)),
        ...field('notAfter', moment(certificate.notAfter)),
        ...field('key', `${shown(certificate.key)}, ${shown(certificate.signatureAlgorithm)}`),
        ...field('serialNumber', shown(certificate.serialNumber)),
        ...field('sha256', shown(certificate.sha256)),
      ],
    }),
  )
  return [
    { title: say('report.sections.chain'), blocks: [connection, ...certificates] },
    ...(tls.problems.length === 0 ? [] : [problemsSection(context, tls)]),
  ]
}

const problemsSection = ({ say }: ReportContext, tls: TlsReport): ReportSection => ({
  title: say('report.sections.problems'),
  blocks: [
    {
      kind: 'table',
      head: ['problem', 'flag', 'result'].map((column) => say(`report.columns.${column}`)),
      rows: tls.problems.map(({ kind, params, id, flag, ignored }) => [
        { text: `${say(`trustProblems.${kind}.title`, params)} (${id})` },
        { text: flag, verbatim: true },
        { text: say(`test.problems.${ignored ? 'ignored' : 'fatal'}`), tone: ignored ? 'warn' : 'err' },
      ]),
    },
  ],
})
