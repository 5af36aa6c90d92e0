import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CertifiedKey } from '../../electron/tls/certificate-builder'
import { type Account, DOVECOT, startDovecotAuth } from './dovecot-auth'
import { freePort } from './free-port'
import { type DeliveredMessage, openMaildir } from './maildir'
import { mainConfiguration, masterConfiguration, type PostfixLayout } from './postfix-configuration'
import { type ServerProcess, startServerProcess } from './server-process'
import { untilListening } from './until-listening'

const MASTER = '/usr/lib/postfix/sbin/master'
const MIB = 1024 * 1024
/** `nobody` of Debian and Ubuntu. */
const NOBODY = 65_534

const QUEUES = ['incoming', 'active', 'deferred', 'bounce', 'defer', 'flush', 'hold', 'corrupt', 'trace', 'saved']

export interface PostfixOptions {
  /** Server certificate, followed by its chain, and its key. */
  readonly certificate: CertifiedKey
  readonly accounts: readonly Account[]
}

/** A private Postfix with a login through Dovecot, on loopback, below a temporary folder. */
export interface PostfixServer {
  readonly host: '127.0.0.1'
  readonly submissionPort: number
  readonly smtpsPort: number
  /** The first delivered message that nobody took yet; waits for one. */
  nextDelivery(deadlineMs?: number): Promise<DeliveredMessage>
  /** What Postfix logged so far. */
  log(): Promise<string>
  /** Ends the processes that were started here, and no others, and removes the folder. */
  stop(): Promise<void>
}

/** Whether Postfix and Dovecot are installed and this process may run them: they need root. */
export const postfixAvailable = (): boolean => process.getuid?.() === 0 && existsSync(MASTER) && existsSync(DOVECOT)

const idOf = async (option: '-u' | '-g', user: string): Promise<number> =>
  Number((await promisify(execFile)('id', [option, user])).stdout)

const ownedFolder = async (path: string, user: number, group: number, mode: number): Promise<void> => {
  await mkdir(path, { recursive: true })
  await chown(path, user, group)
  await chmod(path, mode)
}

/** The folders that `postfix start` would make, with the owners that its programs insist on. */
const makeFolders = async ({ folder, deliveryUser }: PostfixLayout): Promise<void> => {
  const [user, group] = [await idOf('-u', 'postfix'), await idOf('-g', 'postfix')]
  const queue = join(folder, 'queue')
  await chmod(folder, 0o755)
  await ownedFolder(queue, 0, 0, 0o755)
  await ownedFolder(join(queue, 'pid'), 0, 0, 0o755)
  for (const name of QUEUES) await ownedFolder(join(queue, name), user, group, 0o700)
  await ownedFolder(join(queue, 'private'), user, group, 0o700)
  await ownedFolder(join(queue, 'public'), user, group, 0o710)
  await ownedFolder(join(queue, 'maildrop'), user, group, 0o730)
  await ownedFolder(join(folder, 'data'), user, group, 0o700)
  await ownedFolder(join(folder, 'mail'), deliveryUser, deliveryUser, 0o700)
  await mkdir(join(folder, 'etc'))
  await mkdir(join(folder, 'dovecot'))
}

const writeConfiguration = async (layout: PostfixLayout, { certificate }: PostfixOptions): Promise<void> => {
  const { folder } = layout
  const pem = `${certificate.privateKeyPem.trim()}\n${certificate.certificatePem.trim()}\n`
  await writeFile(join(folder, 'tls.pem'), pem, { mode: 0o600 })
  await writeFile(join(folder, 'etc', 'main.cf'), mainConfiguration(layout))
  await writeFile(join(folder, 'etc', 'master.cf'), masterConfiguration(layout))
}

/** @throws when one of the programs does not start; its log is in the message */
export const startPostfixServer = async (options: PostfixOptions): Promise<PostfixServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'postfix-'))
  const layout: PostfixLayout = {
    folder,
    hostName: 'postfix.test.example',
    submissionPort: await freePort(),
    smtpsPort: await freePort(),
    largestMessageBytes: 50 * MIB,
    deliveryUser: NOBODY,
  }
  const started: ServerProcess[] = []
  const log = () => readFile(join(folder, 'postfix.log'), 'utf8').catch(() => '')
  const stop = async (): Promise<void> => {
    for (const server of started.splice(0).reverse()) await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await makeFolders(layout)
    await writeConfiguration(layout, options)
    const socket = join(folder, 'queue', 'private', 'auth')
    started.push(await startDovecotAuth(join(folder, 'dovecot'), socket, options.accounts))
    const master = startServerProcess(MASTER, ['-d', '-c', join(folder, 'etc')], { MAIL_CONFIG: join(folder, 'etc') })
    started.push(master)
    for (const port of [layout.submissionPort, layout.smtpsPort]) {
      await untilListening({ host: '127.0.0.1', port }, master.isAlive)
    }
  } catch (error) {
    const said = `${await log()}${started.map((server) => server.complaints()).join('')}`
    await stop()
    throw new Error(`Postfix did not start\n${said}`, { cause: error })
  }
  const maildir = openMaildir(join(folder, 'mail', 'inbox'))
  const { submissionPort, smtpsPort } = layout
  return { host: '127.0.0.1', submissionPort, smtpsPort, nextDelivery: maildir.next, log, stop }
}
