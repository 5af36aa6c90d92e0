/**
 * Lets TLS use what OpenSSL's security levels forbid: TLS 1.0 and 1.1, short keys, old digests. BoringSSL, which Electron
 * has, knows no levels, and refuses the word.
 * @param versions of the runtime
 * @returns options of a secure context
 */
export const anyStrength = (versions: object = process.versions): { readonly ciphers?: string } =>
  'electron' in versions ? {} : { ciphers: 'DEFAULT@SECLEVEL=0' }
