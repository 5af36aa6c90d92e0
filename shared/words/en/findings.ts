import { authenticationFindings } from './findings-authentication'
import { certificatesFindings } from './findings-certificates'
import { contentFindings } from './findings-content'
import { envelopeFindings } from './findings-envelope'
import { greetingFindings } from './findings-greeting'
import { networkFindings } from './findings-network'
import { thisMachineFindings } from './findings-this-machine'
import { tlsModeFindings } from './findings-tls-mode'
import { tlsProtocolFindings } from './findings-tls-protocol'

/**
 * The failure catalogue (`findings.<id>`): cause and meaning, in sentences. What to do is in the fixes. Where `title` or
 * `explanation` speaks of a session of ours, the form ending in `_text` says the same about a text that somebody pasted: no
 * value is filled in, and nothing is claimed about what was sent.
 */
export const findings = {
  ...networkFindings,
  ...tlsModeFindings,
  ...certificatesFindings,
  ...tlsProtocolFindings,
  ...greetingFindings,
  ...authenticationFindings,
  ...envelopeFindings,
  ...contentFindings,
  ...thisMachineFindings,
} as const
