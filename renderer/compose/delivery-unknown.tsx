import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/copy-button'
import classes from './delivery-unknown.module.css'

interface DeliveryUnknownProps {
  /** With angle brackets. */
  readonly messageId: string | undefined
}

/** What an unknown delivery means, and how to find out: it is neither called failed nor sent again. */
export const DeliveryUnknown = ({ messageId }: DeliveryUnknownProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.unknown}>
      <b>{t('compose.result.unknownTitle')}</b> {t('compose.result.unknownExplanation')}
      {messageId === undefined ? null : (
        <>
          {' '}
          {t('compose.result.unknownLookUp')} <span className={classes.id}>{messageId}</span>
          <div className={classes.actions}>
            <CopyButton text={() => messageId} label={t('compose.result.copyMessageId')} />
          </div>
        </>
      )}
    </div>
  )
}
