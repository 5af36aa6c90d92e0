import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Recommendation } from '../../shared/diagnosis/diagnosis'
import type { ProfilePatch } from '../../shared/profile/session-profile'
import { formatDuration } from '../format/duration'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-paths'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { WideTable } from '../ui/wide-table'
import { type CellDetail, type MatrixCell, matrixRemarks, portMatrix } from './port-matrix'
import classes from './port-table.module.css'
import { reportOf, type SessionRun } from './session-run'
import { useChangeWords } from './use-change-words'

type Tone = 'ok' | 'warn' | 'err' | 'none' | 'open'

const looks: Readonly<Record<MatrixCell['status'], { readonly icon: IconName; readonly tone: Tone }>> = {
  probing: { icon: 'ring', tone: 'open' },
  works: { icon: 'passed', tone: 'ok' },
  flawed: { icon: 'triangle', tone: 'warn' },
  answers: { icon: 'triangle', tone: 'warn' },
  silent: { icon: 'skipped', tone: 'none' },
  'wrong-mode': { icon: 'skipped', tone: 'none' },
  'not-offered': { icon: 'skipped', tone: 'none' },
  closed: { icon: 'skipped', tone: 'none' },
  'not-probed': { icon: 'skipped', tone: 'open' },
  refused: { icon: 'failed', tone: 'err' },
  'not-smtp': { icon: 'failed', tone: 'err' },
  'no-route': { icon: 'failed', tone: 'err' },
  failed: { icon: 'failed', tone: 'err' },
}

/** px; narrower columns would break the words of their cells, and the rows would change their height. */
const MODE_PX = 116
const PORT_PX = 124

interface PortTableProps {
  readonly run: SessionRun
  readonly onApply: (patch: ProfilePatch) => void
}

/** Every usual port of the host in every mode, as far as it was probed, and which of them serves best. */
export const PortTable = ({ run, onApply }: PortTableProps) => {
  const { t } = useTranslation()
  const running = run.ending.kind === 'running'
  const report = reportOf(run)
  const recommendation = report?.diagnosis?.ports?.recommendation ?? null
  const matrix = portMatrix(run.probes, recommendation, run.profile, running)
  return (
    <Section
      title={t('diagnosis.ports.heading')}
      hint={t(`diagnosis.ports.${running ? 'running' : report?.ok === false ? 'doneAfterFailure' : 'done'}`)}
      className={classes.section}
    >
      <Panel>
        <WideTable
          label={t('diagnosis.ports.heading')}
          minWidth={MODE_PX + matrix.ports.length * PORT_PX}
          className={classes.matrix}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('diagnosis.ports.mode')}</span>
              </th>
              {matrix.ports.map((port) => (
                <th key={port} scope="col" aria-label={t('diagnosis.ports.port', { port: String(port) })}>
                  {port}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ option, cells }) => (
              <tr key={option}>
                <th scope="row">{t(`diagnosis.ports.option.${option}`)}</th>
                {cells.map((cell) => (
                  <td key={cell.port} data-in-use={cell.inUse || undefined} data-best={cell.best || undefined}>
                    <CellWords cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
        <div className={classes.best}>
          <Best run={run} running={running} recommendation={recommendation} onApply={onApply} />
        </div>
      </Panel>
    </Section>
  )
}

const CellWords = ({ cell }: { readonly cell: MatrixCell }) => {
  const { t } = useTranslation()
  const { icon, tone } = looks[cell.status]
  const isBest = cell.best && cell.status === 'works'
  return (
    <div className={classes.cell} data-tone={tone} data-status={cell.status}>
      <Icon name={icon} size={14} />
      <span className={classes.word}>{t(`diagnosis.ports.status.${isBest ? 'best' : cell.status}`)}</span>
      <span className={classes.detail}>{useDetailWords(cell.detail)}</span>
    </div>
  )
}

const useDetailWords = ({ key, code = '', durationMs = 0 }: CellDetail): string => {
  const { t } = useTranslation()
  return t(`diagnosis.ports.detail.${key}`, { code, duration: formatDuration(durationMs) })
}

interface BestProps extends PortTableProps {
  readonly running: boolean
  readonly recommendation: Recommendation | null
}

const Best = ({ run, running, recommendation, onApply }: BestProps) => {
  const { t } = useTranslation()
  const changeWords = useChangeWords()
  if (running) return <span>{t('diagnosis.ports.probing')}</span>
  if (recommendation === null)
    return (
      <span>
        <b>{t('diagnosis.ports.nothingServes')}</b> {t('diagnosis.ports.nothingServesHelp')}
      </span>
    )
  const { port, option, inUse } = recommendation
  const changes = [
    ...(port === run.profile.port ? [] : [{ field: 'port', value: port } as const]),
    ...(option === run.profile.option ? [] : [{ field: 'option', value: option } as const]),
  ]
  const apply = t(`diagnosis.ports.${changes.length > 1 ? 'applyBoth' : 'apply'}`)
  const best = t('diagnosis.ports.best', { port: String(port), mode: t(`diagnosis.ports.bestMode.${option}`) })
  return (
    <>
      <span>
        <b>{best}</b>{' '}
        {matrixRemarks(run.probes, recommendation, reportOf(run)?.tls)
          .map((remark) => t(`diagnosis.ports.${remark}`))
          .join(' ')}
        {inUse ? null : <span className={classes.change}>{changes.map(changeWords).join('; ')}</span>}
      </span>
      {inUse ? null : (
        <Button size="xs" aria-label={`${apply}: ${best}`} onClick={() => onApply({ port, option })}>
          {apply}
        </Button>
      )}
    </>
  )
}
