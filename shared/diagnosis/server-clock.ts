/** A date as mail writes it (RFC 5322 §3.3), with its zone: sendmail, Exim and Exchange end their greetings with one. */
const MAIL_DATE =
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT|UT)\b/

/**
 * How far the clock of a server is ahead of ours, by the date that its greeting names.
 * @param greeting first line of the greeting
 * @param receivedAt when it came, ms since 1970 by our clock
 * @returns ms, negative when the server's clock is behind; undefined when the greeting names no date
 */
export const serverClockAhead = (greeting: string, receivedAt: number): number | undefined => {
  const said = Date.parse(MAIL_DATE.exec(greeting)?.[0] ?? '')
  return Number.isNaN(said) ? undefined : Math.round(said - receivedAt)
}
