import { daysFromNow, makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { startScriptedServer } from '../servers/scripted-server'
import { expect, test } from './application'
import { makeProfile, startTest } from './profile-form'

const served = ({ privateKeyPem, chainPem }: ServedChain) =>
  ({ tls: 'implicit', key: privateKeyPem, cert: chainPem }) as const

test('the list says how long a certificate is still good for, once it is not long, and no more after its renewal', async ({
  application,
}) => {
  const ending = await makeChain({ ...soundPlan, leaf: { notAfter: daysFromNow(5.5) } })
  let server = await startScriptedServer(served(ending))
  try {
    const { port } = server
    await makeProfile(application, { port, option: 'implicit-tls', customCa: ending.root.certificatePem })
    const row = application.getByRole('treeitem').filter({ hasText: String(port) })
    await expect(row).toBeVisible()
    await expect(row).not.toContainText('Certificate expires')
    const diagnosis = await startTest(application)
    await expect(diagnosis.getByRole('heading', { name: /^Everything works/ })).toBeVisible()
    await expect(row).toContainText('Certificate expires in 5 days')
    await expect(row.getByTitle('Certificate expires in 5 days')).toBeVisible()

    await server.close()
    server = await startScriptedServer(served(await makeChain(soundPlan, ending.root)), { port })
    await startTest(application)
    await expect(row).not.toContainText('Certificate expires')
    await expect(diagnosis.getByRole('heading', { name: /^Everything works/ })).toBeVisible()
  } finally {
    await server.close()
  }
})
