import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import type { SecurityOption } from '../../shared/profile/session-profile'
import { type FaultCase, faultCases } from './fault-cases'
import { stepsOf } from './protocol-steps'
import { runFaultCase } from './run-fault-case'

/** Sessions at a time: stalls wait together, and the machine is never so busy that a deadline passes by itself. */
const AT_A_TIME = { stalls: 16, others: 8 }

const runAll = async (cases: readonly FaultCase[], chain: ServedChain, atATime: number): Promise<string[]> => {
  const waiting = [...cases]
  const objections: string[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      objections.push(...(await runFaultCase(next, chain)))
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  return objections
}

/** Declares the tests of a mode: one per step, with every fault that the step can have. */
export const describeFaults = (mode: SecurityOption): void => {
  const cases = faultCases(mode)
  describe(`${cases.length} faults of a server, option ${mode}`, () => {
    let chain: ServedChain
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)

    beforeAll(async () => {
      chain = await makeChain(soundPlan)
      process.on('unhandledRejection', note)
      process.on('uncaughtException', note)
    })

    afterAll(() => {
      process.off('unhandledRejection', note)
      process.off('uncaughtException', note)
    })

    it.each(
      stepsOf(mode).map((step) => {
        const own = cases.filter((one) => one.step === step)
        return [step, own.length, own] as const
      }),
    )(
      'at %s: %i cases end as predicted',
      async (_step, _count, own) => {
        const stalls = own.filter(({ fault }) => fault.effect === 'timeout')
        const others = own.filter(({ fault }) => fault.effect !== 'timeout')
        const objections = [
          ...(await runAll(stalls, chain, AT_A_TIME.stalls)),
          ...(await runAll(others, chain, AT_A_TIME.others)),
        ]
        expect(objections).toEqual([])
        expect(unhandled).toEqual([])
      },
      60_000,
    )
  })
}
