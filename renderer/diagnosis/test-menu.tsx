import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSessionCommands } from '../app/session-commands'
import { useSessionRun } from '../app/session-runs-context'
import { Icon } from '../ui/icon'
import { EVERYDAY_TEST } from './diagnosis-request'
import { EnvelopeDialog } from './envelope-dialog'
import classes from './test-menu.module.css'

type Choice = 'verify' | 'envelope' | 'content' | 'ports'

const CHOICES: readonly Choice[] = ['verify', 'envelope', 'content', 'ports']

/** Ways to test that go less far or further than the button beside it; each says what it does not send. */
export const TestMenu = () => {
  const { t } = useTranslation()
  const { diagnose } = useSessionCommands()
  const running = useSessionRun('test')?.ending.kind === 'running'
  const [asking, setAsking] = useState<'envelope' | 'content'>()
  const choose = (choice: Choice) => {
    if (choice === 'envelope' || choice === 'content') setAsking(choice)
    else if (choice === 'verify') diagnose({ ...EVERYDAY_TEST, reach: 'verify' })
    else diagnose({ ...EVERYDAY_TEST, ports: 'always' })
  }
  return (
    <>
      <Menu width={300} position="bottom-end">
        <Menu.Target>
          <Button
            data-square
            disabled={running}
            aria-label={t('diagnosis.menu.label')}
            title={t('diagnosis.menu.label')}
          >
            <Icon name="chevron-down" size={14} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('diagnosis.menu.heading')}</Menu.Label>
          {CHOICES.map((choice) => (
            <Menu.Item key={choice} onClick={() => choose(choice)}>
              {t(`diagnosis.menu.${choice}`)}
              <span className={classes.help}>{t(`diagnosis.menu.${choice}Help`)}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asking === undefined ? null : (
        <EnvelopeDialog
          reach={asking}
          onStart={(envelope) => {
            setAsking(undefined)
            diagnose({ ...EVERYDAY_TEST, reach: asking, envelope })
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
