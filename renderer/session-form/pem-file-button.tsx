import { Button } from '@mantine/core'
import { useRef } from 'react'

interface PemFileButtonProps {
  readonly label: string
  /** Names the file input for assistive technology. */
  readonly inputLabel: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Lets a file be chosen; the page reads it itself, and no path is known. */
export const PemFileButton = ({ label, inputLabel, accept, onFile }: PemFileButtonProps) => {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="xs" onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={inputLabel}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file !== undefined) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
