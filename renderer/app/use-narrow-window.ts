import { useMediaQuery } from '@mantine/hooks'

/** As in base.css, where what is `wide-only` goes. */
const NARROW = '(width <= 1180px)'

/** Whether what stands out in a wide window has no room. Then it is in a menu, which holds nothing that is merely hidden. */
export const useNarrowWindow = (): boolean => useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
