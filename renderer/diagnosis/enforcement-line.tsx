import { useTranslation } from 'react-i18next'
import type { Enforcement } from '../../shared/diagnosis/diagnosis'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import classes from './enforcement-line.module.css'

interface EnforcementLineProps {
  readonly enforcement: Enforcement
}

/** Which of the two the server took before TLS, as a key of the words. */
const takenOf = ({ takesMailBeforeTls, takesAuthBeforeTls }: Enforcement): 'takesBoth' | 'takesAuth' | 'takesMail' => {
  if (takesAuthBeforeTls === true) return takesMailBeforeTls === true ? 'takesBoth' : 'takesAuth'
  return 'takesMail'
}

/** Whether the server holds its clients to STARTTLS. */
export const EnforcementLine = ({ enforcement }: EnforcementLineProps) => {
  const { t } = useTranslation()
  const { status } = enforcement
  const help =
    status === 'not-enforced'
      ? `${t(`diagnosis.enforcement.${takenOf(enforcement)}`)} ${t('diagnosis.enforcement.unchanged')}`
      : t(`diagnosis.enforcement.${status}Help`)
  return (
    <Section
      title={t('diagnosis.enforcement.heading')}
      hint={t('diagnosis.enforcement.hint')}
      className={classes.section}
    >
      <Notice
        tone={status === 'not-enforced' ? 'warn' : 'neutral'}
        icon={status === 'enforced' ? 'passed' : status === 'unknown' ? 'question' : 'triangle'}
      >
        <b>{t(`diagnosis.enforcement.${status}`)}.</b> {help}
      </Notice>
    </Section>
  )
}
