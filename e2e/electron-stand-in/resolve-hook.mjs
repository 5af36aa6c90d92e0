const standIn = new URL('./electron.mjs', import.meta.url).href

/** Whoever imports `electron`, our bundle or electron-store, gets the stand-in. */
export const resolve = (specifier, context, next) =>
  specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)
