import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type UnsentMessage, unsentMessageSchema } from '../../shared/submission/unsent-message'
import { createStore } from '../app/store'
import { EMPTY_FORM, type MessageForm, withAddressList, withTyping } from './message-form'
import type { ComposeState } from './message-forms'
import { restoredForm, unsentMessage } from './unsent-form'
import { createUnsentMessages } from './unsent-messages'

const written: MessageForm = {
  ...withTyping(withAddressList(EMPTY_FORM, 'bcc', 'a@b.example, nonsense'), 'to', 'half'),
  from: 'me@b.example',
  subject: 'Hello',
  html: '<b>hi</b>',
  body: 'html',
  attachments: [{ id: 'f-1', name: 'plan.pdf', size: 3, contentType: 'application/pdf' }],
}

describe('what is kept of a message', () => {
  it('fits the contract and comes back whole, the files by name', () => {
    const kept = unsentMessage(written)
    expect(unsentMessageSchema.parse(kept)).toEqual(kept)
    expect(restoredForm(kept)).toEqual({
      ...written,
      showsBcc: true,
      attachments: [],
      missingFiles: ['plan.pdf'],
    })
  })
})

/** Services that keep in memory, and time that passes when it is told to. */
const stand = (kept: UnsentMessage | null = null) => {
  const calls: { name: string; message?: UnsentMessage }[] = []
  let waiting: (() => void) | undefined
  let answers = true
  let release = () => {}
  const bridge = {
    call: async (name: string, request: { message?: UnsentMessage }) => {
      calls.push({ name, ...(request.message === undefined ? {} : { message: request.message }) })
      if (name === 'drafts:read') {
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return succeeded({ message: kept })
      }
      return answers ? succeeded({}) : failed(failure('storage-write-failed'))
    },
  } as unknown as Bridge
  const store = createStore<ComposeState>({ form: EMPTY_FORM, before: null, answeredTestMails: 0 })
  const unsent = createUnsentMessages(bridge, {
    after: (_delay, callback) => {
      waiting = callback
      return () => {
        if (waiting === callback) waiting = undefined
      }
    },
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    store,
    calls,
    keep: () => unsent.keep('relay', store),
    write: (form: MessageForm) => store.update((state) => ({ ...state, form })),
    answer: async () => {
      release()
      await settle()
    },
    quiet: async () => {
      const callback = waiting
      waiting = undefined
      callback?.()
      await settle()
    },
    leave: async () => {
      unsent.saveWaiting()
      await settle()
    },
    refuse: (refuses: boolean) => {
      answers = !refuses
    },
  }
}

describe('a message that is being written', () => {
  it('comes back after a crash, and is not written again for that', async () => {
    const { store, keep, answer, quiet, calls } = stand(unsentMessage(written))
    keep()
    await answer()
    expect(store.get().form).toMatchObject({ subject: 'Hello', missingFiles: ['plan.pdf'] })
    await quiet()
    expect(calls.map(({ name }) => name)).toEqual(['drafts:read'])
  })

  it('stays when it was begun before the kept one was read', async () => {
    const { store, keep, answer, write } = stand(unsentMessage(written))
    keep()
    write({ ...EMPTY_FORM, subject: 'Newer' })
    await answer()
    expect(store.get().form.subject).toBe('Newer')
  })

  it('is written once typing rests, with its latest words', async () => {
    const { keep, answer, write, quiet, calls } = stand()
    keep()
    keep()
    await answer()
    write({ ...EMPTY_FORM, subject: 'H' })
    write({ ...EMPTY_FORM, subject: 'He' })
    await quiet()
    expect(calls.slice(1)).toMatchObject([{ name: 'drafts:save', message: { subject: 'He' } }])
  })

  it('is written at once when the window closes, unless it was already', async () => {
    const { keep, answer, write, quiet, leave, calls } = stand()
    await leave()
    keep()
    await answer()
    write({ ...EMPTY_FORM, subject: 'H' })
    await leave()
    expect(calls.slice(1)).toMatchObject([{ name: 'drafts:save', message: { subject: 'H' } }])
    await quiet()
    write({ ...EMPTY_FORM, subject: 'He' })
    await quiet()
    await leave()
    expect(calls).toHaveLength(3)
  })

  it('is forgotten when nothing is left of it', async () => {
    const { keep, answer, write, quiet, calls } = stand(unsentMessage(written))
    keep()
    await answer()
    write(EMPTY_FORM)
    await quiet()
    expect(calls.at(-1)?.name).toBe('drafts:delete')
  })

  it('is tried again with the next change when the disk refused it', async () => {
    const { keep, answer, write, quiet, calls, refuse } = stand()
    keep()
    await answer()
    refuse(true)
    write({ ...EMPTY_FORM, subject: 'One' })
    await quiet()
    refuse(false)
    write({ ...EMPTY_FORM, subject: 'Two' })
    await quiet()
    expect(calls.slice(1).map(({ message }) => message?.subject)).toEqual(['One', 'Two'])
  })
})
