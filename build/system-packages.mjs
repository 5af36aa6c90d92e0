// What the tests use from Debian or Ubuntu: installed when possible, named when not.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian package → a file that is there when it is installed. */
const NEEDED = {
  chromium: '/usr/bin/chromium',
  postfix: '/usr/sbin/postfix',
  'dovecot-core': '/usr/sbin/dovecot',
  'gnome-keyring': '/usr/bin/gnome-keyring-daemon',
  'dbus-daemon': '/usr/bin/dbus-daemon',
  'dbus-bin': '/usr/bin/dbus-send',
  'libsecret-1-dev': '/usr/include/libsecret-1',
  'pkg-config': '/usr/bin/pkg-config',
  'g++': '/usr/bin/g++',
  make: '/usr/bin/make',
  python3: null,
  swaks: '/usr/bin/swaks',
  'libnet-ssleay-perl': '/usr/share/doc/libnet-ssleay-perl',
  openssl: '/usr/bin/openssl',
}

const onPath = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

const missing = () =>
  Object.entries(NEEDED)
    .filter(([name, file]) => (file === null ? !onPath(name) : !existsSync(file)))
    .map(([name]) => name)

const aptGet = (words) =>
  spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/**
 * Installs what is missing when this is Debian or Ubuntu and the user is root; otherwise prints the one command.
 * Suites whose programs are absent skip themselves and are counted as skipped.
 */
export const installSystemPackages = (say) => {
  const packages = missing()
  if (packages.length === 0) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) {
    say(`Some tests will be skipped. To run all of them: sudo apt-get install ${packages.join(' ')}`)
    return
  }
  say(`Installing from the system's packages for the tests: ${packages.join(' ')}`)
  // Postfix asks how to configure itself; the tests bring a configuration of their own and want no running service.
  spawnSync('debconf-set-selections', { input: 'postfix postfix/main_mailer_type select No configuration\n' })
  if (!aptGet(['update', '-qq']) || !aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages])) {
    say(`The installation failed. Some tests will be skipped: ${packages.join(' ')}`)
  }
}
