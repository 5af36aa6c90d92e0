import type { Section } from '../section'
import { deadPort, diagnosis } from './diagnosis'
import { distantServer } from './distant-server'
import { largeAttachment } from './large-attachment'
import { outbox } from './outbox'
import { pageScrolling } from './page-scrolling'
import { pageSize } from './page-size'
import { pageStart } from './page-start'
import { pageTyping } from './page-typing'
import { signIn } from './sign-in'
import { smallMessages } from './small-messages'

/** All sections in the order in which they run. */
export const sections: readonly Section[] = [
  smallMessages,
  distantServer,
  largeAttachment,
  signIn,
  diagnosis,
  deadPort,
  outbox,
  pageStart,
  pageTyping,
  pageScrolling,
  pageSize,
]
