import { commandLine } from './en/command-line'
import { commandLineUsage } from './en/command-line-usage'
import { compose } from './en/compose'
import { deleteData } from './en/delete-data'
import { desktop } from './en/desktop'
import { diagnosis } from './en/diagnosis'
import { enhancedStatus } from './en/enhanced-status'
import { errors } from './en/errors'
import { explain } from './en/explain'
import { fieldErrors } from './en/field-errors'
import { findingEvidence } from './en/finding-evidence'
import { findingFixes } from './en/finding-fixes'
import { findings } from './en/findings'
import { fixes } from './en/fixes'
import { history } from './en/history'
import { interfaceWords } from './en/interface'
import { outbox } from './en/outbox'
import { palette } from './en/palette'
import { practice } from './en/practice'
import { presets } from './en/presets'
import { properties } from './en/properties'
import { report } from './en/report'
import { revocation } from './en/revocation'
import { sessions } from './en/sessions'
import { stageFacts, stages } from './en/stages'
import { test } from './en/test'
import { transcript } from './en/transcript'
import { trustProblems } from './en/trust-problems'
import { warnings } from './en/warnings'
import { webHost } from './en/web-host'
import type { Translated } from './translated'

/** Every sentence of the product in English, by file. */
export const english = {
  commandLine,
  commandLineUsage,
  compose,
  deleteData,
  desktop,
  diagnosis,
  enhancedStatus,
  errors,
  explain,
  fieldErrors,
  findingEvidence,
  findings,
  fixes: { ...fixes, ...findingFixes },
  history,
  interface: interfaceWords,
  outbox,
  palette,
  practice,
  presets,
  properties,
  report,
  revocation,
  sessions,
  stageFacts,
  stages,
  test,
  transcript,
  trustProblems,
  warnings,
  webHost,
}

/** Every sentence of the product in any language. */
export type Words = Translated<typeof english>
