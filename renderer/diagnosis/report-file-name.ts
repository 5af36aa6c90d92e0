/**
 * A file name for a report, safe on every system: `diagnosis-mail.example-2026-11-22-1044.md`.
 * @param startedAt ISO 8601
 */
export const reportFileName = (serverAddress: string, startedAt: string, extension: string): string => {
  const server = serverAddress.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '')
  const time = `${startedAt.slice(0, 10)}-${startedAt.slice(11, 16).replace(':', '')}`
  return ['diagnosis', server, time]
    .filter((part) => part !== '')
    .join('-')
    .concat(`.${extension}`)
}
