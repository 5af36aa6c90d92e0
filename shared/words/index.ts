import { compose } from './en/compose'
import { desktop } from './en/desktop'
import { enhancedStatus } from './en/enhanced-status'
import { errors } from './en/errors'
import { explain } from './en/explain'
import { fieldErrors } from './en/field-errors'
import { findingFixes } from './en/finding-fixes'
import { findings } from './en/findings'
import { fixes } from './en/fixes'
import { interfaceWords } from './en/interface'
import { outbox } from './en/outbox'
import { practice } from './en/practice'
import { presets } from './en/presets'
import { properties } from './en/properties'
import { revocation } from './en/revocation'
import { sessions } from './en/sessions'
import { stageFacts, stages } from './en/stages'
import { test } from './en/test'
import { trustProblems } from './en/trust-problems'
import { warnings } from './en/warnings'
import { webHost } from './en/web-host'

/** Every sentence of the product in English, by file. */
export const english = {
  compose,
  desktop,
  enhancedStatus,
  errors,
  explain,
  fieldErrors,
  findings,
  fixes: { ...fixes, ...findingFixes },
  interface: interfaceWords,
  outbox,
  practice,
  presets,
  properties,
  revocation,
  sessions,
  stageFacts,
  stages,
  test,
  trustProblems,
  warnings,
  webHost,
}

/** The languages in the shape that i18next takes. */
export const resources = { en: { translation: english } }
