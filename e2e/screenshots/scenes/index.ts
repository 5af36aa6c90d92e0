import type { Panel } from '../scene'
import { compose } from './compose'
import { diagnosis } from './diagnosis'
import { dialogs } from './dialogs'
import { errors } from './errors'
import { firstRun } from './first-run'
import { inbox } from './inbox'
import { outbox } from './outbox'
import { profileList } from './profile-list'
import { history, transcript } from './records'
import { session } from './session'
import { vault } from './vault'

/** Every panel, in the order of the contact sheet. */
export const panels: readonly Panel[] = [
  firstRun,
  session,
  profileList,
  diagnosis,
  compose,
  outbox,
  transcript,
  history,
  inbox,
  dialogs,
  vault,
  errors,
]
