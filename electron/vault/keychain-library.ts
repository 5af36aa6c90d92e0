/** The three calls of a keychain library that the vault uses; keytar has this shape. */
export interface KeychainLibrary {
  /** @returns null when there is no such item, and on a locked Secret Service too */
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  /** @returns whether something was deleted */
  deletePassword(service: string, account: string): Promise<boolean>
}
