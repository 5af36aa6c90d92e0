import type { Deadlines } from '../../shared/profile/session-profile'

/**
 * Deadlines that together keep to a budget: each wait may last as long as its own deadline, and never longer than what
 * is left. They are read anew at every wait.
 * @param budgetMs for all waits together, ms
 * @param now clock in ms
 */
export const shrinkingDeadlines = (deadlines: Deadlines, budgetMs: number, now: () => number): Deadlines => {
  const endsAt = now() + budgetMs
  const within = (deadlineMs: number): number => Math.max(1, Math.min(deadlineMs, endsAt - now()))
  return {
    get connectMs() {
      return within(deadlines.connectMs)
    },
    get greetingMs() {
      return within(deadlines.greetingMs)
    },
    get commandMs() {
      return within(deadlines.commandMs)
    },
    get finalReplyMs() {
      return within(deadlines.finalReplyMs)
    },
  }
}
