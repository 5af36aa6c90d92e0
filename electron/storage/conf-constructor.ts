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

/** The class, or where it is to be had: it brings a validator of its own, which only whoever writes has to wait for. */
export type ConfSource = ConfConstructor | { readonly load: () => Promise<ConfConstructor> }

/** The class itself. */
export const confClass = async (source: ConfSource): Promise<ConfConstructor> =>
  'load' in source ? source.load() : source
