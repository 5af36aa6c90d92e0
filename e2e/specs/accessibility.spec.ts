import type { Language } from '../../shared/words/language'
import { loadTranslator } from '../../shared/words/translate'
import { Audit, type AuditPlan } from '../accessibility/audit'
import type { Scene } from '../screenshots/scene'
import { panels } from '../screenshots/scenes'
import { Studio } from '../screenshots/studio'
import { secretServiceAvailable, startSecretService } from '../servers/secret-service'
import { expect, test } from './application'

/** English is looked at in both themes; the words of the others do not change colours, only what has to fit. */
const ROUNDS = [
  { language: 'en', schemes: ['light', 'dark'], zoom: true },
  { language: 'fr', schemes: ['light'], zoom: true },
  { language: 'es', schemes: ['dark'], zoom: true },
] as const satisfies readonly (AuditPlan & { language: Language })[]

// A trace would record every look of axe.
test.use({ trace: 'off' })

for (const round of ROUNDS) {
  for (const panel of panels) {
    test(`axe finds nothing and nothing is out of reach: ${panel.name}, ${round.language}`, async ({ browser }) => {
      test.setTimeout(120_000 * (panel.scenes.length + 1))
      const say = await loadTranslator(round.language)
      const audit = new Audit(round)
      const play = async ({ keychain, prepare, play }: Scene): Promise<void> => {
        const service = keychain && secretServiceAvailable() ? await startSecretService() : undefined
        if (keychain && service === undefined) return
        const studio = await Studio.open({
          browser,
          camera: audit,
          panel: panel.name,
          language: round.language,
          say,
          taken: () => undefined,
          ...(service === undefined ? {} : { environment: { ...service.environment } }),
          ...(prepare === undefined ? {} : { prepare }),
        })
        try {
          await play(studio)
        } finally {
          await studio.close()
          await service?.stop()
        }
      }
      for (const scene of panel.scenes) await test.step(scene.name, () => play(scene))
      expect(audit.states).toBeGreaterThan(0)
      expect(audit.problems).toEqual([])
    })
  }
}
