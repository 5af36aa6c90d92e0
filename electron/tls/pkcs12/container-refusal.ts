import type { ClientContainerProblem } from '../../../shared/profile/client-container-problem'

/** Ends the reading of a container from anywhere inside it; `readPkcs12` makes a value of it. */
export class ContainerRefusal extends Error {
  constructor(readonly reason: ClientContainerProblem) {
    super(reason)
  }
}
