// What the tests and the bench use from Debian or Ubuntu: installed when possible, named when not.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian package → a file that is there when it is installed. */
const NEEDED_FOR_TESTS = {
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

/** What the bench sends to and is compared with; testssl.sh wants hexdump and dig. */
const NEEDED_FOR_BENCH = {
  postfix: '/usr/sbin/postfix',
  swaks: '/usr/bin/swaks',
  'libnet-ssleay-perl': '/usr/share/doc/libnet-ssleay-perl',
  openssl: '/usr/bin/openssl',
  'testssl.sh': '/usr/bin/testssl',
  bsdmainutils: '/usr/bin/hexdump',
  dnsutils: '/usr/bin/dig',
}

const PURPOSES = {
  test: { needed: NEEDED_FOR_TESTS, what: 'the tests', without: 'Some tests will be skipped' },
  bench: { needed: NEEDED_FOR_BENCH, what: 'the bench', without: 'Some peers will be left out' },
}

const onPath = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

const missing = (needed) =>
  Object.entries(needed)
    .filter(([name, file]) => (file === null ? !onPath(name) : !existsSync(file)))
    .map(([name]) => name)

const aptGet = (words) =>
  spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/**
 * Installs what is missing when this is Debian or Ubuntu and the user is root; otherwise prints the one command.
 * Suites whose programs are absent skip themselves and are counted as skipped; so do peers of the bench.
 * @param {(line: string) => void} say
 * @param {'test' | 'bench'} [purpose]
 */
export const installSystemPackages = (say, purpose = 'test') => {
  const { needed, what, without } = PURPOSES[purpose]
  const packages = missing(needed)
  if (packages.length === 0) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) {
    say(`${without}. To have all of them: sudo apt-get install ${packages.join(' ')}`)
    return
  }
  say(`Installing from the system's packages for ${what}: ${packages.join(' ')}`)
  // Postfix asks how to configure itself; the tests bring a configuration of their own and want no running service.
  spawnSync('debconf-set-selections', { input: 'postfix postfix/main_mailer_type select No configuration\n' })
  if (!aptGet(['update', '-qq']) || !aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages])) {
    say(`The installation failed. ${without}: ${packages.join(' ')}`)
  }
}
