import { createContext, type ReactNode, useContext } from 'react'
import type { Bridge } from '../../shared/contract/bridge'

const BridgeContext = createContext<Bridge | undefined>(undefined)

interface BridgeProviderProps {
  readonly bridge: Bridge
  readonly children: ReactNode
}

export const BridgeProvider = ({ bridge, children }: BridgeProviderProps) => (
  <BridgeContext value={bridge}>{children}</BridgeContext>
)

/** The one door to the services. */
export const useBridge = (): Bridge => {
  const bridge = useContext(BridgeContext)
  if (bridge === undefined) throw new Error('useBridge is called outside of BridgeProvider')
  return bridge
}
