import { describe, expect, it } from 'vitest'
import { nothingHeard, runTrial, type TrialCall } from '../command-line-trial'

const run = (words: readonly string[], call: TrialCall = {}) => runTrial(nothingHeard(), ['explain', ...words], call)

describe('explain on the command line', () => {
  it('reads a text and says what it means and what to do', async () => {
    const { status, stdout, stderr } = await run([], { input: '535 5.7.139 basic authentication is disabled.\n' })
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout.split('\n')).toEqual([
      'AUT-06  The provider takes no passwords any more',
      '  Basic authentication is switched off for this kind of account. Only OAuth is left.',
      '  → Sign in with an OAuth 2.0 token',
      '5.7.139  Microsoft: the sign-in was refused, mostly by a setting or policy; the text behind the code says which. Refused for good: something has to change first.',
      'Server: 535 5.7.139 basic authentication is disabled.',
      '',
    ])
  })

  it('takes the text as an option', async () => {
    expect((await run(['--text', 'connect ECONNREFUSED 192.0.2.1:587'])).stdout).toContain(
      'NET-04  Nothing listens on this port',
    )
  })

  it('prints one document with words and statuses', async () => {
    const { status, stdout } = await run(['--json', '--text', '552 5.3.4 Message size exceeds fixed limit'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      outcome: 'passed',
      stages: [],
      findings: [
        {
          id: 'DAT-01',
          severity: 'error',
          stage: 'content',
          title: 'The message is too large for this server',
          explanation: 'Attachments grow by about 37 % on the way. Nothing was delivered.',
          fixes: [{ title: 'Make the message smaller, or share the file in another way' }],
        },
      ],
      enhancedStatus: [
        {
          code: '5.3.4',
          meaning: 'The message is larger than the system takes.',
          consequence: 'Refused for good: something has to change first.',
        },
      ],
      replies: [{ code: 552, enhanced: '5.3.4', text: 'Message size exceeds fixed limit' }],
      source: 'smtp-log',
      warnings: [],
      transcript: [],
    })
  })

  it('exits with 1 and claims nothing when nothing is known', async () => {
    const readable = await run([], { input: 'good morning' })
    expect(readable.status).toBe(1)
    expect(readable.stdout).toBe('Nothing in this text is known. It was not sent anywhere.\n')
    const { status, stdout } = await run(['--json'], { input: 'good morning' })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: [], enhancedStatus: [], error: { field: 'text' } })
  })

  it.each([
    [[], ''],
    [[], ' \r\n\t'],
    [['--text', ''], 'ignored'],
  ])('exits with 2 without a text: %j %j', async (words, input) => {
    const { status, stdout } = await run([...words, '--json'], { input })
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'invalid-value', field: 'text' } })
  })

  it('refuses a text without end', async () => {
    expect((await run([], { input: 'x'.repeat(8 * 1_048_576 + 1) })).status).toBe(2)
  })

  it.each([[[]], [['--json']]])('shows terminal escapes inert (%j)', async (words) => {
    const hostile = '550 5.1.1 \u001b]0;owned\u0007\u001b[2J\u009b31m\u202e<b>nobody</b>\u0000\r\u001b'
    const { status, stdout } = await run(words, { input: hostile })
    expect(status).toBe(0)
    expect(stdout).toContain('ENV-04')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})
