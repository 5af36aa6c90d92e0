import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Script, type ScriptedServer, startScriptedServer } from '../servers/scripted-server'

/** The password that must turn up nowhere but on an accepted channel. */
export const CANARY = 'canary-Zq7-päss'

/** A folder for the tests of one file, removed at the end. */
export const temporaryFolder = (): (() => string) => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'command-line-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return () => folder
}

/** Starts scripted servers that end with their test. */
export const scriptedServers = (): ((script?: Script) => Promise<ScriptedServer>) => {
  const started: ScriptedServer[] = []
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()))
  })
  return async (script) => {
    const server = await startScriptedServer(script)
    started.push(server)
    return server
  }
}
