import {
  type ChainPlan,
  daysFromNow,
  makeChain,
  type ServedChain,
  soundPlan,
} from '../../electron/practice/faults/chain-plan'
import type { Script } from '../servers/scripted-server'

const PLANS = {
  sound: soundPlan,
  'self-signed': { ...soundPlan, selfSigned: true },
  'wrong name': { ...soundPlan, leaf: { names: ['other.example.test'], addresses: [] } },
  expired: { ...soundPlan, leaf: { notBefore: daysFromNow(-90), notAfter: daysFromNow(-3) } },
} satisfies Record<string, ChainPlan>

const made = new Map<string, Promise<ServedChain>>()

/** A chain of the given kind, made once. */
export const chain = (kind: keyof typeof PLANS): Promise<ServedChain> => {
  const known = made.get(kind) ?? makeChain(PLANS[kind])
  made.set(kind, known)
  return known
}

/** A server with TLS, and the profile's authority that goes with it. */
export const secureServer = async (
  kind: keyof typeof PLANS,
  tls: 'implicit' | 'starttls',
  script: Script = {},
): Promise<{ readonly script: Script; readonly customCa: string }> => {
  const { privateKeyPem, chainPem, trustedPem } = await chain(kind)
  const hello = '250-secure.example\n250-PIPELINING\n250 AUTH PLAIN LOGIN'
  const turns: Script['turns'] = {
    EHLO: ({ secure }) => (secure ? hello : `${hello.replace('250 AUTH', '250-AUTH')}\n250 STARTTLS`),
    ...script.turns,
  }
  return { script: { ...script, tls, key: privateKeyPem, cert: chainPem, turns }, customCa: trustedPem }
}
