// `node --import` this: whoever imports electron or electron-store fails, as on a machine that has neither.
import { register } from 'node:module'

const hook = `export const resolve = (specifier, context, next) => {
  if (/^electron(-store)?(\\/|$)/.test(specifier)) throw new Error('refused to resolve ' + specifier)
  return next(specifier, context)
}`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
