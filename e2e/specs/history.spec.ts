import type { Page } from '@playwright/test'
import { makeChain, makeRoot, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { startWebHost } from '../product/start-web-host'
import { startScriptedServer } from '../servers/scripted-server'
import { expect, openPage, test } from './application'
import { makeProfile, startTest } from './profile-form'

const PASSWORD = 'canary of the history'

const openHistory = async (page: Page) => {
  await page.getByRole('tab', { name: 'History' }).click()
  return page.getByRole('tabpanel', { name: 'History' })
}

test('runs stay, are opened and compared with the last good one, and are cleared after a question', async ({
  page,
  dataFolder,
}) => {
  const root = await makeRoot('Example test root')
  const served = ({ privateKeyPem, chainPem }: ServedChain) =>
    ({ tls: 'implicit', key: privateKeyPem, cert: chainPem }) as const
  let server = await startScriptedServer(served(await makeChain(soundPlan, root)))
  let host = await startWebHost({ dataFolder })
  try {
    await openPage(page, host.url)
    const { port } = server
    await makeProfile(page, {
      port,
      option: 'implicit-tls',
      name: 'ada@example.test',
      password: PASSWORD,
      customCa: root.certificatePem,
    })
    await startTest(page)
    await expect(page.getByRole('heading', { name: 'Everything works, up to sign-in' })).toBeVisible()

    // Since then: another authority in between, another key, and a name that does not match.
    await server.close()
    server = await startScriptedServer(
      served(
        await makeChain(
          {
            ...soundPlan,
            intermediate: { commonName: 'Another intermediate' },
            leaf: { names: ['other.example.test'], addresses: [] },
          },
          root,
        ),
      ),
      { port },
    )
    const diagnosis = await startTest(page)
    await expect(diagnosis).toContainText('The connection stopped at Verify')
    await diagnosis.getByRole('button', { name: /^Compare with .*passed$/ }).click()
    const compared = page.getByRole('dialog', { name: /when it passed$/ })
    await expect(compared).toContainText('The certificate comes from another issuer')
    await expect(compared).toContainText('Another intermediate')
    await expect(compared).toContainText('The certificate names other servers')
    await expect(compared).not.toContainText('was changed in this profile')
    await page.keyboard.press('Escape')
    expect(server.heardAuth()).toBe(false)

    let history = await openHistory(page)
    const runs = () => history.getByRole('table').locator('tbody').getByRole('row')
    await expect(runs()).toHaveCount(2)
    await expect(runs().first()).toContainText('Failed at Verify')
    await expect(runs().first()).toContainText(/CRT-1\d/)
    await expect(runs().last()).toContainText('Passed')
    await expect(history.getByRole('img', { name: /Durations of the last 2 runs.*1 passed, 1 failed/ })).toBeVisible()

    // Another process of the host reads the same runs.
    await host.stop()
    host = await startWebHost({ dataFolder })
    await openPage(page, host.url)
    await page
      .getByRole('treeitem', { name: /127\.0\.0\.1/ })
      .filter({ hasText: String(port) })
      .click()
    history = await openHistory(page)
    await expect(runs()).toHaveCount(2)
    await history
      .getByRole('button', { name: /^Open / })
      .first()
      .click()
    await expect(history.getByRole('heading', { name: /Failed at Verify$/ })).toBeVisible()
    await expect(history.getByRole('article').first()).toContainText(/CRT-1\d/)
    // An old run is read, never acted on.
    await expect(history.getByRole('button', { name: /Apply/ })).toHaveCount(0)
    await expect(history).not.toContainText(PASSWORD)
    await history.getByRole('button', { name: 'All runs' }).click()
    await expect(history.getByRole('button', { name: /^Open / }).first()).toBeFocused()

    const question = page.getByRole('dialog', { name: /^Clear the history of/ })
    await history.getByRole('button', { name: 'Clear history…' }).click()
    await expect(question).toContainText('2 runs and their reports')
    await question.getByRole('button', { name: 'Keep it' }).click()
    await expect(runs()).toHaveCount(2)
    await history.getByRole('button', { name: 'Clear history…' }).click()
    await question.getByRole('button', { name: 'Clear history', exact: true }).click()
    await expect(history).toContainText('Nothing has run yet')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-app-state', 'loaded')
    await expect((await openHistory(page)).getByText('Nothing has run yet')).toBeVisible()
  } finally {
    await host.stop()
    await server.close()
  }
})
