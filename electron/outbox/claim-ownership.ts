import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** The right to send from the outbox and to change what waits there. It ends with the process, however that ends. */
export interface Ownership {
  release(): Promise<void>
}

/** @returns null when another process owns the outbox */
export type ClaimOwnership = () => Promise<Ownership | null>

/** What a live candidate answers: that it owns, or that it has not decided yet. */
type Presence = 'owner' | 'candidate' | 'nobody'

const MARKER = '.owner'
const OWNER = 'o'
const CANDIDATE = 'c'
/** A process that takes the connection and says nothing is alive: stopped, or very busy. */
const ANSWER_MS = 2_000
const ATTEMPTS = 12
const SHORTEST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 60
/** What `sun_path` holds on every system, its end included. */
const LONGEST_SOCKET_PATH = 100

const socketAddress = (folder: string, name: string): string => {
  if (process.platform === 'win32') return `\\\\.\\pipe\\mail-session-manager-${name}`
  const beside = join(folder, `${name}.sock`)
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH) return beside
  const where = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  return join(tmpdir(), `msm-${where}-${name}.sock`)
}

const presenceAt = (address: string): Promise<Presence> =>
  new Promise((resolve) => {
    const socket = connect(address)
    const timer = setTimeout(() => settle('owner'), ANSWER_MS)
    const settle = (presence: Presence): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(presence)
    }
    let connected = false
    socket.once('connect', () => {
      connected = true
    })
    socket.once('data', (answer) => settle(answer.toString('latin1') === CANDIDATE ? 'candidate' : 'owner'))
    // A candidate that withdraws hangs up without a word.
    socket.once('close', () => settle(connected ? 'candidate' : 'nobody'))
    socket.once('error', () => settle(connected ? 'candidate' : 'nobody'))
  })

const listen = async (address: string, answer: () => string): Promise<Server> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(answer())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, resolve)
  })
  server.unref()
  return server
}

/**
 * Claims the outbox for this process. Every candidate first listens on a socket of its own, makes the socket known by a
 * marker file, and only then looks at all other markers: a live one makes it withdraw. Of two that claim at the same
 * time the one that looks later sees the other, so that there is never more than one owner; two that see each other
 * both withdraw and try again. The system closes the socket of a process that is killed, and its marker is void at once.
 *
 * Holds among the processes of one machine.
 * @param folder absolute path that belongs to the claims alone
 */
export const createOwnershipClaim = (folder: string): ClaimOwnership => {
  const others = async (own: string) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(MARKER) && name !== own)
    return Promise.all(
      names.map(async (name) => {
        const address = await readFile(join(folder, name), 'utf8').catch(() => '')
        return { name, address, presence: address === '' ? ('nobody' as const) : await presenceAt(address) }
      }),
    )
  }

  const strongest = (found: readonly { readonly presence: Presence }[]): Presence => {
    if (found.some(({ presence }) => presence === 'owner')) return 'owner'
    return found.some(({ presence }) => presence === 'candidate') ? 'candidate' : 'nobody'
  }

  const stand = async (): Promise<Ownership | Presence> => {
    const name = randomBytes(8).toString('hex')
    const marker = `${name}${MARKER}`
    const address = socketAddress(folder, name)
    let owning = false
    const server = await listen(address, () => (owning ? OWNER : CANDIDATE))
    const withdraw = async (): Promise<void> => {
      await rm(join(folder, marker), { force: true })
      await new Promise<void>((resolve) => server.close(() => resolve()))
    }
    try {
      await writeFile(join(folder, `${name}.new`), address, { mode: 0o600 })
      await rename(join(folder, `${name}.new`), join(folder, marker))
      const found = await others(marker)
      const rival = strongest(found)
      if (rival !== 'nobody') {
        await withdraw()
        return rival
      }
      owning = true
      for (const dead of found) await clear(dead)
      return { release: withdraw }
    } catch (error) {
      await withdraw()
      throw error
    }
  }

  /** What a process that was killed left behind. */
  const clear = async ({ name, address }: { readonly name: string; readonly address: string }): Promise<void> => {
    await rm(join(folder, name), { force: true })
    const itsOwn = basename(address).endsWith(`${name.slice(0, -MARKER.length)}.sock`)
    if (process.platform !== 'win32' && itsOwn) await rm(address, { force: true })
  }

  return async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      // A look before standing keeps a long wait behind an owner from disturbing the claims of others.
      if (strongest(await others('')) === 'owner') return null
      const claimed = await stand()
      if (typeof claimed === 'object') return claimed
      if (claimed === 'owner') return null
      const pause = SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    return null
  }
}
