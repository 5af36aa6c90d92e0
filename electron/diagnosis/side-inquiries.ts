import type { AddressResult, DiagnosisReach, Enforcement } from '../../shared/diagnosis/diagnosis'
import { isIpLiteral } from '../../shared/profile/server-address'
import type { HostAddress } from '../network/resolve-host'
import type { SessionReportCore } from '../submission/run-session'
import { tlsServerName } from '../submission/session-context'
import type { SessionPlan } from '../submission/session-plan'
import { askEnforcement, UNKNOWN_ENFORCEMENT } from './ask-enforcement'
import { addressResultOf, connectedAddress, leafOf, wasCancelled } from './session-evidence'
import type { AskAside, SideQuestion } from './side-session'

const MAXIMUM_ADDRESSES = 8
/** A healthy server has answered long before; ms. */
const ENFORCEMENT_BUDGET_MS = 3_000

/** Asks each address of a host on its own, all at once, and tells of each as soon as it is known. */
export const tryAddresses = async (
  addresses: readonly HostAddress[],
  question: Omit<SideQuestion, 'addresses'>,
  ask: AskAside,
  tell: (result: AddressResult) => void,
): Promise<readonly AddressResult[]> => {
  const tried = await Promise.all(
    addresses.slice(0, MAXIMUM_ADDRESSES).map(async (address) => {
      const report = await ask({ ...question, addresses: [address] })
      const result = wasCancelled(report) ? null : addressResultOf(address, report)
      if (result !== null) tell(result)
      return result
    }),
  )
  return tried.filter((result) => result !== null)
}

/** Whether the server holds clients to STARTTLS. @returns null when it does not offer it */
export const inquireEnforcement = async (
  addresses: readonly HostAddress[],
  reach: DiagnosisReach,
  ask: AskAside,
  signal: AbortSignal,
): Promise<Enforcement | null> => {
  const answers: Enforcement[] = []
  const report = await ask({
    addresses,
    profile: { option: 'none' },
    task: { kind: 'ask', ask: askEnforcement(reach !== 'verify', (answer) => answers.push(answer)) },
    budgetMs: ENFORCEMENT_BUDGET_MS,
    signal,
  })
  return answers[0] ?? (report.error === undefined ? null : UNKNOWN_ENFORCEMENT)
}

/**
 * The certificate that the server shows to a client that names no server, when the one that it showed does not cover the
 * name: the same one means that the server does not know the name (failures.md CRT-14).
 * @param main the session that met the certificate
 * @returns SHA-256, hex; null when there was no reason to ask, or no answer
 */
export const inquireWithoutServerName = async (
  { profile }: SessionPlan,
  main: SessionReportCore,
  ask: AskAside,
  signal: AbortSignal,
): Promise<string | null> => {
  const misnamed = main.tls?.problems.some(({ check }) => check === 'name') === true
  const address = connectedAddress(main)
  if (!misnamed || address === undefined || isIpLiteral(tlsServerName(profile))) return null
  const addresses: HostAddress[] = [{ address, family: address.includes(':') ? 6 : 4 }]
  // An address is looked for in the certificate and never sent as a server name (RFC 6066 §3).
  return leafOf(await ask({ addresses, profile: { tlsServerName: address }, signal }))
}
