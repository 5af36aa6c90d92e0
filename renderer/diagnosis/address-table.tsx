import { useTranslation } from 'react-i18next'
import type { AddressResult } from '../../shared/diagnosis/diagnosis'
import { formatDuration } from '../format/duration'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { WideTable } from '../ui/wide-table'
import { type AddressDifference, addressDifferences } from './address-differences'
import classes from './address-table.module.css'
import { shortFingerprint } from './certificate-facts'

interface AddressTableProps {
  readonly addresses: readonly AddressResult[]
  /** Canonical names that the server address leads to. */
  readonly aliases: readonly string[]
}

const COLUMNS = ['address', 'connect', 'greeting', 'certificate', 'result'] as const

/** What each address of the host did, and which of them differs from the others. */
export const AddressTable = ({ addresses, aliases }: AddressTableProps) => {
  const { t } = useTranslation()
  const differences = addressDifferences(addresses)
  const unlike = differences.filter(({ certificate, result }) => certificate || result).length
  return (
    <Section title={t('diagnosis.addresses.heading')} hint={t('diagnosis.addresses.hint')} className={classes.section}>
      <Panel>
        <WideTable label={t('diagnosis.addresses.heading')} minWidth={560} className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`diagnosis.addresses.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {addresses.map((result, index) => (
              <AddressRow key={result.address} result={result} difference={differences[index]} />
            ))}
          </tbody>
        </WideTable>
        <p className={classes.foot}>
          {aliases.length === 0 ? null : <span>{t('diagnosis.addresses.aliases', { names: aliases.join(', ') })}</span>}
          <span>
            {unlike === 0 ? t('diagnosis.addresses.alike') : t('diagnosis.addresses.unlike', { count: unlike })}
          </span>
        </p>
      </Panel>
    </Section>
  )
}

interface AddressRowProps {
  readonly result: AddressResult
  readonly difference: AddressDifference | undefined
}

const AddressRow = ({ result, difference }: AddressRowProps) => {
  const { t } = useTranslation()
  const { address, family, connectMs, greeting, certificate, reachability, error, problems } = result
  const works = reachability === 'connected' && error === null
  const ended = error === null ? '' : t(`errors.${error.code}.title`, { ...error.params, field: '' })
  const differs = (
    <span className={classes.differs}>
      <Badge tone="warn">{t('diagnosis.addresses.differs')}</Badge>
    </span>
  )
  return (
    <tr>
      <td className={classes.fixed}>
        <span className="mono">{address}</span>
        <span className={classes.family}>{t(`diagnosis.addresses.family.${family}`)}</span>
      </td>
      <td className={classes.connect}>{formatDuration(connectMs)}</td>
      <td className={`${classes.greeting} mono`}>{greeting ?? t('diagnosis.addresses.none')}</td>
      <td className={classes.fixed}>
        {certificate === null ? (
          <span className="faint">{t('diagnosis.addresses.none')}</span>
        ) : (
          <span className="mono" title={certificate}>
            {shortFingerprint(certificate)}
          </span>
        )}
        {difference?.certificate === true ? differs : null}
      </td>
      <td>
        <span className={classes.result} data-tone={works ? 'ok' : 'err'}>
          <Icon name={works ? 'passed' : 'failed'} size={14} />
          {works
            ? t('diagnosis.addresses.proven')
            : reachability === 'connected'
              ? ended
              : t(`diagnosis.addresses.reachability.${reachability}`)}
        </span>
        {problems.length === 0 ? null : <span className={classes.problems}>{problems.join(', ')}</span>}
        {difference?.result === true ? differs : null}
      </td>
    </tr>
  )
}
