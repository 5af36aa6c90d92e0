import { enhancedStatus } from '../words/en/enhanced-status'

/** A status of three numbers (RFC 3463 §2): class 2 done, 4 later, 5 refused; then subject and detail, each up to 999. */
export interface EnhancedStatus {
  readonly class: 2 | 4 | 5
  readonly subject: number
  readonly detail: number
}

/** A status with the keys of its words. */
export interface StatusMeaning {
  readonly code: string
  /** Key of what it means, the most exact one that has words. */
  readonly meaningKey: string
  /** Key of what follows from its class. */
  readonly classKey: string
}

const SYNTAX = /^([245])\.(\d{1,3})\.(\d{1,3})$/

/** Reads exactly one status, nothing around it; anything else is undefined. */
export const parseEnhancedStatus = (text: string): EnhancedStatus | undefined => {
  const match = SYNTAX.exec(text)
  if (match === null) return undefined
  const [, first, subject, detail] = match
  const statusClass = first === '2' ? 2 : first === '4' ? 4 : 5
  return { class: statusClass, subject: Number(subject), detail: Number(detail) }
}

const keyOfDetail = ({ class: statusClass, subject, detail }: EnhancedStatus): string | undefined =>
  [`${statusClass}-${subject}-${detail}`, `x-${subject}-${detail}`].find((key) =>
    Object.hasOwn(enhancedStatus.detail, key),
  )

/** Whether the registry or a large provider gives this status a meaning of its own. */
export const isRegisteredStatus = (status: EnhancedStatus): boolean => keyOfDetail(status) !== undefined

/** The keys of what a status means: its own meaning, else its subject's (RFC 3463 §3), else that nothing more is known. */
export const statusMeaning = (status: EnhancedStatus): StatusMeaning => {
  const { class: statusClass, subject, detail } = status
  const own = keyOfDetail(status)
  const subjectKey = Object.hasOwn(enhancedStatus.subject, `s${subject}`) ? `s${subject}` : 's0'
  return {
    code: `${statusClass}.${subject}.${detail}`,
    meaningKey: own === undefined ? `enhancedStatus.subject.${subjectKey}` : `enhancedStatus.detail.${own}`,
    classKey: `enhancedStatus.class.c${statusClass}`,
  }
}
