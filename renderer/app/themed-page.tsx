import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { theme } from '../ui/theme'
import { useServices } from './services-context'
import { useStore } from './store'

interface ThemedPageProps {
  /** Allows the styles that Mantine makes at run time. */
  readonly nonce: string
  readonly children: ReactNode
}

/** The page in the appearance of the settings; `system` follows the system while the page is open. */
export const ThemedPage = ({ nonce, children }: ThemedPageProps) => {
  const { settings } = useServices()
  const wanted = useStore(settings, (state) => state.theme)
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false })
  const scheme = wanted === 'system' ? (systemIsDark ? 'dark' : 'light') : wanted
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={() => nonce}>
      <Notifications position="bottom-right" limit={4} />
      {children}
    </MantineProvider>
  )
}
