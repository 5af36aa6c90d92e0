import { fork } from 'node:child_process'
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { USER } from './sender'

/** Word on the command line that makes a process of the bench a server. */
export const SERVER_ROLE = 'server'

/** The life of a server's process: STARTTLS, one account, nothing is kept. */
export const liveAsServer = async (): Promise<void> => {
  const chain = await makeChain(soundPlan)
  const server = new SMTPServer({
    key: chain.privateKeyPem,
    cert: chain.chainPem,
    disableReverseLookup: true,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password }, _session, done) =>
      username === USER.name && password === USER.password
        ? done(null, { user: USER.name })
        : done(new Error('Invalid username or password')),
    logger: false,
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.send?.({ port, authority: chain.trustedPem })
  process.once('disconnect', () => process.exit(0))
}

/** A server that offers STARTTLS and AUTH, in its own process. */
export interface SignInServer {
  readonly port: number
  /** PEM of the authority to trust. */
  readonly authority: string
  stop(): Promise<void>
}

export const startSignInServer = async (): Promise<SignInServer> => {
  const child = fork(process.argv[1] ?? '', [SERVER_ROLE])
  const [said] = (await once(child, 'message')) as [{ port: number; authority: string }]
  return {
    ...said,
    stop: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
