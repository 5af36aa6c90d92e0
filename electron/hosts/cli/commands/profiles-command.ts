import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { fieldErrors } from '../../../../shared/profile/field-error'
import { type SessionProfile, sessionProfileSchema } from '../../../../shared/profile/session-profile'
import type { StoredProfile } from '../../../../shared/profile/stored-profile'
import { type CommandContext, printDocument, printLines, reportFailure } from '../command-context'
import { EXIT } from '../exit-status'
import { findProfile } from '../find-profile'
import { inertText } from '../inert-text'
import { UsageFailure } from '../usage-failure'

/** What an export file holds. Secrets and acknowledgements never leave with it. */
const exportSchema = z.strictObject({
  format: z.literal('mail-session-manager-profiles'),
  profiles: z.array(z.unknown()),
})

const publicView = ({ profile, secrets, savedAt, lastTest, practice }: StoredProfile) => ({
  profile,
  secrets: { password: secrets.password !== null, authToken: secrets.authToken !== null },
  savedAt,
  lastTest,
  practice,
})

const listed = async (context: CommandContext) => {
  const result = await context.application.handlers['profiles:list']({})
  if (!result.ok) throw new UsageFailure('The stored profiles cannot be read.', result.error)
  return result.value
}

/** `profiles list` */
export const listProfiles = async (context: CommandContext): Promise<number> => {
  const { profiles, quarantined } = await listed(context)
  if (context.json) printDocument(context.io, { ok: true, profiles: profiles.map(publicView), quarantined })
  else {
    const lines = profiles.map(
      ({ profile }) => `${profile.label}\t${profile.serverAddress}:${profile.port}\t${profile.option}`,
    )
    const notices = quarantined.map(
      ({ label, file, reason }) => `! ${label} could not be read (${reason}) and is kept in ${file}`,
    )
    printLines(context.io, [...lines, ...notices].map(inertText))
  }
  return EXIT.passed
}

/** `profiles show NAME` */
export const showProfile = async (context: CommandContext, name: string): Promise<number> => {
  const stored = await findProfile(context.application, name)
  if (context.json) printDocument(context.io, { ok: true, ...publicView(stored) })
  else {
    const { password, authToken } = publicView(stored).secrets
    const rows: [string, unknown][] = [
      ...Object.entries(stored.profile).filter(([key]) => key !== 'schemaVersion'),
      ['password', password ? 'stored' : 'not set'],
      ['authToken', authToken ? 'stored' : 'not set'],
    ]
    printLines(
      context.io,
      rows.map(([key, value]) =>
        inertText(`${key.padEnd(22)}${typeof value === 'string' ? value : JSON.stringify(value)}`),
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
      : await Promise.all(names.map((name) => findProfile(context.application, name)))
  printDocument(context.io, { format: 'mail-session-manager-profiles', profiles: chosen.map(({ profile }) => profile) })
  return EXIT.passed
}

const importedProfiles = (text: string): SessionProfile[] => {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new UsageFailure('The file is not valid JSON. Nothing was imported.', {
      code: 'invalid-value',
      field: 'file',
    })
  }
  const file = exportSchema.safeParse(content)
  if (!file.success) {
    throw new UsageFailure('The file is not an export of profiles. Nothing was imported.', {
      code: 'invalid-value',
      field: 'file',
    })
  }
  return file.data.profiles.map((candidate, index) => {
    const parsed = sessionProfileSchema.safeParse(candidate)
    if (parsed.success) return parsed.data
    const [first] = fieldErrors(parsed.error)
    throw new UsageFailure(
      `Profile ${index + 1} cannot be used: ${first?.field ?? 'profile'} (${first?.code ?? 'not-allowed'}). Nothing was imported.`,
      { code: 'invalid-value', ...(first === undefined ? {} : { field: first.field }) },
    )
  })
}

const readText = async (context: CommandContext, file: string): Promise<string> => {
  if (file !== '-') {
    return readFile(file, 'utf8').catch(() => {
      throw new UsageFailure(`The file cannot be read: ${file}`, { code: 'invalid-value', field: 'file' })
    })
  }
  const chunks: Buffer[] = []
  for await (const chunk of context.io.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** `profiles import FILE`: all or nothing is read before the first one is saved; an id that is taken gets a new one. */
export const importProfiles = async (context: CommandContext, file: string): Promise<number> => {
  const profiles = importedProfiles(await readText(context, file))
  const taken = new Set((await listed(context)).profiles.map(({ profile }) => profile.id))
  const saved: string[] = []
  for (const profile of profiles) {
    const id = taken.has(profile.id) ? randomUUID() : profile.id
    const result = await context.application.handlers['profiles:save']({
      profile: { ...profile, id },
      secrets: { password: { action: 'keep' }, authToken: { action: 'keep' } },
      acknowledgements: [],
    })
    if (!result.ok) return reportFailure(context, result.error)
    taken.add(id)
    saved.push(profile.label)
  }
  if (context.json) printDocument(context.io, { ok: true, imported: saved })
  else printLines(context.io, [`${saved.length} imported`, ...saved].map(inertText))
  return EXIT.passed
}

/** `profiles delete NAME`: its secrets go with it. */
export const deleteProfile = async (context: CommandContext, name: string): Promise<number> => {
  const { profile } = await findProfile(context.application, name)
  const result = await context.application.handlers['profiles:delete']({ id: profile.id })
  if (!result.ok) return reportFailure(context, result.error)
  if (context.json) printDocument(context.io, { ok: true, deleted: profile.label })
  else printLines(context.io, [inertText(`${profile.label} deleted, with its secrets`)])
  return EXIT.passed
}
