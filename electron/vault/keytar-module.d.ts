/**
 * keytar is an optional dependency: where it could not be built npm leaves it out, types included, and the product must
 * still compile. This declaration stands for the part that `keytar-vault.ts` uses.
 */
declare module 'keytar' {
  const keytar: import('./keychain-library').KeychainLibrary
  export default keytar
}
