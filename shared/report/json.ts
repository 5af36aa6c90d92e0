import { createMask, type MaskSubject } from './mask'
import { maskedReport } from './masked-report'

/**
 * The report for programs: one JSON document, indented, ending in a line end. Texts from outside are masked; control and
 * invisible characters are escaped, so that the file is inert on a terminal.
 */
export const reportJson = (subject: MaskSubject): string => {
  const { profile, report } = subject
  const mask = createMask(subject)
  const document = {
    format: 'mail-session-manager-report',
    version: 1,
    masked: true,
    settings: {
      serverAddress: profile.serverAddress,
      port: profile.port,
      option: profile.option,
      signsIn: profile.name !== '',
      authenticationMethod: profile.authenticationMethod,
      ignoreError: profile.ignoreError,
      minimumTlsVersion: profile.minimumTlsVersion,
      tlsServerName: profile.tlsServerName,
      ownAuthority: profile.customCa !== '',
      pinned: profile.pinnedCertificate !== null,
      proxy: profile.proxy?.kind ?? null,
    },
    report: maskedReport(report, mask),
  }
  return `${JSON.stringify(document, undefined, 2).replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu, escapedUnits)}\n`
}

/** `\uXXXX` for each UTF-16 unit (RFC 8259 §7). */
const escapedUnits = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
