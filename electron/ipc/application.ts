import type { Readable } from 'node:stream'
import type { EventName, EventPayload } from '../../shared/contract/events'
import type { OperationInput, OperationName, OperationResponse } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import type { StagedAttachment } from '../../shared/submission/message-draft'
import type { ApplicationLog } from '../log/application-log'

/** One function for every operation of the contract; requests arrive parsed. */
export type OperationHandlers = {
  readonly [Name in OperationName]: (request: OperationInput<Name>) => Promise<Result<OperationResponse<Name>>>
}

/** An event of the contract with its payload. */
export type ApplicationEvent = {
  [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> }
}[EventName]

/**
 * The services behind one door, built once by `compose.ts` and driven by every host. A host adds transport and nothing else.
 */
export interface Application {
  readonly handlers: OperationHandlers
  /** Where it is noted how the operations of a page end. */
  readonly log: ApplicationLog
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: ApplicationEvent) => void): () => void
  /** Stages a stream of bytes, e.g. an upload. `name` is a file name without folders. */
  stageUpload(file: { name: string; contentType: string; body: Readable }): Promise<Result<StagedAttachment>>
  /** Stages a file of this machine by path: for the command line, the dialog and the drop of the desktop host, never for a page. */
  stageFile(path: string): Promise<Result<StagedAttachment>>
  /**
   * Reads an `.eml` file and makes it ready to go out as it is, without its Bcc fields: for the command line, never for a page.
   * @param envelope what replaces the message's own headers
   */
  stageMessage(path: string, envelope: EnvelopeOverride): Promise<Result<StagedMessage>>
  /** Account and authority of the running practice server, for whoever started it on the command line; never for a page. */
  practiceAccess(): PracticeAccess | null
  /** Prepares ahead what the first test needs, and works off the outbox: for hosts that stay open. */
  stay(): Promise<void>
  /** Cancels what runs, stops the practice server, removes staged files. */
  close(): Promise<void>
}

/** Sender and recipients that take the place of a message's own headers; bare addresses or mailboxes. */
export interface EnvelopeOverride {
  readonly from?: string
  readonly to?: readonly string[]
}

/** A message file ready for sending, known by the id that `MessageDraft.rawMessage` takes. */
export interface StagedMessage {
  readonly id: string
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly subject: string
  /** Whether the file had Bcc fields, which do not go out. */
  readonly bccRemoved: boolean
}

/** What another program needs to use the practice server. */
export interface PracticeAccess {
  readonly userName: string
  readonly password: string
  /** File with the certificate (PEM) of the practice server's own authority. */
  readonly authorityFile: string
}

/** What a host tells the services about itself. */
export interface HostEnvironment {
  readonly host: 'desktop' | 'web'
  readonly dataFolder: string
  /** The system's file dialog; absent in hosts that have none. Resolves to the chosen paths. */
  readonly chooseFiles?: () => Promise<readonly string[]>
}
