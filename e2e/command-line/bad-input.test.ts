import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { composeApplication } from '../../electron/compose'
import { runCommandLine } from '../../electron/hosts/cli/program'
import { temporaryFolder } from './mail-fixtures'

const folder = temporaryFolder()

const SESSION_OPTIONS = [
  '--profile',
  '--server-address',
  '--port',
  '--option',
  '--name',
  '--password-env',
  '--auth-token-env',
  '--ignore-error',
  '--ehlo-name',
  '--servername',
  '--ca',
  '--minimum-tls',
  '--timeout',
  '--acknowledge',
]
const MESSAGE_OPTIONS = ['--from', '--to', '--cc', '--bcc', '--reply-to', '--subject', '--text', '--html', '--attach']

const BAD_VALUES: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['very long', 'x'.repeat(100_000)],
  ['CR and LF', 'a\r\nQUIT'],
  ['NUL', 'a\u0000b'],
  ['terminal escape', '\u001b[2Jx'],
  ['lone surrogate', 'a\ud800b'],
]

/** No server is named that answers, so that whatever is let through ends at `resolve`. */
const run = async (words: readonly string[]) => {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const status = await runCommandLine(words, {
    io: {
      stdin: Readable.from([]),
      stdout,
      stderr,
      environment: { SECRET: 'secret of a test' },
      interrupted: new AbortController().signal,
    },
    version: '0.0.0-test',
    rendererFolder: '/nowhere',
    openApplication: () => composeApplication({ host: 'web', dataFolder: join(folder(), 'data') }),
  })
  return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

const base = [
  '--server-address',
  'nowhere.invalid',
  '--port',
  '587',
  '--option',
  'starttls',
  '--name',
  'ada',
  '--password-env',
  'SECRET',
]
const message = ['--from', 'ada@example.test', '--to', 'bob@example.test']

describe.each(BAD_VALUES)('a value that is %s', (_case, value) => {
  it.each(SESSION_OPTIONS)('of test %s gives one document and no exception', async (option) => {
    const { status, stdout } = await run(['test', ...base, option, value, '--json'])
    expect([1, 2]).toContain(status)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, outcome: 'failed', error: { code: expect.any(String) } })
  })

  it.each(MESSAGE_OPTIONS)('of send %s gives one document and no exception', async (option) => {
    const { status, stdout } = await run(['send', ...base, ...message, option, value, '--json'])
    expect([1, 2]).toContain(status)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: expect.any(String) } })
  })

  it('is shown inert to a terminal', async () => {
    const { stdout, stderr } = await run(['test', ...base, '--profile', value])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
  })
})
