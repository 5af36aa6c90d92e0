import type { BigIntStats } from 'node:fs'

/** What tells a file from any other and from its own later states. */
export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
  /** bytes */
  readonly size: bigint
  /** ns since 1970 */
  readonly modifiedAt: bigint
}

export const fileIdentity = (stats: BigIntStats): FileIdentity => ({
  device: stats.dev,
  inode: stats.ino,
  size: stats.size,
  modifiedAt: stats.mtimeNs,
})

/** Whether both describe the same, untouched file. */
export const sameFile = (one: FileIdentity, other: FileIdentity): boolean =>
  one.device === other.device &&
  one.inode === other.inode &&
  one.size === other.size &&
  one.modifiedAt === other.modifiedAt
