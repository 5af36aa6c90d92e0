import { statfs } from 'node:fs/promises'

/** Bytes that this user may still write to the disk of `folder`. Rejects when the system does not say. */
export const freeDiskBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
