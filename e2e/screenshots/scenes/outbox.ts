import type { Script } from '../../servers/scripted-server'
import type { Panel } from '../scene'
import type { Studio } from '../studio'

const leave = async (studio: Studio, subject: string) => {
  const panel = await studio.openTab('compose')
  await studio.field('compose.from', panel).fill('ada@example.test')
  await studio.field('compose.from', panel).press('Tab')
  await studio.field('compose.to', panel).fill('bob@example.test,')
  await studio.field('compose.subject', panel).fill(subject)
  await studio.button('compose.sendLater', panel).click()
}

const SUBJECTS = {
  sent: 'Invoice 2026-0042',
  deferred: 'Invoice 2026-0043',
  refused: 'Invoice 2026-0044',
  unknown: 'Invoice 2026-0045',
}

/** Answers to each subject in a way of its own; greylisting and refusal have to wait for the content. */
const everyState = (): Script => {
  let message = 0
  return {
    final: () => {
      message += 1
      if (message === 1) return '250 2.0.0 queued as 4F2A'
      if (message === 2) return '451 4.7.1 Greylisted, try again in 300 seconds'
      if (message === 3) return '554 5.7.1 Message refused by policy'
      return { silence: true }
    },
  }
}

export const outbox: Panel = {
  name: 'outbox',
  mock: {},
  scenes: [
    {
      name: 'states',
      play: async (studio) => {
        const server = await studio.server(everyState())
        await studio.makeProfile({ port: server.port, option: 'none' })
        const panel = await studio.openTab('outbox')
        await studio.picture('empty')
        for (const [state, subject] of Object.entries(SUBJECTS)) {
          await leave(studio, subject)
          await studio.openTab('outbox')
          const shown = { sent: 'sent', deferred: 'pending', refused: 'error', unknown: 'sending' }[state] ?? 'sent'
          await panel
            .getByRole('listitem')
            .filter({ hasText: subject })
            .getByText(studio.say(`outbox.state.${shown}`), { exact: true })
            .waitFor()
        }
        await studio.picture('sent-pending-error-sending')
        await studio.restartHost()
        await studio.page
          .getByRole('treeitem', { name: /127\.0\.0\.1/ })
          .last()
          .click()
        const after = await studio.openTab('outbox')
        await after.getByText(studio.say('outbox.unknownTitle')).first().waitFor()
        await studio.picture('unknown')
        await studio.button('outbox.details', after).click()
        await studio.picture('details')
        await studio.button('outbox.sendAgain', after).click()
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('send-again-dialog')
      },
    },
  ],
}
