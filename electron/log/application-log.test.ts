import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { applicationUnderTest } from '../application-under-test'
import { temporaryFolder } from '../storage/temporary-folder'
import { createApplicationLog, LONGEST_LOG_BYTES } from './application-log'

const now = () => new Date('2026-05-06T07:08:09.010Z')
const textOf = (folder: string, name = 'application.log') => readFileSync(join(folder, name), 'utf8')

describe('the log', () => {
  it('notes when which operation ended how', async () => {
    const folder = join(temporaryFolder(), 'log')
    const log = createApplicationLog({ folder, host: 'desktop', now })
    log.operationEnded('session:test', 'ok', 12.4)
    log.operationEnded('profiles:save', 'invalid-value', 0.2)
    log.bugCaught('operation app:info threw TypeError')
    await log.close()
    expect(textOf(folder)).toBe(
      [
        '2026-05-06T07:08:09.010Z desktop session:test ok 12 ms\n',
        '2026-05-06T07:08:09.010Z desktop profiles:save invalid-value 0 ms\n',
        '2026-05-06T07:08:09.010Z desktop operation app:info threw TypeError\n',
      ].join(''),
    )
    if (process.platform !== 'win32') expect(statSync(join(folder, 'application.log')).mode & 0o077).toBe(0)
  })

  it('keeps two files of a bounded size', async () => {
    const folder = join(temporaryFolder(), 'log')
    const log = createApplicationLog({ folder, host: 'web', now })
    for (let index = 0; index < 60; index += 1) {
      for (let line = 0; line < 400; line += 1) log.operationEnded('session:test', 'ok', index)
      await log.close()
    }
    expect(readdirSync(folder).sort()).toEqual(['application.1.log', 'application.log'])
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(LONGEST_LOG_BYTES)
    }
    expect(textOf(folder)).toContain('ok 59 ms')
    expect(await log.erase()).toMatchObject({ ok: true })
    log.operationEnded('app:info', 'ok', 1)
    await log.close()
    expect(readdirSync(folder)).toEqual(['application.log'])
  })

  it('disturbs nobody when it cannot be written', async () => {
    const blocked = join(temporaryFolder(), 'file')
    writeFileSync(blocked, '')
    const log = createApplicationLog({ folder: join(blocked, 'log'), host: 'web', now })
    log.operationEnded('app:info', 'ok', 1)
    await expect(log.close()).resolves.toBeUndefined()
  })

  it('holds no secret, no address and no text of what was asked', async () => {
    const folder = temporaryFolder()
    const { ask, answer, close } = await applicationUnderTest(folder)
    const profile = { ...newSessionProfile('canary-id', 'canary-label'), serverAddress: '127.0.0.1', port: 9 }
    const password = { action: 'set', value: 'canary-secret' } as const
    const saving = { profile, secrets: { password, authToken: { action: 'keep' } as const }, acknowledgements: [] }
    await ask('profiles:save', saving)
    await answer('profiles:save', { ...saving, profile: { ...profile, name: 'canary\nname' } })
    await answer('settings:save', { theme: 'canary-theme' } as never)
    const draft = { profile, secrets: { password: 'canary-typed' }, acknowledgements: [] }
    const message = {
      from: 'canary@example.test',
      to: ['canary-to@example.test'],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: 'canary-subject',
      text: 'canary-text',
      html: '',
      attachments: [],
    }
    await answer('session:send', { operationId: 'canary-operation', draft, message })
    await close()
    const written = textOf(join(folder, 'log'))
    expect(written).toMatch(/ web session:send [a-z-]+ \d+ ms\n/)
    expect(written).toMatch(/ web settings:save invalid-request \d+ ms\n/)
    expect(written).not.toMatch(/canary|example|127\.0|@/)
  })
})
