import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services-context'
import { Icon } from '../ui/icon'
import { PresetDialog } from './preset-dialog'
import { createProfile } from './profile-actions'
import classes from './profile-list.module.css'

/** The ways to begin a profile. */
export const NewProfileMenu = () => {
  const { t } = useTranslation()
  const services = useServices()
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <Button className={classes.new} aria-label={t('interface.profiles.new')} title={t('interface.profiles.new')}>
            <Icon name="plus" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => void createProfile(services, t, { label: t('interface.profiles.newLabel') })}
          >
            {t('interface.profiles.newEmpty')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="server" size={14} />} onClick={() => setChoosing(true)}>
            {t('interface.profiles.newFromPreset')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PresetDialog opened={choosing} onClose={() => setChoosing(false)} />
    </>
  )
}
