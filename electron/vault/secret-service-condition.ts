import { execFile } from 'node:child_process'

/**
 * What the Secret Service says about itself without asking the user anything. `unknown` when nobody could be asked.
 * libsecret alone cannot tell: on a locked collection it answers "no such item", and a test write opens a prompt.
 */
export type SecretServiceCondition = 'unlocked' | 'locked' | 'no-collection' | 'no-service' | 'no-bus' | 'unknown'

const NAME = 'org.freedesktop.secrets'
const DEFAULT_COLLECTION = '/org/freedesktop/secrets/aliases/default'
const GET = 'org.freedesktop.DBus.Properties.Get'
const COLLECTION = 'org.freedesktop.Secret.Collection'

/** Programs that can read a D-Bus property; every desktop has one of them (GLib, or the reference D-Bus). */
const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    'gdbus',
    ['call', '--session', '--dest', NAME, '--object-path', DEFAULT_COLLECTION, '--method', GET, COLLECTION, 'Locked'],
  ],
  [
    'dbus-send',
    [
      '--session',
      '--print-reply=literal',
      `--dest=${NAME}`,
      DEFAULT_COLLECTION,
      GET,
      `string:${COLLECTION}`,
      'string:Locked',
    ],
  ],
]

/** Reads the answer of either program; D-Bus error names are the same in every language. */
export const conditionFrom = (output: string): SecretServiceCondition => {
  if (/\btrue\b/.test(output)) return 'locked'
  if (/\bfalse\b/.test(output)) return 'unlocked'
  if (/ServiceUnknown|Spawn\./.test(output)) return 'no-service'
  if (/UnknownMethod|UnknownObject|UnknownInterface|NoSuchObject/.test(output)) return 'no-collection'
  if (/autolaunch|Could not connect|Failed to open connection|Error connecting/.test(output)) return 'no-bus'
  return 'unknown'
}

/** Runs `program` for at most `deadlineMs`; undefined when it is not installed. */
const outputOf = (program: string, programArguments: readonly string[], deadlineMs: number) =>
  new Promise<string | undefined>((resolve) => {
    const options = { timeout: deadlineMs, env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 16_384 }
    execFile(program, [...programArguments], options, (error, stdout, stderr) => {
      const absent = error !== null && error.code === 'ENOENT'
      resolve(absent ? undefined : `${stdout}\n${stderr}`)
    })
  })

/**
 * Asks whether the default collection of the Secret Service is there and open. Never prompts.
 * @param deadlineMs milliseconds that one of the two programs may take
 */
export const secretServiceCondition = async (deadlineMs: number): Promise<SecretServiceCondition> => {
  for (const [program, programArguments] of QUESTIONS) {
    const output = await outputOf(program, programArguments, deadlineMs)
    if (output !== undefined) return conditionFrom(output)
  }
  return 'unknown'
}
