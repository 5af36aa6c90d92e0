import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionProfile } from '../../shared/profile/session-profile'
import { useTestMailRequest } from '../app/session-commands'
import { formatLocalMoment } from '../format/calendar'
import { shownLabel } from '../profiles/shown-label'
import { type MessageForm, senderOf } from './message-form'
import { composeStore } from './message-forms'
import type { MessageFormControls } from './use-message-form'

/**
 * Fills in a test mail: on the page's own button always, and when another part of the page asked for one, only where
 * nothing was written yet; that part then leads on to what the message still needs.
 * @param profile the profile that it is sent through; its sender is also the recipient when there is none
 * @param leadOn gets the message that another part of the page asked for
 * @returns what the button does
 */
export const useTestMail = (
  profile: SessionProfile,
  { replace }: MessageFormControls,
  leadOn: (form: MessageForm) => void,
): (() => void) => {
  const { t, i18n } = useTranslation()
  const request = useTestMailRequest()
  const store = useMemo(() => composeStore(profile.id), [profile.id])

  const filled = useCallback(
    (form: MessageForm): MessageForm => {
      const sender = senderOf(form, profile)
      const nobody = form.addresses.to.length + form.addresses.cc.length + form.addresses.bcc.length === 0
      const values = {
        time: formatLocalMoment(new Date().toISOString(), i18n.language),
        profile: shownLabel(profile),
        server: `${profile.serverAddress}:${profile.port}`,
        encryption: t(`properties.option.values.${profile.option}.label`),
      }
      return {
        ...form,
        addresses: nobody && sender !== '' ? { ...form.addresses, to: [sender] } : form.addresses,
        subject: t('compose.testMail.subject', values),
        text: t('compose.testMail.text', values),
        body: 'text',
      }
    },
    [t, i18n.language, profile],
  )
  const fill = useCallback(() => replace(filled), [replace, filled])

  useEffect(() => {
    const { answeredTestMails, form } = store.get()
    if (request <= answeredTestMails) return
    store.update((state) => ({ ...state, answeredTestMails: request }))
    if (form.subject === '' && form.text === '' && form.html === '') fill()
    leadOn(store.get().form)
  }, [request, store, fill, leadOn])
  return fill
}
