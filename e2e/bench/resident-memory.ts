import { readFile, writeFile } from 'node:fs/promises'

const KIB = 1024

const statusField = async (pid: number | 'self', field: string): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? Number.NaN) * KIB
}

/**
 * Begins to watch the resident memory of this process. Linux keeps the highest value itself, so nothing in between is
 * missed (proc(5), `clear_refs` 5 and `VmHWM`).
 * @returns a function that tells by how many bytes the highest value exceeds that of the beginning; NaN elsewhere
 */
export const watchResidentMemory = async (): Promise<() => Promise<number>> => {
  try {
    await writeFile('/proc/self/clear_refs', '5')
    const before = await statusField('self', 'VmRSS')
    return async () => Math.max(0, (await statusField('self', 'VmHWM')) - before)
  } catch {
    return async () => Number.NaN
  }
}

/** The highest resident memory, in bytes, that a running process has had; NaN when it cannot be told. */
export const highestResidentMemory = (pid: number): Promise<number> => statusField(pid, 'VmHWM').catch(() => Number.NaN)
