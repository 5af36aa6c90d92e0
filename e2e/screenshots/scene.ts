import type { Studio } from './studio'

/** One start of the product, and the pictures that are taken of it. */
export interface Scene {
  readonly name: string
  /** Puts files into the data folder before the start. */
  readonly prepare?: (dataFolder: string) => Promise<void>
  /** With a private keychain around the host. */
  readonly keychain?: true
  /** That keychain stays locked. */
  readonly locked?: true
  readonly play: (studio: Studio) => Promise<void>
}

/** The pictures of one panel. */
export interface Panel {
  readonly name: string
  /** Picture of the mock that shows the same, by the state's name, without scheme and ending. */
  readonly mock: Readonly<Record<string, string>>
  readonly scenes: readonly Scene[]
}
