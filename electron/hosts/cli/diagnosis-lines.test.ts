import { describe, expect, it } from 'vitest'
import type { Diagnosis, ModeResult, PortProbe } from '../../../shared/diagnosis/diagnosis'
import { createTranslator } from '../../../shared/words/translate'
import { diagnosisLines } from './diagnosis-lines'

const mode = (option: ModeResult['option'], status: ModeResult['status']): ModeResult => ({
  option,
  status,
  durationMs: 3,
  error: null,
  signInMethods: null,
})
const probe = (
  port: number,
  ...statuses: [ModeResult['status'], ModeResult['status'], ModeResult['status']]
): PortProbe => ({
  port,
  reachability: 'connected',
  connectMs: 2,
  greeting: null,
  modes: [mode('none', statuses[0]), mode('starttls', statuses[1]), mode('implicit-tls', statuses[2])],
})
const quiet: Diagnosis = {
  reach: 'verify',
  aliases: [],
  addresses: [],
  ports: null,
  enforcement: null,
  preset: null,
  certificateWithoutServerName: null,
  cancelledAt: null,
}
const address = (text: string, problems: string[]) => ({
  address: text,
  family: 4 as const,
  reachability: 'connected' as const,
  connectMs: 4.4,
  error: null,
  greeting: null,
  certificate: null,
  problems,
})
const english = createTranslator('en')

describe('a diagnosis on the command line', () => {
  it('says nothing of what was not asked', () => {
    expect(diagnosisLines(quiet, english)).toEqual([])
  })

  it('has the ports under each other and the best of them', () => {
    const ports = {
      probes: [probe(465, 'silent', 'silent', 'works'), probe(587, 'answers', 'works', 'wrong-mode')],
      recommendation: { port: 465, option: 'implicit-tls' as const, inUse: false, status: 'works' as const },
    }
    expect(diagnosisLines({ ...quiet, ports }, english)).toEqual([
      'Ports and modes of this host',
      '       No encryption  STARTTLS  Implicit TLS',
      '  465  Silent         Silent    Works',
      '  587  Answers        Works     Wrong mode',
      'Best: 465 with implicit TLS.',
    ])
  })

  it('lists the addresses when there are several, with their problems', () => {
    const addresses = [address('192.0.2.1', []), address('192.0.2.2', ['CRT-07'])]
    expect(diagnosisLines({ ...quiet, addresses }, english)).toEqual([
      'Addresses of this host',
      '  192.0.2.1  4 ms  Works',
      '  192.0.2.2  4 ms  Works (CRT-07)',
    ])
    expect(diagnosisLines({ ...quiet, addresses: addresses.slice(1) }, english)).toEqual([])
  })
})
