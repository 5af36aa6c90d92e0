import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProfilesChange } from '../../shared/contract/profiles-change'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import type { PracticeFaultId } from '../../shared/practice/practice-fault'
import type { PracticeState } from '../../shared/practice/practice-state'
import type { LastTest, StoredProfile } from '../../shared/profile/stored-profile'
import { traitsOfSecret } from '../../shared/profile/traits-of-secret'
import type { PracticeAccess } from '../ipc/application'
import type { ResolvedSecret } from '../profiles/profile-secrets'
import type { ProfileService } from '../profiles/profile-service'
import { prepareDataFolder } from '../storage/data-folder'
import { writeFailure } from '../storage/storage-failure'
import { initialPracticeProfile, PRACTICE_PROFILE_ID, unsavedPractice, withRunningServer } from './practice-profile'
import type { PracticeServer } from './practice-server'

/** Where the practice server meets the profiles: its entry in the list, its password, its authority's file. */
export interface PracticeDesk {
  start(): Promise<Result<PracticeState>>
  /** As the server's own; the authority's file follows. */
  setFaults(faults: readonly PracticeFaultId[]): Promise<Result<PracticeState>>
  /** The stored profiles with the practice profile among them, filled in from the running server. */
  withPractice(profiles: readonly StoredProfile[]): StoredProfile[]
  /** What is told of a change, with the practice profile as the list has it. */
  told(change: ProfilesChange): ProfilesChange
  /**
   * The account's password for a draft of the practice profile that has none typed, null for every other draft.
   * @returns `practice-not-running` when there is no server to have it from
   */
  passwordFor(draft: SessionDraft): Result<ResolvedSecret | null>
  recordTest(lastTest: LastTest, draft: SessionDraft): Promise<void>
  access(): PracticeAccess | null
  /** Stops the server, and forgets all that it knows and the file that it wrote. `storage-write-failed` */
  forget(): Promise<Result<null>>
}

export interface PracticeDeskDependencies {
  readonly server: PracticeServer
  readonly profiles: ProfileService
  readonly dataFolder: string
  readonly now: () => Date
}

const AUTHORITY_FILE = 'practice-ca.pem'

/** @returns the meeting point of one practice server and one set of profiles */
export const createPracticeDesk = ({ server, profiles, dataFolder, now }: PracticeDeskDependencies): PracticeDesk => {
  const authorityFile = join(dataFolder, AUTHORITY_FILE)
  let startedAt = now()

  const provided = (stored: StoredProfile): StoredProfile => {
    const access = server.access()
    if (access === null) return stored
    const { password } = access.credentials
    const summary = {
      savedAt: startedAt.toISOString(),
      keeper: 'session' as const,
      traits: traitsOfSecret(password, ''),
    }
    return {
      ...stored,
      profile: withRunningServer(stored.profile, server.state(), access.authorityCertificate),
      secrets: { password: summary, authToken: null, clientKey: null, clientKeyPassphrase: null },
    }
  }

  /** Other programs need the file to trust the server; the server itself does not. */
  const writeAuthority = async (): Promise<void> => {
    const access = server.access()
    if (access === null || !(await prepareDataFolder(dataFolder)).ok) return
    await writeFile(authorityFile, access.authorityCertificate).catch(() => undefined)
  }

  return {
    start: async () => {
      const started = await server.start()
      if (!started.ok) return started
      startedAt = now()
      await writeAuthority()
      return started
    },
    setFaults: async (faults) => {
      const set = await server.setFaults(faults)
      await writeAuthority()
      return set
    },
    withPractice: (stored) => {
      const own = stored.find(({ profile }) => profile.id === PRACTICE_PROFILE_ID)
      const practice = provided(own ?? unsavedPractice(initialPracticeProfile(server.state()), now()))
      return [practice, ...stored.filter((other) => other !== own)]
    },
    told: (change) => {
      if (change.kind === 'unknown') return change
      // The list has a practice profile even when none is stored.
      if (change.removedIds.includes(PRACTICE_PROFILE_ID)) return { kind: 'unknown' }
      const saved = change.saved.map((stored) =>
        stored.profile.id === PRACTICE_PROFILE_ID ? provided(stored) : stored,
      )
      return { ...change, saved }
    },
    passwordFor: ({ profile, secrets }) => {
      if (profile.id !== PRACTICE_PROFILE_ID) return succeeded(null)
      const access = server.access()
      if (access === null) return failed(failure('practice-not-running', { stage: 'connect' }))
      if (secrets.password !== undefined || profile.name === '') return succeeded(null)
      const { password } = access.credentials
      return succeeded({ value: password, traits: traitsOfSecret(password, '') })
    },
    recordTest: async (lastTest, { profile }) => {
      const stored = await profiles.get(profile.id)
      if (stored.ok && stored.value === null && profile.id === PRACTICE_PROFILE_ID) {
        await profiles.savePractice(initialPracticeProfile(server.state()))
      }
      await profiles.recordTest(profile.id, lastTest)
    },
    access: () => {
      const access = server.access()
      if (access === null) return null
      return { userName: access.credentials.name, password: access.credentials.password, authorityFile }
    },
    forget: async () => {
      await server.forget()
      try {
        await rm(authorityFile, { force: true })
        return succeeded(null)
      } catch (error) {
        return failed(writeFailure(AUTHORITY_FILE, error))
      }
    },
  }
}
