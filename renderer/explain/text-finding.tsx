import { useTranslation } from 'react-i18next'
import type { Finding } from '../../shared/failures/finding'
import classes from '../diagnosis/findings-list.module.css'
import { Icon } from '../ui/icon'

const iconOf = { error: 'failed', warning: 'triangle', info: 'info' } as const

interface TextFindingProps {
  readonly finding: Finding
}

/** What a text speaks of, its cause, and advice: no profile belongs to a pasted text, so there is nothing to apply. */
export const TextFinding = ({ finding: { id, severity, params, fixes } }: TextFindingProps) => {
  const { t } = useTranslation()
  const values = { ...params }
  return (
    <article className={classes.finding} data-severity={severity}>
      <Icon name={iconOf[severity]} label={t(`test.findings.severity.${severity}`)} className={classes.icon} />
      <div className={classes.words}>
        <div className={classes.title}>
          <h3>{t(`findings.${id}.title`, values)}</h3>
          <span className={classes.rule}>{id}</span>
        </div>
        <dl className={classes.facts}>
          <dt>{t('test.findings.cause')}</dt>
          <dd>{t(`findings.${id}.explanation`, values)}</dd>
          {fixes.length === 0 ? null : (
            <>
              <dt>{t('test.findings.fix')}</dt>
              <dd>
                {fixes.map((fix) => (
                  <span key={fix.key} className={classes.line}>
                    {t(`fixes.${fix.key}`, { ...fix.params })}
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
      </div>
    </article>
  )
}
