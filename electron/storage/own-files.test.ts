import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { deleteOwnFiles, deleteOwnFolder, JSON_FILES_BY_PROFILE, jsonFilesOf } from './own-files'
import { temporaryFolder } from './temporary-folder'

const STAMP = '2026-05-06T07-08-09-010Z'

describe('deleting our own files', () => {
  it.each([
    ['profiles.json', true],
    ['profiles.next.json', true],
    ['profiles.next.json.tmp-1234', true],
    [`profiles.${STAMP}.quarantined.json`, true],
    [`profiles.${STAMP}-2.quarantined.json`, true],
    ['profiles.backup.json', false],
    ['profiles.json.bak', false],
    ['my-profiles.json', false],
    ['profiles.quarantined.json', false],
  ])('knows whether %s is one of profiles.json: %s', (name, own) => {
    expect(jsonFilesOf('profiles').test(name)).toBe(own)
  })

  it('leaves what others put there, folders and their content included', async () => {
    const folder = temporaryFolder()
    for (const name of ['0a-1.json', `0a-1.${STAMP}.quarantined.json`, 'letter.txt', 'two words.json']) {
      writeFileSync(join(folder, name), '')
    }
    mkdirSync(join(folder, 'folder.json'))
    expect(await deleteOwnFolder(folder, JSON_FILES_BY_PROFILE)).toEqual(succeeded(null))
    expect(readdirSync(folder).sort()).toEqual(['folder.json', 'letter.txt', 'two words.json'])
  })

  it('takes a folder along that is empty then, and one that is not there for empty', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'drafts')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.json'), '')
    for (const _ of [1, 2]) expect(await deleteOwnFolder(folder, JSON_FILES_BY_PROFILE)).toEqual(succeeded(null))
    expect(await deleteOwnFiles(folder, JSON_FILES_BY_PROFILE)).toEqual(succeeded(null))
    expect(readdirSync(parent)).toEqual([])
  })
})
