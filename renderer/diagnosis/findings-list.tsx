import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, Fix } from '../../shared/failures/finding'
import type { ProfilePatch, SessionProfile } from '../../shared/profile/session-profile'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import classes from './findings-list.module.css'
import { fixChanges, patchOf } from './fix-patch'
import { readableEvidence } from './readable-evidence'
import { useChangeWords } from './use-change-words'

const iconOf = { error: 'failed', warning: 'triangle', info: 'info' } as const

interface FindingsListProps {
  readonly findings: readonly Finding[]
  /** The profile that a fix would change. */
  readonly profile: SessionProfile
  /** What the button of a fix says. */
  readonly applyLabel: string
  readonly onApply: (patch: ProfilePatch) => void
  /** More that can be done about a finding; null for nothing. */
  readonly moreActions?: (finding: Finding) => ReactNode
}

/** What went wrong, most likely cause first, each with its cause, what was seen, and what to do about it. */
export const FindingsList = ({ findings, profile, applyLabel, onApply, moreActions }: FindingsListProps) => {
  const firstFixable = findings.find(({ fixes }) => fixes.some((fix) => fixChanges(fix, profile) !== undefined))
  return (
    <Panel>
      {findings.map((finding) => (
        <FindingItem
          key={`${finding.id} ${JSON.stringify(finding.params)}`}
          finding={finding}
          profile={profile}
          applyLabel={applyLabel}
          leading={finding === firstFixable}
          onApply={onApply}
          more={moreActions?.(finding) ?? null}
        />
      ))}
    </Panel>
  )
}

interface FindingItemProps extends Omit<FindingsListProps, 'findings' | 'moreActions'> {
  readonly finding: Finding
  /** Whether this one holds the page's filled button. */
  readonly leading: boolean
  readonly more: ReactNode
}

const FindingItem = ({ finding, profile, applyLabel, leading, onApply, more }: FindingItemProps) => {
  const { t, i18n } = useTranslation()
  const params = readableEvidence(finding.params, i18n.language)
  const applicable = finding.fixes.filter((fix) => fixChanges(fix, profile) !== undefined)
  const advice = finding.fixes.filter((fix) => !applicable.includes(fix))
  const evidence = (finding.evidence ?? [])
    .filter((seen) => i18n.exists(`findingEvidence.${seen.key}`, { ...seen.params }))
    .map((seen) => t(`findingEvidence.${seen.key}`, readableEvidence(seen.params, i18n.language)))
  const fixTitle = (fix: Fix) => t(`fixes.${fix.key}`, { ...fix.params })
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
          <FactRow name="cause" lines={[t(`findings.${finding.id}.explanation`, params)]} />
          <FactRow name="evidence" lines={evidence} />
          <FactRow name="fix" lines={[...applicable.slice(0, 1), ...advice].map(fixTitle)} />
        </dl>
        {applicable.map((fix, index) => (
          <FixAction
            key={`${fix.key} ${JSON.stringify(fix.patch)}`}
            fix={fix}
            profile={profile}
            applyLabel={applyLabel}
            filled={leading && index === 0}
            showsTitle={index > 0}
            onApply={onApply}
          />
        ))}
        {more === null ? null : <div className={classes.more}>{more}</div>}
      </div>
    </article>
  )
}

interface FactRowProps {
  readonly name: 'cause' | 'evidence' | 'fix'
  readonly lines: readonly string[]
}

const FactRow = ({ name, lines }: FactRowProps) => {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <>
      <dt>{t(`test.findings.${name}`)}</dt>
      <dd>
        {[...new Set(lines)].map((line) => (
          <span key={line} className={classes.line}>
            {line}
          </span>
        ))}
      </dd>
    </>
  )
}

interface FixActionProps extends Pick<FindingsListProps, 'profile' | 'applyLabel' | 'onApply'> {
  readonly fix: Fix
  readonly filled: boolean
  /** Whether its words stand beside the button; those of the first fix stand above it. */
  readonly showsTitle: boolean
}

const FixAction = ({ fix, profile, applyLabel, filled, showsTitle, onApply }: FixActionProps) => {
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
        aria-label={t('interface.pair', { first: applyLabel, second: title })}
        onClick={() => onApply(patchOf(changes))}
      >
        {applyLabel}
      </Button>
      <span className={classes.change}>
        {showsTitle ? <span>{title}</span> : null}
        <span className="faint">{changes.map(changeWords).join('; ')}</span>
      </span>
    </div>
  )
}
