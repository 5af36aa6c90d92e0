import type { PracticeFaultName } from '../../../shared/practice/practice-faults'
import { CERTIFICATE_FAULTS } from './certificate-faults'
import { DELIVERY_FAULTS } from './delivery-faults'
import type { FaultEffect } from './fault-effect'
import { GREETING_FAULTS } from './greeting-faults'
import { SIGN_IN_FAULTS } from './sign-in-faults'
import { TLS_FAULTS } from './tls-faults'

/** What every fault of the catalogue does. */
export const FAULT_EFFECTS: Readonly<Record<PracticeFaultName, FaultEffect>> = {
  ...GREETING_FAULTS,
  ...TLS_FAULTS,
  ...CERTIFICATE_FAULTS,
  ...SIGN_IN_FAULTS,
  ...DELIVERY_FAULTS,
}
