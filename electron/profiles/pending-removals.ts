import type { ChoosingVault } from '../vault/choosing-vault'
import type { SecretKey } from '../vault/secret-vault'
import type { KeyedTurns } from './keyed-turns'
import { expiringDeletion, forgettingSecrets, removableSecrets } from './profile-changes'
import type { Deletion } from './profile-file'
import type { ProfileStore } from './profile-store'
import { profileIdOf, SECRET_KINDS, secretKeyOf } from './secret-kind'

/** Calls back after `delayMs`. @returns a function that calls it off */
export type Schedule = (delayMs: number, callback: () => void) => () => void

/** What deletion leaves to be done: the file remembers it, so that a crash cannot leave secrets behind for ever. */
export interface PendingRemovals {
  /** Removes the secrets of a deleted profile when its undo expires. */
  await(deletion: Deletion): void
  /** Undo: calls `await` off. */
  callOff(undoId: string): void
  /** Finishes what earlier runs left. Opens no prompt: a locked keychain has to wait until it is open. */
  resume(): Promise<void>
  /** Executes what is still awaited here, in at most `limitMs`; what does not get done is done by a later `resume`. */
  close(limitMs: number): Promise<void>
}

export interface PendingRemovalsDependencies {
  readonly store: ProfileStore
  readonly vault: ChoosingVault
  readonly now: () => Date
  readonly schedule: Schedule
  /** Keeps the removal of a profile's secrets apart from their saving. */
  readonly turns: KeyedTurns
  /** Told the id of every profile that is gone for good. */
  readonly onExpired: (profileId: string) => Promise<void>
}

export const createPendingRemovals = (dependencies: PendingRemovalsDependencies): PendingRemovals => {
  const { store, vault, now, schedule, onExpired } = dependencies
  const { inTurn } = dependencies.turns
  const awaited = new Map<string, () => void>()
  /** Undos that this process offers. Those found in the file may still be offered by another one. */
  const own = new Set<string>()

  const dueSecrets = async (): Promise<SecretKey[]> => {
    const file = await store.file()
    return file.ok ? removableSecrets(file.value, now().getTime()) : []
  }

  const removeDueSecrets = async () => {
    for (const key of await dueSecrets()) {
      const removed = await inTurn(profileIdOf(key), async () => {
        // Looked up again: a save may have claimed it while this waited for its turn.
        if (!(await dueSecrets()).includes(key)) return true
        const gone = await vault.removeFrom('keychain', key)
        return gone.ok && (await store.apply(forgettingSecrets([key]))).ok
      })
      if (!removed) return
    }
  }

  const expire = async (undoId: string) => {
    awaited.get(undoId)?.()
    awaited.delete(undoId)
    const expired = await store.apply(expiringDeletion(undoId))
    if (!expired.ok || expired.value === null) return
    const { id } = expired.value.record.profile
    await inTurn(id, async () => {
      const saved = await store.get(id)
      if (!saved.ok || saved.value !== null) return
      await onExpired(id)
      for (const kind of SECRET_KINDS) await vault.removeFrom('session', secretKeyOf(id, kind))
    })
  }

  const awaitDeletion = ({ undoId, undoUntil }: Deletion) => {
    const delay = Math.max(0, new Date(undoUntil).getTime() - now().getTime())
    awaited.set(
      undoId,
      schedule(delay, () => {
        void expire(undoId).then(removeDueSecrets)
      }),
    )
  }

  const removeDueSecretsIfOpen = async () => {
    if ((await vault.settledState()).status === 'keychain') await removeDueSecrets()
  }
  const stopListening = vault.onStateChanged(({ status }) => {
    if (status === 'keychain') void removeDueSecrets()
  })

  return {
    await: (deletion) => {
      own.add(deletion.undoId)
      awaitDeletion(deletion)
    },
    callOff: (undoId) => {
      awaited.get(undoId)?.()
      awaited.delete(undoId)
    },
    resume: async () => {
      const file = await store.file()
      if (!file.ok) return
      for (const deletion of file.value.deletions) {
        if (new Date(deletion.undoUntil) <= now()) await expire(deletion.undoId)
        else awaitDeletion(deletion)
      }
      await removeDueSecretsIfOpen()
    },
    close: async (limitMs) => {
      stopListening()
      const offered = [...awaited.keys()].filter((undoId) => own.has(undoId))
      for (const [undoId, cancelTimer] of awaited) if (!own.has(undoId)) cancelTimer()
      if (offered.length === 0) return
      const everything = async () => {
        for (const undoId of offered) await expire(undoId)
        await removeDueSecrets()
      }
      let cancel = () => {}
      const limit = new Promise<void>((resolve) => {
        cancel = schedule(limitMs, resolve)
      })
      await Promise.race([everything(), limit])
      cancel()
    },
  }
}
