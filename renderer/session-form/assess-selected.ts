import type { PageServices } from '../app/page-services'
import { type Assessment, assessDraft } from './assess-draft'
import type { ProfileDraft } from './profile-draft'

/** The draft of the selected profile, if one is selected and known. */
export const selectedDraft = ({ view, drafts }: Pick<PageServices, 'view' | 'drafts'>): ProfileDraft | undefined => {
  const { selectedId } = view.get()
  return selectedId === undefined ? undefined : drafts.state.get().get(selectedId)
}

const known = new WeakMap<ProfileDraft, { readonly others: unknown; readonly assessment: Assessment }>()

/** The assessment of the selected draft, made once for each state of draft and list, whoever asks. */
export const assessSelected = (
  services: Pick<PageServices, 'view' | 'drafts' | 'profiles'>,
): Assessment | undefined => {
  const draft = selectedDraft(services)
  if (draft === undefined) return undefined
  const others = services.profiles.state.get().profiles
  const before = known.get(draft)
  if (before?.others === others) return before.assessment
  const assessment = assessDraft(draft, others, Date.now())
  known.set(draft, { others, assessment })
  return assessment
}
