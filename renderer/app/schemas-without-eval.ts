/**
 * The page's policy forbids eval; zod would try it once while it builds its first schema, and the try alone is reported as a
 * violation and costs a look through all of the page's code. Zod reads its settings from here, which works before zod
 * itself has come: bundling may put schemas ahead of any module that calls `config`.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
