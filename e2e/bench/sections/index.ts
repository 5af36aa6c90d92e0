import type { Section } from '../section'
import { distantServer } from './distant-server'
import { largeAttachment } from './large-attachment'
import { outbox } from './outbox'
import { signIn } from './sign-in'
import { smallMessages } from './small-messages'

/** All sections in the order in which they run. */
export const sections: readonly Section[] = [smallMessages, distantServer, largeAttachment, signIn, outbox]
