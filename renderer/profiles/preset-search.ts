import type { ProviderPreset } from '../../shared/presets/provider-preset'

/**
 * Providers whose name, host or mail domain holds the query; for an e-mail address its domain counts.
 * @param query as typed; empty finds all
 */
export const searchPresets = (presets: readonly ProviderPreset[], query: string): readonly ProviderPreset[] => {
  const wanted = query.trim().toLowerCase()
  const text = wanted.slice(wanted.lastIndexOf('@') + 1)
  if (text === '') return presets
  return presets.filter(({ label, servers, hostPatterns, emailDomains }) =>
    [label.toLowerCase(), ...servers.map(({ serverAddress }) => serverAddress), ...hostPatterns, ...emailDomains].some(
      (candidate) => candidate.includes(text),
    ),
  )
}
