import { useEffect } from 'react'
import { bringsFiles } from '../ui/dropped-files'

/** A file dropped where nothing takes it would make the browser leave the page, and what was typed with it. */
export const useStrayDropsIgnored = (): void => {
  useEffect(() => {
    const ignore = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null || !bringsFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', ignore)
    window.addEventListener('drop', ignore)
    return () => {
      window.removeEventListener('dragover', ignore)
      window.removeEventListener('drop', ignore)
    }
  }, [])
}
