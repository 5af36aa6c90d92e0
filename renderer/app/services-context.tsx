import { createContext, type ReactNode, useContext } from 'react'
import { BridgeProvider } from './bridge-context'
import type { PageServices } from './page-services'

const ServicesContext = createContext<PageServices | undefined>(undefined)

interface ServicesProviderProps {
  readonly services: PageServices
  readonly children: ReactNode
}

export const ServicesProvider = ({ services, children }: ServicesProviderProps) => (
  <ServicesContext value={services}>
    <BridgeProvider bridge={services.bridge}>{children}</BridgeProvider>
  </ServicesContext>
)

/** The stores of this page. Components of one room use the narrower hooks beside this one. */
export const useServices = (): PageServices => {
  const services = useContext(ServicesContext)
  if (services === undefined) throw new Error('useServices is called outside of ServicesProvider')
  return services
}
