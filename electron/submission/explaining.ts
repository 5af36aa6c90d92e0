/**
 * The catalogue of explanations, and with it the list of public suffixes. Loaded at the first session, while it waits for the
 * network: what starts without a session (`--version`, `serve`) does without.
 */
export const explaining = () => import('../../shared/failures/explain')
