import { Button, Checkbox } from '@mantine/core'
import { memo, useId, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { ProfilePatch } from '../../shared/profile/session-profile'
import type { Severity, Warning } from '../../shared/warnings/warning'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-paths'
import classes from './warnings-rail.module.css'

const iconOf: Record<Severity, IconName> = {
  error: 'failed',
  block: 'octagon',
  high: 'triangle',
  medium: 'info',
  info: 'info',
}

interface WarningItemProps {
  readonly warning: Warning
  /** Name of the profile, for the acknowledgement. */
  readonly label: string
  /** `open`: all of it · `line`: title and first fix on one line · `title`: the title alone. The latter two open on click. */
  readonly form: 'open' | 'line' | 'title'
  /** undefined for warnings that ask for no acknowledgement */
  readonly accepted: boolean | undefined
  readonly onAccept: (warning: Warning, accepted: boolean) => void
  readonly onFix: (patch: ProfilePatch) => void
  /** A fix that asks a question first; stands before the others. */
  readonly question?: { readonly label: string; readonly ask: () => void } | undefined
}

/**
 * One warning: what the combination does, what to do about it, and for blocking ones the acknowledgement. Rendered again
 * only when it changes: the others stand while one types.
 */
export const WarningItem = memo((props: WarningItemProps) => {
  const { warning, label, form, accepted, onAccept, onFix, question } = props
  const { t } = useTranslation()
  const titleId = useId()
  const [opened, setOpened] = useState(false)
  const words = `warnings.${warning.id}`
  const title = t(`${words}.title`, { ...warning.params })
  const isOpen = form === 'open' || opened
  const fixes = isOpen ? warning.fixes : form === 'line' ? warning.fixes.slice(0, 1) : []
  return (
    <article
      aria-labelledby={titleId}
      className={classes.warning}
      data-severity={warning.severity}
      data-rule={warning.id}
      data-form={isOpen ? 'open' : form}
    >
      <Icon name={iconOf[warning.severity]} label={t(`interface.warnings.severity.${warning.severity}`)} />
      <div className={classes.words}>
        <div className={classes.title}>
          {form !== 'open' ? (
            <button type="button" id={titleId} aria-expanded={isOpen} onClick={() => setOpened(!opened)}>
              {title}
            </button>
          ) : (
            <span id={titleId}>{title}</span>
          )}
          <span className={classes.rule}>{warning.id}</span>
        </div>
        {isOpen ? <p className={classes.explanation}>{t(`${words}.explanation`, { ...warning.params })}</p> : null}
        {accepted === undefined ? null : (
          <div className={classes.acknowledgement} data-acknowledgement={warning.id}>
            <Checkbox
              checked={accepted}
              onChange={(event) => onAccept(warning, event.currentTarget.checked)}
              label={
                <Trans
                  t={t}
                  i18nKey={[`${words}.acknowledge`, 'interface.warnings.accept']}
                  values={{ label }}
                  components={{ b: <b /> }}
                />
              }
            />
          </div>
        )}
      </div>
      {fixes.length > 0 || (question !== undefined && form !== 'title') ? (
        <div className={classes.fixes}>
          {question === undefined ? null : (
            <Button size="xs" variant="soft" onClick={question.ask}>
              {question.label}
            </Button>
          )}
          {fixes.map((fix, index) => (
            <Button
              key={`${fix.key} ${JSON.stringify(fix.params)}`}
              size="xs"
              variant={
                index > 0 || question !== undefined ? 'quiet' : warning.severity === 'block' ? 'default' : 'soft'
              }
              onClick={() => onFix(fix.patch)}
            >
              {t(`fixes.${fix.key}`, { ...fix.params })}
            </Button>
          ))}
        </div>
      ) : null}
    </article>
  )
})
