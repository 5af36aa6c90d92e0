// Makes a fresh clone ready, behind npm's `prestart` and `pretest`: system packages (tests only), npm packages, bundles.
// Plain Node without dependencies, since nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installSystemPackages } from './system-packages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const purpose = process.argv[2] === 'test' ? 'test' : 'start'
const stampFile = `${root}node_modules/.installed-for`

const say = (text) => process.stdout.write(`${text}\n`)

const run = (command, words, environment = {}) => {
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  if (status !== 0) {
    say(`${command} ${words.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}.`)
    process.exit(status ?? 1)
  }
}

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`Node ${process.versions.node} is too old: Mail Session Manager needs Node 20.19 or newer.`)
  process.exit(1)
}

// keytar's binary depends on the Node ABI only through N-API, so the lock file alone says whether packages are current;
// headers that appeared since give an absent keytar another chance.
const installStamp = () => {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  const keyringHeaders = ['/usr/include/libsecret-1', '/usr/local/include/libsecret-1'].some((path) => existsSync(path))
  return `${lock} ${process.platform !== 'linux' || keyringHeaders}`
}

const installPackages = () => {
  const stamp = installStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say('Installing packages (npm ci). This happens once.')
  run('npm', ['ci', '--no-fund', '--no-audit'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' })
  if (!existsSync(`${root}node_modules/keytar`)) {
    say(
      'The keychain library (keytar) could not be built: secrets will be kept until exit. On Debian: apt-get install libsecret-1-dev',
    )
  }
  mkdirSync(`${root}node_modules`, { recursive: true })
  writeFileSync(stampFile, stamp)
}

checkNode()
if (purpose === 'test') installSystemPackages(say)
installPackages()
run(process.execPath, ['build/build.mjs', '--if-stale'])
