import type { Words } from '../index'
import { commandLine } from './command-line'
import { commandLineUsage } from './command-line-usage'
import { compose } from './compose'
import { deleteData } from './delete-data'
import { desktop } from './desktop'
import { diagnosis } from './diagnosis'
import { enhancedStatus } from './enhanced-status'
import { errors } from './errors'
import { explain } from './explain'
import { fieldErrors } from './field-errors'
import { findingEvidence } from './finding-evidence'
import { findingFixes } from './finding-fixes'
import { findings } from './findings'
import { fixes } from './fixes'
import { history } from './history'
import { interfaceWords } from './interface'
import { outbox } from './outbox'
import { palette } from './palette'
import { practice } from './practice'
import { presets } from './presets'
import { properties } from './properties'
import { report } from './report'
import { revocation } from './revocation'
import { sessions } from './sessions'
import { stageFacts, stages } from './stages'
import { test } from './test'
import { transcript } from './transcript'
import { trustProblems } from './trust-problems'
import { warnings } from './warnings'
import { webHost } from './web-host'

/** Every sentence of the product in Spanish, by file. */
export const spanish: Words = {
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
