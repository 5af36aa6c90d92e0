import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../storage/temporary-folder'
import { createOwnershipClaim } from './claim-ownership'

describe('the ownership of an outbox', () => {
  it('is given to one of many that claim at once', async () => {
    const folder = temporaryFolder()
    const claims = await Promise.all(Array.from({ length: 12 }, () => createOwnershipClaim(folder)()))
    const owners = claims.filter((claim) => claim !== null)
    expect(owners.length).toBeLessThanOrEqual(1)
    const owner = owners[0] ?? (await createOwnershipClaim(folder)())
    expect(await createOwnershipClaim(folder)()).toBeNull()
    await owner?.release()
    const next = await createOwnershipClaim(folder)()
    expect(next).not.toBeNull()
    await next?.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is void when nobody answers for its marker any more, and touches no file that is not its own', async () => {
    const folder = temporaryFolder()
    const bystander = join(folder, 'bystander')
    writeFileSync(bystander, '')
    writeFileSync(join(folder, '0123.owner'), join(folder, '0123.sock'))
    writeFileSync(join(folder, '4567.owner'), bystander)
    writeFileSync(join(folder, '89ab.owner'), '')
    const owner = await createOwnershipClaim(folder)()
    expect(owner).not.toBeNull()
    await owner?.release()
    expect(readdirSync(folder)).toEqual(['bystander'])
  })

  it('works in a folder with a name too long for a socket', async () => {
    const folder = join(temporaryFolder(), 'long'.repeat(40))
    const owner = await createOwnershipClaim(folder)()
    expect(owner).not.toBeNull()
    expect(await createOwnershipClaim(folder)()).toBeNull()
    await owner?.release()
  })
})
