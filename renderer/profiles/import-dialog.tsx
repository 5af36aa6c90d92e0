import { Button } from '@mantine/core'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationResponse } from '../../shared/contract/operations'
import { type Failure, failure } from '../../shared/failures/failure'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { closeDialog, selectProfile } from '../app/view'
import { failureWords } from '../diagnosis/verdict-words'
import { Dialog } from '../ui/dialog'
import { DropVeil } from '../ui/drop-veil'
import { Notice } from '../ui/notice'
import { useFileDrop } from '../ui/use-file-drop'
import classes from './import-dialog.module.css'

type Results = OperationResponse<'profiles:import'>['results']

/** What became of the file that was chosen last. */
type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'read'; readonly results: Results }

const WIDTH = 520
/** Copies beyond these are counted, not named. */
const MOST_NAMED_COPIES = 5
/** Bytes; the contract takes as many characters. */
const LARGEST_FILE = 50_000_000

/** Takes in a file of profiles, and says of each of them what became of it. */
export const ImportDialog = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const opened = useStore(view, ({ dialog }) => dialog === 'import')
  return (
    <Dialog opened={opened} onClose={() => closeDialog(view)} title={t('interface.exchange.importTitle')} width={WIDTH}>
      <ImportFile />
    </Dialog>
  )
}

const ImportFile = () => {
  const { t } = useTranslation()
  const { bridge, profiles, view } = useServices()
  const picker = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const dropped = useStore(view, ({ droppedExport }) => droppedExport)
  const take = useCallback(
    async (file: File) => {
      setOutcome({ kind: 'reading' })
      if (file.size > LARGEST_FILE) return setOutcome({ kind: 'refused', failure: failure('attachment-too-large') })
      const text = await file.text().catch(() => undefined)
      if (text === undefined) return setOutcome({ kind: 'refused', failure: failure('attachment-unreadable') })
      const answer = await bridge.call('profiles:import', { text })
      if (!answer.ok) return setOutcome({ kind: 'refused', failure: answer.error })
      const { results } = answer.value
      await profiles.load()
      const first = results.find(({ id }) => id !== undefined)?.id
      if (first !== undefined) selectProfile(view, first)
      setOutcome({ kind: 'read', results })
    },
    [bridge, profiles, view],
  )
  useEffect(() => {
    if (dropped === null) return
    view.update((before) => ({ ...before, droppedExport: null }))
    void take(dropped)
  }, [dropped, take, view])
  const drop = useFileDrop(({ files: [file] }) => {
    if (file !== undefined) void take(file)
  })
  return (
    <div className={classes.body} {...drop.handlers}>
      {drop.over ? <DropVeil icon="download">{t('interface.exchange.dropOnList')}</DropVeil> : null}
      <p className={classes.help}>{t('interface.exchange.importHelp')}</p>
      <div className={classes.choose}>
        <Button variant="filled" data-autofocus onClick={() => picker.current?.click()}>
          {t('interface.exchange.chooseFile')}
        </Button>
        <span className="faint">{t('interface.exchange.dropHint')}</span>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file !== undefined) void take(file)
          }}
        />
      </div>
      <div role="status">
        <ImportOutcome outcome={outcome} />
      </div>
    </div>
  )
}

const ImportOutcome = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useTranslation()
  const refusedId = useId()
  if (outcome.kind === 'none') return null
  if (outcome.kind === 'reading') return <p className="faint">{t('interface.exchange.reading')}</p>
  if (outcome.kind === 'refused')
    return (
      <Notice tone="err">
        <b>{t('interface.exchange.notImported')}</b>{' '}
        {outcome.failure.code === 'invalid-value'
          ? t('interface.exchange.notAnExport')
          : failureWords(t, outcome.failure).explanation}
      </Notice>
    )
  const refused = outcome.results.filter(({ status }) => status === 'refused')
  const taken = outcome.results.length - refused.length
  const copies = outcome.results.filter(({ status }) => status === 'imported-as-copy')
  return (
    <>
      <p className={classes.summary}>{t('interface.exchange.imported', { count: taken })}</p>
      {copies.length === 0 ? null : (
        <p className={classes.copies}>
          {copies.length > MOST_NAMED_COPIES
            ? t('interface.exchange.copiesMany', { count: copies.length })
            : t('interface.exchange.copies', {
                count: copies.length,
                names: copies.map(({ label }) => label).join(', '),
              })}
        </p>
      )}
      {refused.length === 0 ? null : (
        <>
          <p id={refusedId} className={classes.refusedTitle}>
            {t('interface.exchange.refusedLabel')}
          </p>
          <ul className={classes.refused} aria-labelledby={refusedId}>
            {refused.map(({ label, failure: why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries of one file may bear the same name
              <li key={index}>
                <b>{label}</b>{' '}
                {why === undefined ? null : (
                  <span className={classes.why}>
                    <Why failure={why} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Why = ({ failure: why }: { readonly failure: Failure }) => {
  const { t } = useTranslation()
  const reason = String(why.params.reason ?? '')
  const words = t(`fieldErrors.${reason}`, { ...why.params, defaultValue: '' })
  if (why.code !== 'invalid-value' || words === '') return <>{failureWords(t, why).title}</>
  return (
    <>
      <code className="mono">{why.field}</code>
      {t('interface.separator')}
      {words}
    </>
  )
}
