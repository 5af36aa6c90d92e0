import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ServerProcess, startServerProcess } from './server-process'
import { untilListening } from './until-listening'

export const DOVECOT = '/usr/sbin/dovecot'

export interface Account {
  readonly name: string
  readonly password: string
}

const configuration = (folder: string, socket: string): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols =
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login cram-md5
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener ${socket} {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`

/** A line of a passwd-file; base64 lets a password have colons, which separate its fields. */
const entry = ({ name, password }: Account): string =>
  `${name}:{PLAIN.b64}${Buffer.from(password).toString('base64')}\n`

/**
 * Runs Dovecot as an authentication service alone: PLAIN, LOGIN and CRAM-MD5 over a socket that Postfix may use.
 * @param folder empty private folder for its files
 * @param socket path of the socket to make, in an existing folder
 */
export const startDovecotAuth = async (
  folder: string,
  socket: string,
  accounts: readonly Account[],
): Promise<ServerProcess> => {
  for (const sub of ['run', 'state']) await mkdir(join(folder, sub), { recursive: true })
  // Dovecot reads them as a user of its own, whatever mask this process makes files with.
  for (const path of [folder, join(folder, 'run'), join(folder, 'state')]) await chmod(path, 0o755)
  await writeFile(join(folder, 'users'), accounts.map(entry).join(''))
  await chmod(join(folder, 'users'), 0o644)
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, socket))
  const server = startServerProcess(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')])
  try {
    await untilListening({ path: socket }, server.isAlive)
    return server
  } catch (error) {
    await server.stop()
    throw new Error(`Dovecot did not start\n${server.complaints()}`, { cause: error })
  }
}
