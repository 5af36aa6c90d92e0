import type { Panel } from '../scene'

export const inbox: Panel = {
  name: 'inbox',
  mock: {},
  scenes: [
    {
      name: 'practice',
      play: async (studio) => {
        await studio.press('interface.first.startAndTest')
        await studio.heading('test.verdict.passed')
        await studio.openTab('inbox')
        await studio.picture('empty')
        await studio.press('practice.faultsCard.show')
        await studio.panel('inbox').getByRole('switch').first().click()
        await studio.picture('faults')
        await studio.press('practice.faultsCard.back')
        const compose = await studio.openTab('compose')
        await studio.button('compose.template', compose).click()
        await studio.button('compose.send', compose).click()
        await compose.getByText(studio.say('compose.result.acceptedIsNotDelivered')).first().waitFor()
        const panel = await studio.openTab('inbox')
        await panel.getByText('practice@localhost').first().waitFor()
        await studio.picture(
          'message',
          panel.getByRole('heading', { name: studio.say('practice.inbox.heading'), exact: true }),
        )
        await panel.getByText(studio.say('practice.message.raw'), { exact: true }).click()
        await studio.picture(
          'message-raw',
          panel.getByRole('heading', { name: studio.say('practice.inbox.heading'), exact: true }),
        )
      },
    },
  ],
}
