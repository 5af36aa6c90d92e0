/** Why a PKCS#12 file cannot be taken apart, and the field that is asked again. Words: `fieldErrors.<reason>`. */
export const CLIENT_CONTAINER_PROBLEMS = {
  'client-container-unreadable': 'clientCertificate',
  'client-container-unsupported': 'clientCertificate',
  'client-container-too-costly': 'clientCertificate',
  'client-container-without-certificate': 'clientCertificate',
  'client-container-without-key': 'clientCertificate',
  'client-container-key-of-another-certificate': 'clientCertificate',
  'client-container-passphrase-wrong': 'clientKeyPassphrase',
} as const

export type ClientContainerProblem = keyof typeof CLIENT_CONTAINER_PROBLEMS

/** Larger files are no certificates; bytes. */
export const LARGEST_CONTAINER_BYTES = 262_144
