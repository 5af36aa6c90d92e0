/** The options that the stores pass; `name` is electron-store's word for conf's `configName`. */
export interface ConfOptions {
  readonly cwd: string
  readonly name: string
  readonly configName: string
  readonly fileExtension: string
  readonly configFileMode: number
  readonly accessPropertiesByDotNotation: boolean
  readonly serialize: (value: unknown) => string
}

/** Conf, or ElectronStore, which extends it: the desktop host passes the latter, which nobody else may import. */
export type ConfConstructor = new (options: ConfOptions) => { store: Record<string, unknown> }
