import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acknowledgementDigest } from '../../shared/warnings/acknowledgement'
import { type Severity, severitySchema, type Warning } from '../../shared/warnings/warning'
import { useAssessmentPart } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { useNarrowWindow } from '../app/use-narrow-window'
import { shownLabel } from '../profiles/shown-label'
import { Badge, type Tone } from '../ui/badge'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { assessSelected } from './assess-selected'
import { acknowledge } from './profile-draft'
import { usePinDialog } from './use-pin-dialog'
import { useFormActions, useFormValue } from './use-session-form'
import { WarningItem } from './warning-item'
import classes from './warnings-rail.module.css'

const toneOf: Record<Severity, Tone> = { error: 'err', block: 'err', high: 'warn', medium: 'neutral', info: 'neutral' }

/** So many warnings are open from the start; blocking ones always are. */
const OPEN_WARNINGS = 3

/** Warnings about a certificate that nothing proves: a pin does. */
const SETTLED_BY_PIN = new Set(['W10', 'W16'])

const NONE: readonly Warning[] = []

const mustStayOpen = ({ severity }: Warning): boolean => severity === 'error' || severity === 'block'

/** Every warning about the profile, gravest first, with the clicks that settle it. */
export const WarningsRail = () => {
  const { t } = useTranslation()
  const services = useServices()
  const { id, patch } = useFormActions()
  const label = shownLabel({ id, label: useFormValue('label') })
  const warnings = useAssessmentPart((assessment) => assessment.warnings) ?? NONE
  const unacknowledged = useAssessmentPart((assessment) => assessment.unacknowledged) ?? NONE
  const holdsInvalid = useAssessmentPart((assessment) => assessment.holdsInvalid) === true
  const pinDialog = usePinDialog()
  const isNarrow = useNarrowWindow()
  const [showsAll, setShowsAll] = useState(false)
  const counts = severitySchema.options
    .map((severity) => ({ severity, count: warnings.filter((warning) => warning.severity === severity).length }))
    .filter(({ count }) => count > 0)
  const isRest = (warning: Warning, index: number) => index >= OPEN_WARNINGS && !mustStayOpen(warning)
  const formOf = (warning: Warning, index: number) => {
    if (mustStayOpen(warning)) return 'open'
    if (isNarrow) return 'line'
    return isRest(warning, index) ? 'title' : 'open'
  }
  const hidden = isNarrow ? warnings.filter(isRest).length : 0
  const shown = warnings
    .map((warning, index) => ({ warning, form: formOf(warning, index), rest: isRest(warning, index) }) as const)
    .filter(({ rest }) => !rest || hidden === 0 || showsAll)
  const accept = useCallback(
    (warning: Warning, accepted: boolean) => {
      const input = assessSelected(services)?.input
      if (input === undefined) return
      const acknowledgement = { ruleId: warning.id, digest: acknowledgementDigest(warning.id, input) }
      services.drafts.edit(id, (before) => acknowledge(before, acknowledgement, accepted))
    },
    [services, id],
  )
  const pin = useMemo(() => ({ label: t('interface.certificate.pinDo'), ask: pinDialog.open }), [t, pinDialog.open])
  return (
    <section aria-label={t('interface.warnings.label')} className={classes.rail}>
      <div className={classes.head}>
        <h2>{t('interface.warnings.label')}</h2>
        {counts.map(({ severity, count }) => (
          <Badge key={severity} tone={toneOf[severity]}>
            {t(`interface.warnings.count.${severity}`, { count })}
          </Badge>
        ))}
      </div>
      <Panel aria-live="polite" aria-relevant="additions text">
        {warnings.length === 0 ? (
          <div className={classes.none}>
            {holdsInvalid ? (
              <Icon name="clock" className={classes.waits} />
            ) : (
              <Icon name="passed" className={classes.ok} />
            )}
            <div>
              <b className={classes.noneTitle}>{t(`interface.warnings.${holdsInvalid ? 'waits' : 'none'}`)}</b>
              <p className={classes.noneText}>{t(`interface.warnings.${holdsInvalid ? 'waitsHelp' : 'noneHelp'}`)}</p>
            </div>
          </div>
        ) : null}
        {shown.map(({ warning, form }) => (
          <div key={warning.id} className={classes.slot}>
            <WarningItem
              warning={warning}
              label={label}
              form={form}
              accepted={warning.severity === 'block' ? !unacknowledged.includes(warning) : undefined}
              onAccept={accept}
              onFix={patch}
              question={SETTLED_BY_PIN.has(warning.id) ? pin : undefined}
            />
          </div>
        ))}
        {hidden === 0 ? null : (
          <button type="button" className={classes.more} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('interface.warnings.fewer') : t('interface.warnings.more', { count: hidden })}
          </button>
        )}
      </Panel>
      {pinDialog.dialog}
    </section>
  )
}
