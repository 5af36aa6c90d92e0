import type { OperationInput, SecretChange } from '../../shared/contract/operations'
import { failed, type Result } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import type { ProfileService } from './profile-service'

const KEEP: SecretChange = { action: 'keep' }

/**
 * Takes a PKCS#12 file apart and stores it with a profile: its certificate and chain with the settings, its key with the
 * secrets. The passphrase is used for that and stored nowhere; one that was stored for a former key goes.
 * @returns the stored profile; `not-found`, `client-certificate-unusable` with its field and a reason of
 *   `CLIENT_CONTAINER_PROBLEMS`, and what saving fails with
 */
export const importClientCertificate = async (
  profiles: Pick<ProfileService, 'get' | 'save'>,
  { id, container, passphrase }: OperationInput<'profiles:import-client-certificate'>,
): Promise<Result<StoredProfile>> => {
  const stored = await profiles.get(id)
  if (!stored.ok) return stored
  if (stored.value === null) return failed(failure('not-found'))
  // Parsing is loaded when it is needed: nobody else pays for it at start.
  const { readPkcs12 } = await import('../tls/pkcs12/read-pkcs12')
  const read = await readPkcs12(Buffer.from(container, 'base64'), passphrase)
  if (!read.ok) return read
  const { certificate, privateKey } = read.value
  return profiles.save({
    profile: { ...stored.value.profile, clientCertificate: certificate },
    secrets: {
      password: KEEP,
      authToken: KEEP,
      clientKey: { action: 'set', value: privateKey },
      clientKeyPassphrase: { action: 'remove' },
    },
    acknowledgements: stored.value.acknowledgements,
  })
}
