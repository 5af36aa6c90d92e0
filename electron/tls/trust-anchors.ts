import { createHash } from 'node:crypto'
import tls from 'node:tls'
import type { certificateNames as NamesOf } from './certificate-names'
import { fromPem, toPem } from './pem'
import { readSystemStore } from './system-store'

/** Where a trusted certificate comes from: the operating system, Node's own list, or the profile. */
export type AnchorOrigin = 'system' | 'node' | 'profile'

export interface TrustAnchor {
  readonly origin: AnchorOrigin
  readonly der: Uint8Array
  readonly pem: string
}

/** A set of trusted certificates, indexed for path building. */
export interface AnchorSet {
  /** The same for the same certificates: what caches go by. */
  readonly key: string
  readonly all: readonly TrustAnchor[]
  /** Anchors with this subject (a key of `certificateNames`). */
  bySubject(subject: string): readonly TrustAnchor[]
  /** The anchor that is this very certificate. */
  find(der: Uint8Array): TrustAnchor | undefined
}

export interface TrustAnchors {
  /** The machine's anchors and those of `customCa` (PEM, any number of blocks, or empty). */
  withCustomCa(customCa: string): Promise<AnchorSet>
  /** Whether the operating system's store could be read; `unread` before the first use. */
  systemStore(): 'unread' | 'read' | 'unavailable'
}

/** Where anchors are read from; tests give their own. */
export interface AnchorSources {
  /** PEM; rejects when the store cannot be read. */
  readonly system: () => Promise<readonly string[]>
  readonly node: readonly string[]
}

const SYSTEM_STORE_DEADLINE_MS = 5_000
const MAXIMUM_ANCHORS = 5_000
const MAXIMUM_CACHED_SETS = 8

/** Certificate parsing is loaded with the first anchors, not with the application. */
const namesModule = () => import('./certificate-names')

const machineSources = (): AnchorSources => ({
  system: () => readSystemStore(SYSTEM_STORE_DEADLINE_MS),
  node: tls.rootCertificates,
})

const anchorsFrom = (pem: string, origin: AnchorOrigin): readonly TrustAnchor[] =>
  fromPem(pem).map((der) => ({ origin, der, pem: toPem('CERTIFICATE', der) }))

/** Indexes anchors; of two alike the first stays, and what is no certificate is left out. */
const anchorSet = (anchors: Iterable<TrustAnchor>, certificateNames: typeof NamesOf): AnchorSet => {
  const byContent = new Map<string, TrustAnchor>()
  const bySubject = new Map<string, TrustAnchor[]>()
  const digest = createHash('sha256')
  for (const anchor of anchors) {
    const names = certificateNames(anchor.der)
    if (names === null || byContent.has(anchor.pem) || byContent.size >= MAXIMUM_ANCHORS) continue
    byContent.set(anchor.pem, anchor)
    digest.update(anchor.pem)
    const others = bySubject.get(names.subject)
    if (others === undefined) bySubject.set(names.subject, [anchor])
    else others.push(anchor)
  }
  const byDer = new Map([...byContent.values()].map((anchor) => [Buffer.from(anchor.der).toString('base64'), anchor]))
  return {
    key: digest.digest('base64'),
    all: [...byContent.values()],
    bySubject: (subject) => bySubject.get(subject) ?? [],
    find: (der) => byDer.get(Buffer.from(der).toString('base64')),
  }
}

/**
 * The trust anchors of this machine: the operating system's store, Node's list beside it, and the profile's own CA. Read at
 * the first use, once. When the system's store cannot be read Node's list serves alone, and `systemStore` says so.
 */
export const createTrustAnchors = (sources: AnchorSources = machineSources()): TrustAnchors => {
  let systemStore: ReturnType<TrustAnchors['systemStore']> = 'unread'
  let machine: Promise<AnchorSet> | undefined
  const sets = new Map<string, AnchorSet>()

  const readMachine = async (): Promise<AnchorSet> => {
    const system = await sources.system().then(
      (certificates) => {
        systemStore = 'read'
        return certificates
      },
      () => {
        systemStore = 'unavailable'
        return []
      },
    )
    const { certificateNames } = await namesModule()
    return anchorSet(
      [
        ...system.flatMap((pem) => anchorsFrom(pem, 'system')),
        ...sources.node.flatMap((pem) => anchorsFrom(pem, 'node')),
      ],
      certificateNames,
    )
  }

  return {
    systemStore: () => systemStore,
    withCustomCa: async (customCa) => {
      machine ??= readMachine()
      const own = await machine
      if (customCa.trim() === '') return own
      const { certificateNames } = await namesModule()
      const known = sets.get(customCa)
      if (known !== undefined) return known
      const set = anchorSet([...anchorsFrom(customCa, 'profile'), ...own.all], certificateNames)
      const oldest = sets.keys().next()
      if (sets.size >= MAXIMUM_CACHED_SETS && oldest.done === false) sets.delete(oldest.value)
      sets.set(customCa, set)
      return set
    },
  }
}
