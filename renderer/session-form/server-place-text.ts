import { withoutBrackets } from '../../shared/profile/server-address'
import type { ServerPlace } from '../../shared/trust/certificate-decision'

/** A host and port as people write them: `mail.example:465`, `[2001:db8::1]:465`. */
export const serverPlaceText = ({ host, port }: ServerPlace): string =>
  host.includes(':') ? `[${withoutBrackets(host)}]:${port}` : `${host}:${port}`
