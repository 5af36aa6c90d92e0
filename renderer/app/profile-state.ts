import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { FieldError } from '../../shared/profile/field-error'
import type { ProfilePatch } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import type { Warning } from '../../shared/warnings/warning'
import type { Assessment } from '../session-form/assess-draft'
import { assessSelected, selectedDraft } from '../session-form/assess-selected'
import { applyPatch, type ProfileDraft } from '../session-form/profile-draft'
import { useServices } from './services-context'

/** The selected profile as Test and Send would take it: with unsaved edits and typed secrets. */
export interface CurrentDraft {
  readonly stored: StoredProfile
  /** undefined while the form has errors */
  readonly draft: SessionDraft | undefined
  readonly errors: readonly FieldError[]
  readonly warnings: readonly Warning[]
  /** Blocking warnings still to accept: until then nothing connects. */
  readonly unacknowledged: readonly Warning[]
  /** Applies a one-click suggestion; it saves itself like any edit. */
  applyPatch(patch: ProfilePatch): void
}

const useSources = () => {
  const { view, drafts, profiles } = useServices()
  const sources = useMemo(() => ({ view, drafts, profiles }), [view, drafts, profiles])
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [view.subscribe(listener), drafts.state.subscribe(listener), profiles.state.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    [view, drafts, profiles],
  )
  return { sources, subscribe }
}

/** The draft of the selected profile; undefined when none is selected. */
export const useOptionalDraft = (): ProfileDraft | undefined => {
  const { sources, subscribe } = useSources()
  return useSyncExternalStore(
    subscribe,
    useCallback(() => selectedDraft(sources), [sources]),
  )
}

/** What the rules say of the selected draft; undefined when none is selected. */
export const useAssessment = (): Assessment | undefined => {
  const { sources, subscribe } = useSources()
  return useSyncExternalStore(
    subscribe,
    useCallback(() => assessSelected(sources), [sources]),
  )
}

/**
 * A part of the selected draft; its component renders again only when that part changes, not with every key press.
 * @param select picks a part that is the same object as long as it did not change
 */
export const useDraftPart = <Part>(select: (draft: ProfileDraft) => Part): Part | undefined => {
  const { sources, subscribe } = useSources()
  const part = () => {
    const draft = selectedDraft(sources)
    return draft === undefined ? undefined : select(draft)
  }
  return useSyncExternalStore(subscribe, part)
}

/** The same for what the rules say of the selected draft. */
export const useAssessmentPart = <Part>(select: (assessment: Assessment) => Part): Part | undefined => {
  const { sources, subscribe } = useSources()
  const part = () => {
    const assessment = assessSelected(sources)
    return assessment === undefined ? undefined : select(assessment)
  }
  return useSyncExternalStore(subscribe, part)
}

/** The selected draft, below a page that shows one. */
export const useCurrentDraft = (): CurrentDraft => {
  const { drafts } = useServices()
  const draft = useOptionalDraft()
  const assessment = useAssessment()
  return useMemo(() => {
    if (draft === undefined || assessment === undefined) throw new Error('no profile is selected')
    return {
      stored: draft.base,
      draft: assessment.sessionDraft,
      errors: assessment.errors,
      warnings: assessment.warnings,
      unacknowledged: assessment.unacknowledged,
      applyPatch: (patch) => drafts.edit(draft.base.profile.id, (before) => applyPatch(before, patch)),
    }
  }, [draft, assessment, drafts])
}
