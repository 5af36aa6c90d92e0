import { useEffect, useState } from 'react'

/**
 * The time in ms since 1970, renewed while something runs.
 * @param active whether anything shown depends on it now; a still page does not tick
 * @param everyMs pause between two renewals
 */
export const useNow = (active: boolean, everyMs = 100): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!active) return
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [active, everyMs])
  return now
}
