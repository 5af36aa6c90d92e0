import { LANGUAGES } from '../../shared/words/language'
import { loadTranslator } from '../../shared/words/translate'
import { Audit } from '../accessibility/audit'
import { panels } from '../screenshots/scenes'
import { Studio } from '../screenshots/studio'
import { secretServiceAvailable, startSecretService } from '../servers/secret-service'
import { expect, test } from './application'

// A trace would record every look of axe.
test.use({ trace: 'off' })

const scenes = panels.flatMap((panel) => panel.scenes.map((scene) => ({ panel: panel.name, ...scene })))

for (const [index, { panel, name, keychain, locked, prepare, play }] of scenes.entries()) {
  // Each state is looked at in every language; which of them the scene is played in goes round.
  const language = LANGUAGES[index % LANGUAGES.length] ?? 'en'
  test(`axe finds nothing and nothing is out of reach: ${panel}, ${name}`, async ({ browser }) => {
    test.skip(keychain === true && !secretServiceAvailable(), 'gnome-keyring and dbus are not installed')
    // Up to a dozen states of the page, each with six looks of axe.
    test.setTimeout(300_000)
    const audit = new Audit(language)
    const service = keychain ? await startSecretService({ unlocked: locked !== true }) : undefined
    const studio = await Studio.open({
      browser,
      camera: audit,
      panel,
      language,
      say: await loadTranslator(language),
      taken: () => undefined,
      ...(service === undefined ? {} : { environment: { ...service.environment } }),
      ...(prepare === undefined ? {} : { prepare }),
    })
    try {
      await audit.prepare(studio.page)
      await play(studio)
    } finally {
      await studio.close()
      await service?.stop()
    }
    expect(audit.states).toBeGreaterThan(0)
    expect(audit.problems).toEqual([])
  })
}
