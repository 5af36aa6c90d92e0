import tls from 'node:tls'
import { beforeAll, expect, it } from 'vitest'
import { createCertificateAuthority } from './certificate-authority'
import { readSystemStore } from './system-store'
import { createTrustAnchors } from './trust-anchors'

const pems: string[] = []
beforeAll(async () => {
  for (const name of ['One', 'Two', 'Three']) {
    pems.push((await createCertificateAuthority(name, new Date())).certificatePem)
  }
})

it('gathers the system, Node and the profile, each certificate once, and knows where each is from', async () => {
  const [one = '', two = '', three = ''] = pems
  const anchors = createTrustAnchors({ system: async () => [one], node: [one.replaceAll('\n', '\r\n'), two] })
  expect(anchors.systemStore()).toBe('unread')
  const machine = await anchors.withCustomCa('')
  expect(machine.all.map(({ origin }) => origin)).toEqual(['system', 'node'])
  const own = await anchors.withCustomCa(`some words\n${three}${two}`)
  expect(own.all.map(({ origin }) => origin)).toEqual(['profile', 'profile', 'system'])
  expect(anchors.systemStore()).toBe('read')
})

it('reads the system store once, and keeps sets', async () => {
  let reads = 0
  const system = async () => {
    reads += 1
    return pems
  }
  const anchors = createTrustAnchors({ system, node: [] })
  const [first, second] = await Promise.all([anchors.withCustomCa(''), anchors.withCustomCa('')])
  expect(first).toBe(second)
  expect(await anchors.withCustomCa(pems[0] ?? '')).toBe(await anchors.withCustomCa(pems[0] ?? ''))
  expect(reads).toBe(1)
})

it('falls back to the list of Node when the system store cannot be read, and says so', async () => {
  const anchors = createTrustAnchors({ system: () => Promise.reject(new Error('locked')), node: [pems[1] ?? ''] })
  expect((await anchors.withCustomCa('')).all.map(({ origin }) => origin)).toEqual(['node'])
  expect(anchors.systemStore()).toBe('unavailable')
})

it('passes over what is no certificate', async () => {
  const rubbish = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
  const anchors = createTrustAnchors({ system: async () => ['no pem', rubbish], node: [] })
  expect((await anchors.withCustomCa(rubbish)).all).toEqual([])
})

it('reads the store of this machine and indexes all of Node’s list', async () => {
  const system = await readSystemStore(10_000)
  for (const pem of system) expect(pem).toContain('BEGIN CERTIFICATE')
  const set = await createTrustAnchors({ system: async () => [], node: tls.rootCertificates }).withCustomCa('')
  expect(set.all.length).toBe(new Set(tls.rootCertificates).size)
})
