import { ContainerRefusal } from './container-refusal'

/** Iterations that one container may ask for in all: a second or two, and many times what any program writes. */
const MOST_ITERATIONS = 2_500_000n
/** Those of the old derivation are digests of their own; of PBKDF2 the library runs several in that time. */
const OLD_COSTS = 5n

/** What a container may cost, so that a hostile one is refused before it is computed. */
export class DerivationEffort {
  #left = MOST_ITERATIONS

  /**
   * @param blocks that they are run for
   * @returns the iterations of PBKDF2 (RFC 8018 §5.2) as a number, once they are paid for
   */
  spend(iterations: bigint, blocks = 1): number {
    return this.#spend(iterations, BigInt(blocks))
  }

  /** @returns the iterations of RFC 7292 appendix B.2 as a number, once they are paid for */
  spendOnOld(iterations: bigint): number {
    return this.#spend(iterations, OLD_COSTS)
  }

  #spend(iterations: bigint, costs: bigint): number {
    if (iterations < 1n) throw new ContainerRefusal('client-container-unreadable')
    this.#left -= iterations * costs
    if (this.#left < 0n) throw new ContainerRefusal('client-container-too-costly')
    return Number(iterations)
  }
}
