import { authenticationFindings } from './findings-authentication'
import { certificatesFindings } from './findings-certificates'
import { contentFindings } from './findings-content'
import { envelopeFindings } from './findings-envelope'
import { greetingFindings } from './findings-greeting'
import { networkFindings } from './findings-network'
import { thisMachineFindings } from './findings-this-machine'
import { tlsModeFindings } from './findings-tls-mode'
import { tlsProtocolFindings } from './findings-tls-protocol'

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
}
