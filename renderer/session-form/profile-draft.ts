import type { Failure } from '../../shared/failures/failure'
import {
  applyPatchToForm,
  type ProfileFormValues,
  parseProfileForm,
  toFormValues,
} from '../../shared/profile/profile-form'
import type { ProfilePatch, SessionProfile } from '../../shared/profile/session-profile'
import type { Acknowledgement, StoredProfile } from '../../shared/profile/stored-profile'

export type SecretName = 'password' | 'authToken' | 'clientKey' | 'clientKeyPassphrase'

export const SECRET_NAMES: readonly SecretName[] = ['password', 'authToken', 'clientKey', 'clientKeyPassphrase']

/** How far the stored profile has followed the form. */
export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** One profile under edit: what is stored, what the form holds, and what was typed but not saved. */
export interface ProfileDraft {
  readonly base: StoredProfile
  readonly values: ProfileFormValues
  /** Typed secrets, empty when none is; they leave the page only with Test, Send or Save. */
  readonly secrets: Readonly<Record<SecretName, string>>
  readonly acknowledgements: readonly Acknowledgement[]
  readonly saving: SavingState
  /** Test or Send was asked for: what is merely missing counts as wrong from now on. */
  readonly attempted: boolean
  /** What the form held before each of the latest edits, oldest first. */
  readonly past: readonly ProfileFormValues[]
  /** Fields of the latest edit: typing on in one text is one edit. */
  readonly lastEdited: string
}

const LONGEST_PAST = 100

/** A form without edits. */
export const openDraft = (stored: StoredProfile): ProfileDraft => ({
  base: stored,
  values: toFormValues(stored.profile),
  secrets: { password: '', authToken: '', clientKey: '', clientKeyPassphrase: '' },
  acknowledgements: stored.acknowledgements,
  saving: { kind: 'saved' },
  attempted: false,
  past: [],
  lastEdited: '',
})

const withValues = (draft: ProfileDraft, values: ProfileFormValues, edited: string): ProfileDraft => ({
  ...draft,
  values,
  past: edited !== '' && edited === draft.lastEdited ? draft.past : [...draft.past, draft.values].slice(-LONGEST_PAST),
  lastEdited: edited,
})

/** Edits the form. Typing on in the same text is one edit for `undoEdit`. */
export const changeValues = (draft: ProfileDraft, change: Partial<ProfileFormValues>): ProfileDraft => {
  const isTyping = Object.values(change).every((value) => typeof value === 'string')
  return withValues(draft, { ...draft.values, ...change }, isTyping ? Object.keys(change).join() : '')
}

/** Takes the latest edit back; the same draft when there is none. */
export const undoEdit = (draft: ProfileDraft): ProfileDraft => {
  const values = draft.past.at(-1)
  return values === undefined ? draft : { ...draft, values, past: draft.past.slice(0, -1), lastEdited: '' }
}

/** Notes that Test or Send was asked for. */
export const markAttempted = (draft: ProfileDraft): ProfileDraft =>
  draft.attempted ? draft : { ...draft, attempted: true }

/** Applies a one-click suggestion: the properties that it names, through the same form as typing. */
export const applyPatch = (draft: ProfileDraft, patch: ProfilePatch): ProfileDraft =>
  withValues(draft, applyPatchToForm(draft.values, patch), '')

export const typeSecret = (draft: ProfileDraft, name: SecretName, text: string): ProfileDraft => ({
  ...draft,
  secrets: { ...draft.secrets, [name]: text },
})

/** Accepts a blocking warning, or takes that back. */
export const acknowledge = (draft: ProfileDraft, acknowledgement: Acknowledgement, accepted: boolean): ProfileDraft => {
  const others = draft.acknowledgements.filter(({ ruleId }) => ruleId !== acknowledgement.ruleId)
  return { ...draft, acknowledgements: accepted ? [...others, acknowledgement] : others }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What the form stands for when every field with an error keeps its stored value: valid edits are saved, invalid ones
 * wait in their field.
 */
export const savableProfile = (draft: ProfileDraft): SessionProfile => {
  const parsed = parseProfileForm(draft.values, draft.base.profile)
  return parsed.ok ? parsed.profile : parsed.partial
}

/** Whether anything that can be saved differs from what is stored. Typed secrets do not count: they have their own Save. */
export const isUnsaved = (draft: ProfileDraft): boolean =>
  !same(savableProfile(draft), draft.base.profile) || !same(draft.acknowledgements, draft.base.acknowledgements)

/** After a save: what is stored now; edits made meanwhile stay. */
export const rebaseDraft = (draft: ProfileDraft, stored: StoredProfile): ProfileDraft => ({
  ...draft,
  base: stored,
  saving: { kind: 'saved' },
})

/**
 * Takes in a change that came from elsewhere, another window or the command line: fields that were not edited here take
 * the new value, edited ones keep theirs.
 */
export const mergeStored = (draft: ProfileDraft, stored: StoredProfile): ProfileDraft => {
  if (same(stored, draft.base)) return draft
  const before: Readonly<Record<string, unknown>> = { ...toFormValues(draft.base.profile) }
  const theirs: Readonly<Record<string, unknown>> = { ...toFormValues(stored.profile) }
  const mine = Object.entries(draft.values)
  const merged = mine.map(([field, value]) => [field, same(value, before[field]) ? theirs[field] : value])
  const acknowledgementsEdited = !same(draft.acknowledgements, draft.base.acknowledgements)
  return {
    ...draft,
    base: stored,
    values: Object.fromEntries(merged) as ProfileFormValues,
    acknowledgements: acknowledgementsEdited ? draft.acknowledgements : stored.acknowledgements,
  }
}
