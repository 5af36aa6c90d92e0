import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding, Fix } from '../../shared/failures/finding'
import type { ProfilePatch, SessionProfile } from '../../shared/profile/session-profile'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import classes from './findings-list.module.css'
import { fixChanges, patchOf } from './fix-patch'
import { useChangeWords } from './use-change-words'

const iconOf = { error: 'failed', warning: 'triangle', info: 'info' } as const

interface FindingsListProps {
  readonly findings: readonly Finding[]
  /** The profile that a fix would change. */
  readonly profile: SessionProfile
  /** What the button of a fix says. */
  readonly applyLabel: string
  readonly onApply: (patch: ProfilePatch) => void
}

/** What went wrong, most likely cause first, each with its cause and what to do about it. */
export const FindingsList = ({ findings, profile, applyLabel, onApply }: FindingsListProps) => {
  const firstFixable = findings.find(({ fixes }) => fixes.some((fix) => fixChanges(fix, profile) !== undefined))
  return (
    <Panel>
      {findings.map((finding) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          profile={profile}
          applyLabel={applyLabel}
          leading={finding === firstFixable}
          onApply={onApply}
        />
      ))}
    </Panel>
  )
}

interface FindingItemProps extends Omit<FindingsListProps, 'findings'> {
  readonly finding: Finding
  /** Whether this one holds the page's filled button. */
  readonly leading: boolean
}

const FindingItem = ({ finding, profile, applyLabel, leading, onApply }: FindingItemProps) => {
  const { t } = useTranslation()
  const params = { ...finding.params }
  const advice = finding.fixes.filter((fix) => fixChanges(fix, profile) === undefined)
  const applicable = finding.fixes.filter((fix) => !advice.includes(fix))
  return (
    <article className={classes.finding} data-severity={finding.severity}>
      <Icon
        name={iconOf[finding.severity]}
        label={t(`test.findings.severity.${finding.severity}`)}
        className={classes.icon}
      />
      <div className={classes.words}>
        <div className={classes.title}>
          <h3>{t(`findings.${finding.id}.title`, params)}</h3>
          <span className={classes.rule}>{finding.id}</span>
        </div>
        <dl className={classes.facts}>
          <dt>{t('test.findings.cause')}</dt>
          <dd>{t(`findings.${finding.id}.explanation`, params)}</dd>
          {advice.length === 0 ? null : (
            <>
              <dt>{t('test.findings.fix')}</dt>
              <dd>
                {advice.map((fix) => (
                  <span key={fix.key} className={classes.line}>
                    {t(`fixes.${fix.key}`, { ...fix.params })}
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
        {applicable.map((fix, index) => (
          <FixAction
            key={`${fix.key} ${JSON.stringify(fix.patch)}`}
            fix={fix}
            profile={profile}
            applyLabel={applyLabel}
            filled={leading && index === 0}
            onApply={onApply}
          />
        ))}
      </div>
    </article>
  )
}

interface FixActionProps extends Omit<FindingsListProps, 'findings'> {
  readonly fix: Fix
  readonly filled: boolean
}

const FixAction = ({ fix, profile, applyLabel, filled, onApply }: FixActionProps) => {
  const { t } = useTranslation()
  const changeWords = useChangeWords()
  const changes = fixChanges(fix, profile)
  if (changes === undefined) return null
  const title = t(`fixes.${fix.key}`, { ...fix.params })
  return (
    <div className={classes.action}>
      <Button
        size="xs"
        variant={filled ? 'filled' : 'default'}
        aria-label={`${applyLabel}: ${title}`}
        onClick={() => onApply(patchOf(changes))}
      >
        {applyLabel}
      </Button>
      <span className={classes.change}>
        <span>{title}</span>
        <span className="faint">{changes.map(changeWords).join('; ')}</span>
      </span>
    </div>
  )
}
