import { ipOctets } from '../trust/ip-octets'
import type { AlternativeNames } from '../trust/tls-evidence'
import type { Evidence } from './finding-rules'

const DNS = 'DNS:'
const ADDRESS = 'IP:'

const after = (prefix: string, texts: readonly string[]): string[] =>
  texts.filter((text) => text.startsWith(prefix)).map((text) => text.slice(prefix.length))

/** The names that the server's certificate covers, as the report holds them; none without TLS. */
export const certificateNames = ({ tls }: Evidence): AlternativeNames => {
  const leaf = tls?.chain[0]
  const texts = leaf?.subjectAltNames ?? []
  return {
    dns: after(DNS, texts),
    addresses: after(ADDRESS, texts).flatMap((address) => {
      const octets = ipOctets(address)
      return octets === null ? [] : [octets]
    }),
    commonName: '',
  }
}

/** Every name under which the user may know the server: the address, the TLS server name, and where its aliases lead. */
export const namesOfServer = ({ profile, diagnosis }: Evidence): readonly string[] =>
  [profile.serverAddress, profile.tlsServerName, ...(diagnosis?.aliases ?? [])].filter((name) => name !== '')
