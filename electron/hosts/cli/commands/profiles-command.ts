import { readFile } from 'node:fs/promises'
import type { Quarantined } from '../../../../shared/contract/operations'
import { profileLabel } from '../../../../shared/practice/profile-label'
import { exportDocument, readExport } from '../../../../shared/profile/profile-export'
import type { StoredProfile } from '../../../../shared/profile/stored-profile'
import type { Translate } from '../../../../shared/words/translate'
import { forEachSecret } from '../../../profiles/secret-kind'
import { type CommandContext, printDocument, printLines } from '../command-context'
import { EXIT } from '../exit-status'
import { findProfile } from '../find-profile'
import { inertText } from '../inert-text'
import { reportFailure } from '../report-failure'
import { UsageFailure, type UsageSentence } from '../usage-failure'

const publicView = ({ profile, secrets, savedAt, lastTest, practice }: StoredProfile) => ({
  profile,
  secrets: forEachSecret((kind) => secrets[kind] !== null),
  savedAt,
  lastTest,
  practice,
})

const listed = async (context: CommandContext) => {
  const result = await context.application.handlers['profiles:list']({})
  if (!result.ok) throw new UsageFailure('profiles-unreadable', result.error)
  return result.value
}

const quarantineLine = ({ label, file, reason }: Quarantined, translate: Translate): string => {
  const why = translate(`interface.profiles.quarantined.reason.${reason}`, { where: '' })
  return `! ${translate('commandLine.quarantined', { label, file, reason: why })}`
}

/** `profiles list` */
export const listProfiles = async (context: CommandContext): Promise<number> => {
  const { io, json, translate } = context
  const { profiles, quarantined } = await listed(context)
  if (json) printDocument(io, { ok: true, profiles: profiles.map(publicView), quarantined })
  else {
    const lines = profiles.map(
      ({ profile }) =>
        `${profileLabel(profile, translate)}\t${profile.serverAddress}:${profile.port}\t${profile.option}`,
    )
    const notices = quarantined.map((one) => quarantineLine(one, translate))
    printLines(io, [...lines, ...notices].map(inertText))
  }
  return EXIT.passed
}

/** `profiles show NAME` */
export const showProfile = async (context: CommandContext, name: string): Promise<number> => {
  const stored = await findProfile(context, name)
  if (context.json) printDocument(context.io, { ok: true, ...publicView(stored) })
  else {
    const shown = { ...stored.profile, label: profileLabel(stored.profile, context.translate) }
    const rows: [string, unknown][] = [
      ...Object.entries(shown).filter(([key]) => key !== 'schemaVersion'),
      ...Object.entries(publicView(stored).secrets).map(([kind, isStored]): [string, string] => [
        kind,
        context.translate(`commandLine.secret.${isStored ? 'stored' : 'not-set'}`),
      ]),
    ]
    printLines(
      context.io,
      rows.map(([key, value]) =>
        inertText(`${key.padEnd(24)}${typeof value === 'string' ? value : JSON.stringify(value)}`),
      ),
    )
  }
  return EXIT.passed
}

/** `profiles export [NAME…]`: all profiles when none is named. */
export const exportProfiles = async (context: CommandContext, names: readonly string[]): Promise<number> => {
  const chosen =
    names.length === 0
      ? (await listed(context)).profiles.filter(({ practice }) => !practice)
      : await Promise.all(names.map((name) => findProfile(context, name)))
  printDocument(context.io, exportDocument(chosen.map(({ profile }) => profile)))
  return EXIT.passed
}

const unusableFile = (
  sentence: UsageSentence,
  values: Readonly<Record<string, string | number>> = {},
  field = 'file',
): UsageFailure => new UsageFailure(sentence, { code: 'invalid-value', field }, values)

/** Throws a `UsageFailure` unless every profile of the file can be used. */
const checkWhole = (text: string): void => {
  const reading = readExport(text)
  if (reading.kind === 'not-json') throw unusableFile('import-not-json')
  if (reading.kind === 'not-an-export') throw unusableFile('import-not-an-export')
  for (const [index, entry] of reading.entries.entries()) {
    if (entry.kind === 'profile') continue
    const number = index + 1
    if (entry.kind === 'newer') throw unusableFile('import-newer', { number })
    const { field, code: reason, params } = entry.error
    throw unusableFile('import-unusable', { ...params, number, field, reason }, field)
  }
}

const readText = async (context: CommandContext, file: string): Promise<string> => {
  if (file !== '-') {
    return readFile(file, 'utf8').catch(() => {
      throw new UsageFailure('file-unreadable', { code: 'invalid-value', field: 'file' }, { file })
    })
  }
  const chunks: Buffer[] = []
  for await (const chunk of context.io.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** `profiles import FILE`: all or nothing is read before the first one is saved. */
export const importProfiles = async (context: CommandContext, file: string): Promise<number> => {
  const text = await readText(context, file)
  checkWhole(text)
  const answer = await context.application.handlers['profiles:import']({ text })
  if (!answer.ok) return reportFailure(context, answer.error)
  const saved: string[] = []
  for (const result of answer.value.results) {
    if (result.status === 'refused' && result.failure !== undefined) return reportFailure(context, result.failure)
    saved.push(result.label)
  }
  if (context.json) printDocument(context.io, { ok: true, imported: saved })
  else
    printLines(
      context.io,
      [context.translate('commandLine.imported', { count: saved.length }), ...saved].map(inertText),
    )
  return EXIT.passed
}

/** `profiles delete NAME`: its secrets go with it. */
export const deleteProfile = async (context: CommandContext, name: string): Promise<number> => {
  const { profile, practice } = await findProfile(context, name)
  if (practice) throw new UsageFailure('practice-profile-stays', { code: 'unsupported' })
  const result = await context.application.handlers['profiles:delete']({ id: profile.id })
  if (!result.ok) return reportFailure(context, result.error)
  if (context.json) printDocument(context.io, { ok: true, deleted: profile.label })
  else printLines(context.io, [inertText(context.translate('commandLine.deleted', { label: profile.label }))])
  return EXIT.passed
}
