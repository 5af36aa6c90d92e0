import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AddressInput } from './address-input'
import { invalidAddresses } from './form-problems'
import {
  type AddressField,
  type MessageForm,
  withAddressBack,
  withAddressList,
  withoutAddress,
  withoutAddresses,
  withTypedAddress,
  withTyping,
} from './message-form'
import { MessageRow, problemId } from './message-row'

interface AddressRowProps {
  readonly id: string
  readonly field: AddressField
  readonly form: MessageForm
  readonly refused: ReadonlySet<string>
  readonly problem: string | undefined
  readonly aside?: ReactNode
  readonly onEdit: (change: (form: MessageForm) => MessageForm) => void
  /** Like `onEdit`, in a way that can be undone. */
  readonly onTakeOut: (change: (form: MessageForm) => MessageForm) => void
}

/** One address header of the message. */
export const AddressRow = ({ id, field, form, refused, problem, aside, onEdit, onTakeOut }: AddressRowProps) => {
  const { t } = useTranslation()
  const addresses = form.addresses[field]
  const anyInvalid = useMemo(() => invalidAddresses(addresses).length > 0, [addresses])
  return (
    <MessageRow id={id} label={t(`compose.${field}`)} problem={problem} aside={aside}>
      <AddressInput
        id={id}
        addresses={addresses}
        refused={refused}
        typing={form.typing[field]}
        placeholder={t(field === 'replyTo' ? 'compose.addReplyTo' : 'compose.addRecipient')}
        describedBy={problem === undefined ? `${id}-help` : `${problemId(id)} ${id}-help`}
        invalid={problem !== undefined || anyInvalid}
        onTyping={(text) => onEdit((before) => withTyping(before, field, text))}
        onTake={(list) => onEdit((before) => withAddressList(before, field, list))}
        onLeave={() => onEdit((before) => withTypedAddress(before, field))}
        onRemove={(address) => onTakeOut((before) => withoutAddress(before, field, address))}
        onRemoveAll={() => onTakeOut((before) => withoutAddresses(before, field))}
        onEdit={(address) => onEdit((before) => withAddressBack(before, field, address))}
      />
      <span id={`${id}-help`} className="sr-only">
        {t('compose.tokenHelp')}
      </span>
    </MessageRow>
  )
}
