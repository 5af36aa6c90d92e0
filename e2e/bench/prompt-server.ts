import { fork } from 'node:child_process'
import { once } from 'node:events'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { startScriptedServer } from '../servers/scripted-server'
import type { SignInServer } from './sign-in-server'

/** Word on the command line that makes a process of the bench a server that greets at once. */
export const PROMPT_SERVER_ROLE = 'prompt-server'

const MUST_SECURE = '530 5.7.0 Must issue a STARTTLS command first'

/** The life of a server's process: STARTTLS, which it insists on, and any password is right. */
export const liveAsPromptServer = async (): Promise<void> => {
  const chain = await makeChain(soundPlan)
  const server = await startScriptedServer({
    tls: 'starttls',
    key: chain.privateKeyPem,
    cert: chain.chainPem,
    turns: {
      EHLO: ({ secure }) =>
        secure
          ? '250-prompt.example\n250-PIPELINING\n250-8BITMIME\n250 AUTH PLAIN LOGIN'
          : '250-prompt.example\n250-PIPELINING\n250 STARTTLS',
      MAIL: ({ secure }) => (secure ? '250 2.1.0 sender ok' : MUST_SECURE),
      AUTH: ({ secure }) => (secure ? '235 2.7.0 accepted' : MUST_SECURE),
    },
  })
  process.send?.({ port: server.port, authority: chain.trustedPem })
  process.once('disconnect', () => process.exit(0))
}

/** As `startSignInServer`, without its 100 ms of silence before the greeting. */
export const startPromptServer = async (): Promise<SignInServer> => {
  const child = fork(process.argv[1] ?? '', [PROMPT_SERVER_ROLE])
  const [said] = (await once(child, 'message')) as [{ port: number; authority: string }]
  return {
    ...said,
    stop: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
