import type { Panel } from '../scene'

export const transcript: Panel = {
  name: 'transcript',
  mock: {},
  scenes: [
    {
      name: 'practice',
      play: async (studio) => {
        await studio.press('interface.first.startOnly')
        await studio.openTab('transcript')
        await studio.picture('empty')
        await studio.startTest()
        await studio.heading('test.verdict.passed')
        const panel = await studio.openTab('transcript')
        await studio.picture('filled')
        await panel.getByRole('searchbox', { name: studio.say('transcript.search') }).fill('250')
        await panel.locator('[data-current]').waitFor()
        await studio.picture('search')
        await panel.getByRole('searchbox', { name: studio.say('transcript.search') }).fill('nowhere')
        await studio.picture('search-without-hit')
      },
    },
  ],
}

export const history: Panel = {
  name: 'history',
  mock: {},
  scenes: [
    {
      name: 'runs',
      play: async (studio) => {
        let refuse = false
        const server = await studio.server({
          turns: { AUTH: () => (refuse ? '535 5.7.8 Username and Password not accepted' : '235 2.7.0 accepted') },
        })
        await studio.makeProfile({ port: server.port, option: 'none', name: 'ada@example.test', password: 'a secret' })
        await studio.openTab('history')
        await studio.picture('empty')
        for (const refused of [false, false, true]) {
          refuse = refused
          await studio.startTest()
          await studio.testEnded()
          await studio.openTab('session')
        }
        const panel = await studio.openTab('history')
        await panel.getByText(studio.say('history.failedAt', { stage: studio.say('stages.authenticate') })).waitFor()
        await studio.picture('filled')
        await panel
          .getByRole('row')
          .filter({ hasText: studio.say('stages.authenticate') })
          .getByRole('button')
          .first()
          .click()
        await studio.button('history.report.back', panel).waitFor()
        await studio.picture('entry-open')
        await panel
          .getByRole('button', { name: studio.say('history.compare.button', { date: '' }).slice(0, 8) })
          .first()
          .click()
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('compare-dialog')
      },
    },
  ],
}
