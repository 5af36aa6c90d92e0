import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { scriptedApplication } from '../../e2e/application/scripted-application'
import { stagePath, stageUpload } from './stage-attachment'

const upload = (name: string, contentType = 'text/plain') => ({
  name,
  contentType,
  body: Readable.from([Buffer.from('hello')]),
})

describe('stageUpload', () => {
  it('keeps the last segment of the name only', async () => {
    const application = scriptedApplication()
    await stageUpload(application, upload('C:\\Users\\me\\Été.txt'))
    await stageUpload(application, upload('../../etc/passwd', 'no type'))
    expect(application.recorded.uploads.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['Été.txt', 'text/plain'],
      ['passwd', 'application/octet-stream'],
    ])
  })

  it.each(['', 'folder/', '..', 'a\r\nb', 'a\0b', 'x'.repeat(256)])('refuses the name %j', async (name) => {
    const application = scriptedApplication()
    expect(await stageUpload(application, upload(name))).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    })
    expect(application.recorded.uploads).toEqual([])
  })
})

describe('stagePath', () => {
  it('takes a path and nothing else', async () => {
    const application = scriptedApplication()
    expect(await stagePath(application, '/tmp/note.txt')).toMatchObject({ ok: true, value: { name: 'note.txt' } })
    for (const path of [undefined, null, 7, {}, ['/tmp/a'], '/tmp/a\0b', 'x'.repeat(40_000)]) {
      expect(await stagePath(application, path)).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    }
    expect(await stagePath(application, '')).toMatchObject({ ok: false, error: { code: 'attachment-not-a-file' } })
    expect(application.recorded.paths).toEqual(['/tmp/note.txt'])
  })
})
