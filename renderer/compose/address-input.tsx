import { Button } from '@mantine/core'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { parseMailbox } from '../../shared/profile/mailbox'
import { Icon } from '../ui/icon'
import { onceReleased } from '../ui/once-released'
import classes from './address-input.module.css'

/** A pasted list of thousands is kept whole and shown in part; the rest is counted. */
const TOKENS_SHOWN = 100

interface AddressInputProps {
  readonly id: string
  readonly addresses: readonly string[]
  /** Bare addresses that the server refused in the last sending. */
  readonly refused: ReadonlySet<string>
  readonly typing: string
  readonly placeholder: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly onTyping: (text: string) => void
  /** Takes over a typed or pasted list. */
  readonly onTake: (list: string) => void
  /** The field is left: what was typed is to be taken over. */
  readonly onLeave: () => void
  readonly onRemove: (address: string) => void
  readonly onRemoveAll: () => void
  /** Turns a token back into typed text. */
  readonly onEdit: (address: string) => void
}

/** Addresses as tokens. Enter, comma and leaving the field take one over; Backspace brings the last one back. */
export const AddressInput = (props: AddressInputProps) => {
  const { id, addresses, typing, placeholder, describedBy, invalid, onTyping, onTake, onLeave, onRemoveAll, onEdit } =
    props
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const hidden = addresses.length - TOKENS_SHOWN

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const last = addresses.at(-1)
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onTake(typing)
    } else if ((event.key === ',' || event.key === ';') && parseMailbox(typing) !== undefined) {
      event.preventDefault()
      onTake(typing)
    } else if (event.key === 'Backspace' && typing === '' && last !== undefined) {
      event.preventDefault()
      onEdit(last)
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (typing !== '' || !/[,;\r\n]/.test(pasted.trim())) return
    event.preventDefault()
    onTake(pasted)
  }
  const edit = (address: string) => {
    onEdit(address)
    input.current?.focus()
  }
  return (
    <div className={classes.addresses}>
      {addresses.slice(0, TOKENS_SHOWN).map((address) => (
        <Token key={address} {...props} address={address} onEdit={edit} />
      ))}
      {hidden > 0 ? <span className="faint">{t('compose.moreAddresses', { count: hidden })}</span> : null}
      {hidden > 0 ? (
        <Button variant="quiet" size="xs" onClick={onRemoveAll}>
          {t('compose.clearAddresses')}
        </Button>
      ) : null}
      <input
        ref={input}
        id={id}
        className={classes.input}
        value={typing}
        placeholder={addresses.length === 0 ? placeholder : ''}
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={(event) => onTyping(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => onceReleased(onLeave)}
      />
    </div>
  )
}

interface TokenProps extends Pick<AddressInputProps, 'refused' | 'onRemove' | 'onEdit'> {
  readonly address: string
}

const Token = ({ address, refused, onRemove, onEdit }: TokenProps) => {
  const { t } = useTranslation()
  const mailbox = parseMailbox(address)
  const wasRefused = mailbox !== undefined && refused.has(mailbox.address)
  const state = mailbox === undefined ? 'invalid' : wasRefused ? 'refused' : undefined
  return (
    <span
      className={classes.token}
      data-state={state}
      title={
        state === undefined
          ? undefined
          : t('interface.pair', { first: address, second: t(`compose.tokenState.${state}`) })
      }
    >
      <button type="button" tabIndex={-1} className={classes.text} onClick={() => onEdit(address)}>
        {address}
        {state === undefined ? null : <span className="sr-only">, {t(`compose.tokenState.${state}`)}</span>}
      </button>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('compose.removeAddress', { address })}
        onClick={() => onRemove(address)}
      >
        <Icon name="cross" size={12} />
      </button>
    </span>
  )
}
