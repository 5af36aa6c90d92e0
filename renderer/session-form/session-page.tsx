import { useTranslation } from 'react-i18next'
import { AdvancedSection } from './advanced-section'
import { ChecksSection } from './checks-section'
import { LastTest } from './last-test'
import { SendingSection } from './sending-section'
import { ServerSection } from './server-section'
import classes from './session-form.module.css'
import { SignInSection } from './sign-in-section'
import { WarningsRail } from './warnings-rail'

/** The Session tab: the property table as a form, and what there is to say about it. */
export const SessionPage = () => {
  const { t } = useTranslation()
  return (
    <div className={classes.page}>
      <form
        aria-label={t('interface.form.label')}
        autoComplete="off"
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        <ServerSection />
        <SignInSection />
        <ChecksSection />
        <SendingSection />
        <AdvancedSection />
      </form>
      <aside className={classes.rail}>
        <WarningsRail />
        <LastTest />
      </aside>
    </div>
  )
}
