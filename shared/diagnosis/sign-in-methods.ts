const AUTH_LINE = /^AUTH(?:[ =]|$)(.*)$/i

/**
 * The sign-in methods in the lines of an EHLO reply (RFC 4954 §3), upper-cased and each once, the old form `AUTH=` included.
 * @param lines after the first, without their reply codes
 */
export const signInMethods = (lines: readonly string[]): string[] => {
  const named = lines.flatMap((line) => AUTH_LINE.exec(line.trim())?.[1]?.split(/[\s=]+/) ?? [])
  return [...new Set(named.map((method) => method.toUpperCase()).filter((method) => method !== ''))]
}
