import { PROVIDER_PRESETS } from '../../../shared/presets/provider-presets'

/**
 * Every address that the application may hand to the user's browser, by name (Electron security item 15): the help pages of
 * the known providers. The page links to them as any page does; only these very addresses are opened.
 */
export const EXTERNAL_LINKS: ReadonlyMap<string, string> = new Map(
  PROVIDER_PRESETS.flatMap(({ id, helpUrl }) =>
    helpUrl === undefined ? [] : [[`provider-help:${id}`, helpUrl] as const],
  ),
)

const allowed = new Set([...EXTERNAL_LINKS.values()].filter((url) => new URL(url).protocol === 'https:'))

/** Whether `url` is, letter by letter, one of the addresses of {@link EXTERNAL_LINKS} and https. */
export const isExternalLink = (url: string): boolean => allowed.has(url)
