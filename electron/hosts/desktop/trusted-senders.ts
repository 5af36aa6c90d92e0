import type { WebContents, WebFrameMain } from 'electron'
import { isOwnPage } from './own-page'

/** What a sender check reads of an IPC event. */
export interface SenderFacts {
  readonly contentsId: number
  /** Null when the frame has navigated or is gone. */
  readonly frame: { readonly url: string; readonly isMain: boolean } | null
}

/** Gathers the facts; the decision is {@link TrustedSenders.has}. */
export const senderFacts = (event: {
  readonly sender: Pick<WebContents, 'id'>
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null
}): SenderFacts => ({
  contentsId: event.sender.id,
  frame: event.senderFrame === null ? null : { url: event.senderFrame.url, isMain: event.senderFrame.parent === null },
})

/** The windows that this process made itself (Electron security item 17). */
export class TrustedSenders {
  private readonly ids = new Set<number>()

  /** Trusts a web contents until it is destroyed. */
  add(contents: Pick<WebContents, 'id' | 'once'>): void {
    const { id } = contents
    this.ids.add(id)
    contents.once('destroyed', () => this.ids.delete(id))
  }

  /** Whether a message comes from the main frame of one of our windows while it shows our page. */
  has({ contentsId, frame }: SenderFacts): boolean {
    return this.ids.has(contentsId) && frame?.isMain === true && isOwnPage(frame.url)
  }
}
