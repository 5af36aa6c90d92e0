import { Button } from '@mantine/core'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice'
import classes from './app.module.css'
import { useServices } from './services-context'
import { useStore } from './store'

/** Profiles shown by name; the rest is counted. */
const SHOWN = 2

/** As the services tell it; every other detail is the name of a field. */
const LINE = /^line (\d+)$/

/** Tells which stored profiles could not be read, where each is kept, and that the rest is there. */
export const QuarantineNotice = () => {
  const { t } = useTranslation()
  const { profiles } = useServices()
  const quarantined = useStore(profiles.state, (state) => state.quarantined)
  const loaded = useStore(profiles.state, (state) => state.profiles.length)
  const [hidden, setHidden] = useState(0)
  if (quarantined.length <= hidden) return null
  const more = quarantined.length - SHOWN
  const where = (detail: string): string => {
    const line = LINE.exec(detail)?.[1]
    if (line !== undefined) return ` (${t('interface.profiles.quarantined.line', { line })})`
    return detail === '' ? '' : ` (${detail})`
  }
  return (
    <div className={classes.above}>
      {quarantined.slice(0, SHOWN).map(({ label, file, reason, detail }, index) => (
        <Notice
          key={file}
          tone="warn"
          actions={
            index > 0 ? undefined : (
              <Button size="xs" onClick={() => setHidden(quarantined.length)}>
                {t('interface.profiles.quarantined.dismiss')}
              </Button>
            )
          }
        >
          <b>{t('interface.profiles.quarantined.one', { label })}</b>
          <br />
          {t(`interface.profiles.quarantined.reason.${reason}`, { where: where(detail) })}{' '}
          <Trans
            t={t}
            i18nKey="interface.profiles.quarantined.kept"
            // Without the whole list there is no other profile.
            count={reason === 'not-json' ? 0 : loaded}
            values={{ file }}
            components={{ code: <code className="mono" /> }}
          />
        </Notice>
      ))}
      {more > 0 ? <p className="faint">{t('interface.profiles.quarantined.more', { count: more })}</p> : null}
    </div>
  )
}
