import type { ApplicationEvent } from '../ipc/application'
import type { SubmissionObserver } from './submission-observer'

/** Tells of a session or a message by events of the contract, under one id. */
export const emittingObserver = (operationId: string, emit: (event: ApplicationEvent) => void): SubmissionObserver => ({
  stageChanged: (stage) => emit({ name: 'session:stage-changed', payload: { operationId, stage } }),
  lineSpoken: (line) => emit({ name: 'session:line-spoken', payload: { operationId, line } }),
  contentProgressed: (sentBytes, totalBytes) =>
    emit({ name: 'session:content-progressed', payload: { operationId, sentBytes, totalBytes } }),
})
