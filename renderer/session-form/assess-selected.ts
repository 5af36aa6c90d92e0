import type { PageServices } from '../app/page-services'
import { type Assessment, assessDraft } from './assess-draft'
import { keepWarnings } from './keep-warnings'
import type { ProfileDraft } from './profile-draft'

/** The draft of the selected profile, if one is selected and known. */
export const selectedDraft = ({ view, drafts }: Pick<PageServices, 'view' | 'drafts'>): ProfileDraft | undefined => {
  const { selectedId } = view.get()
  return selectedId === undefined ? undefined : drafts.state.get().get(selectedId)
}

const known = new WeakMap<ProfileDraft, { readonly others: unknown; readonly assessment: Assessment }>()
/** By profile id of what is assessed: the warnings that still hold stay the same objects from one key press to the next. */
let latest: { readonly id: string; readonly assessment: Assessment } | undefined

/** The assessment of the selected draft, made once for each state of draft and list, whoever asks. */
export const assessSelected = (
  services: Pick<PageServices, 'view' | 'drafts' | 'profiles'>,
): Assessment | undefined => {
  const draft = selectedDraft(services)
  if (draft === undefined) return undefined
  const others = services.profiles.state.get().profiles
  const before = known.get(draft)
  if (before?.others === others) return before.assessment
  const { id } = draft.base.profile
  const fresh = assessDraft(draft, others, Date.now())
  const assessment = latest?.id === id ? keepWarnings(latest.assessment, fresh) : fresh
  latest = { id, assessment }
  known.set(draft, { others, assessment })
  return assessment
}
