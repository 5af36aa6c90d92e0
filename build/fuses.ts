import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

// Characters of the wire; the package does not export their names.
const DISABLED = '0'.charCodeAt(0)
const ENABLED = '1'.charCodeAt(0)

/**
 * The fuses of the packaged product (Electron security item 19), each against Electron's default where it differs:
 * no way to make it a Node interpreter or to attach a debugger by argument or environment, nothing but its own archive is
 * loaded and that archive is checked, cookies are encrypted, file: gets no special rights.
 */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // No snapshot of its own is made, so the browser process must not look for one.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const satisfies Record<FuseV1Options, boolean>

/**
 * Names of the fuses of a packaged product that are not as {@link FUSES} wants them.
 * @param binary absolute path of the executable, or of the .app folder on macOS
 */
export const wrongFuses = async (binary: string): Promise<string[]> => {
  const wire: Partial<Record<string, unknown>> = await getCurrentFuseWire(binary)
  return Object.entries(FUSES).flatMap(([fuse, wanted]) =>
    wire[fuse] === (wanted ? ENABLED : DISABLED) ? [] : [FuseV1Options[Number(fuse)] ?? fuse],
  )
}

/**
 * Sets the fuses of a packaged product, after packing and before signing, and reads them back. A fuse that a newer Electron
 * has and this table does not know keeps Electron's own setting.
 * @param binary absolute path of the executable, or of the .app folder on macOS
 * @throws when the binary is no Electron, or a fuse did not take its setting
 */
export const setFuses = async (binary: string): Promise<void> => {
  const settings: FuseConfig = { version: FuseVersion.V1, ...FUSES }
  await flipFuses(binary, { ...settings, resetAdHocDarwinSignature: process.platform === 'darwin' })
  const wrong = await wrongFuses(binary)
  if (wrong.length > 0) throw new Error(`fuses not set: ${wrong.join(', ')}`)
}
