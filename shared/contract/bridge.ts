import type { StagedAttachment } from '../submission/message-draft'
import type { EventName, EventPayload } from './events'
import type { OperationName, OperationRequest, OperationResponse } from './operations'
import type { Result } from './result'

/**
 * The one door between the page and the services, the same in every host: Electron's preload exposes it as
 * `window.mailSessions`, the web host's page builds it over HTTP.
 */
export interface Bridge {
  readonly host: 'desktop' | 'web'
  call<Name extends OperationName>(
    name: Name,
    request: OperationRequest<Name>,
  ): Promise<Result<OperationResponse<Name>>>
  /** @returns a function that ends the subscription */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
  /** Stages a file that the user dropped or picked on the page; it is streamed, never held in memory whole. */
  stageFile(file: unknown): Promise<Result<StagedAttachment>>
}
