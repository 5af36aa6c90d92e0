import { type DragEvent, useState } from 'react'
import { bringsFiles, type DroppedFiles, droppedFiles } from './dropped-files'

/** Makes an element take files; `over` while some are held above it. */
export const useFileDrop = (onDrop: (dropped: DroppedFiles) => void) => {
  const [over, setOver] = useState(false)
  const accept = (event: DragEvent) => {
    if (!bringsFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  return {
    over,
    handlers: {
      onDragEnter: accept,
      onDragOver: accept,
      onDragLeave: (event: DragEvent) => {
        const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
        if (!isInside) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (!bringsFiles(event.dataTransfer)) return
        event.preventDefault()
        setOver(false)
        onDrop(droppedFiles(event.dataTransfer))
      },
    },
  }
}
