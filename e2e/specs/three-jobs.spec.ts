import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../shared/words/language'
import { loadTranslator } from '../../shared/words/translate'
import { KeyboardHand } from '../accessibility/keyboard-hand'
import { mendACertificate, sendAMessage, setUpAnAccount, type Worker } from '../accessibility/main-jobs'
import { MouseHand } from '../accessibility/mouse-hand'
import type { ScriptedServer } from '../servers/scripted-server'
import { expect, test } from './application'

const servers: ScriptedServer[] = []
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const LOCALES = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const satisfies Record<Language, string>

/** The three jobs, one after the other in one window; prints what each of them took. */
const work = async (who: string, worker: Worker): Promise<void> => {
  const tallies: string[] = []
  const job = (name: string, run: () => Promise<void>) =>
    test.step(name, async () => {
      await run()
      tallies.push(`${name} ${worker.hand.tally()}`)
    })
  await job('account', async () => void servers.push(await setUpAnAccount(worker)))
  await job('message', async () => {
    const [server] = servers
    if (server !== undefined) await sendAMessage(worker, server)
  })
  await job('certificate', async () => void servers.push(await mendACertificate(worker)))
  process.stdout.write(`${who}: ${tallies.join('; ')}\n`)
}

/** Fails when the mouse is used at all. */
const forbidMouse = (page: Page): Promise<() => Promise<number>> =>
  page
    .evaluateHandle(() => {
      const seen = { events: 0 }
      for (const type of ['pointerdown', 'mousedown', 'touchstart'])
        window.addEventListener(type, () => (seen.events += 1), { capture: true })
      return seen
    })
    .then((seen) => () => seen.evaluate(({ events }) => events))

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: LOCALES[language] })

    test(`the three main jobs by keyboard alone, ${language}`, async ({ application }) => {
      await application.emulateMedia({ reducedMotion: 'reduce' })
      const pointed = await forbidMouse(application)
      const hand = new KeyboardHand(application)
      await work(`keyboard, ${language}`, { page: application, say: await loadTranslator(language), hand })
      expect(await pointed()).toBe(0)
      expect(hand.problems).toEqual([])
    })

    test(`the three main jobs by mouse, ${language}`, async ({ application }) => {
      const say = await loadTranslator(language)
      await work(`mouse, ${language}`, { page: application, say, hand: new MouseHand(application, say) })
    })
  })
}
