import { isJsonObject, type Migration } from './migration'

/** Version 1 to 2: certificates that a profile refuses, and the two secrets of a client certificate. */
export const withClientKeyAndDistrust: Migration = (entry) => ({
  ...entry,
  ...(isJsonObject(entry.profile)
    ? { profile: { ...entry.profile, schemaVersion: 2, distrustedCertificates: [] } }
    : {}),
  ...(isJsonObject(entry.secrets) ? { secrets: { ...entry.secrets, clientKey: null, clientKeyPassphrase: null } } : {}),
})
