import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { systemKeychain } from './keytar-vault'

const PASSWORD = 'keyring-password\n'
const NAME = 'org.freedesktop.secrets'

/** A session bus that starts no service by itself: nothing of the test runs in the user's own home. */
const busConfiguration = (
  folder: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

const isInstalled = (program: string) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    // gdbus knows no --version and says so: it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}

/** What the machine lacks for a Secret Service of its own; empty when it lacks nothing. */
export const missingForSecretService = async (): Promise<string[]> => {
  if (process.platform !== 'linux') return ['Linux']
  const missing = ['dbus-daemon', 'gnome-keyring-daemon', 'gdbus'].filter((program) => !isInstalled(program))
  const library = await systemKeychain()
    .loadLibrary()
    .then(
      () => true,
      () => false,
    )
  return library ? missing : [...missing, 'keytar']
}

const ended = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/**
 * A message bus and a gnome-keyring of the test's own, in a temporary home; libsecret in this process talks to them. To
 * be called before anything else talks to a bus: GLib keeps the first one for good.
 */
export const startSecretService = async () => {
  const home = mkdtempSync(join(tmpdir(), 'secret-service-'))
  const configuration = join(home, 'bus.conf')
  writeFileSync(configuration, busConfiguration(home))
  const bus = spawn('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [address] = await once(createInterface({ input: bus.stdout }), 'line')
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env
  const surroundings = {
    ...environment,
    HOME: home,
    XDG_DATA_HOME: join(home, 'share'),
    XDG_RUNTIME_DIR: home,
    DBUS_SESSION_BUS_ADDRESS: String(address),
  }
  process.env.DBUS_SESSION_BUS_ADDRESS = String(address)
  const startKeyring = () => {
    const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      env: surroundings,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    keyring.stdin.end(PASSWORD)
    return keyring
  }
  let keyring = startKeyring()

  return {
    home,
    /** As the user does who locks the keyring in its own application. */
    lock: () => {
      const collection = "['/org/freedesktop/secrets/collection/login']"
      const method = ['--method', 'org.freedesktop.Secret.Service.Lock', collection]
      const target = ['--session', '--dest', NAME, '--object-path', '/org/freedesktop/secrets']
      execFileSync('gdbus', ['call', ...target, ...method], { env: surroundings, stdio: 'ignore' })
    },
    /** As at the next login: the service starts anew, and the keyring is open. */
    restart: async () => {
      await ended(keyring)
      keyring = startKeyring()
    },
    /** What another process, started now, reads under an account of ours. */
    readElsewhere: (account: string) => {
      const script = `require('keytar').getPassword('Mail Session Manager', process.argv[1]).then(console.log)`
      return execFileSync(process.execPath, ['-e', script, account], { env: surroundings, encoding: 'utf8' }).trimEnd()
    },
    stop: async () => {
      await ended(keyring)
      await ended(bus)
      rmSync(home, { recursive: true, force: true })
    },
  }
}
