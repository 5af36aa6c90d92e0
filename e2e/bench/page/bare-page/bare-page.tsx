import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import { Button, MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'

const container = document.getElementById('root')
if (container !== null)
  createRoot(container).render(
    <MantineProvider>
      <Button>Nothing</Button>
    </MantineProvider>,
  )
