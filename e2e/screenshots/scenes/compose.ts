import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Script } from '../../servers/scripted-server'
import type { Panel } from '../scene'
import type { Studio } from '../studio'

const HTML =
  '<h1>Your invoice</h1><p>Dear Ada,</p><p>the invoice is <b>attached</b>.</p><img src="http://tracker.invalid/x.gif">'

const FILE = [
  'From: Ada <ada@example.test>',
  'To: bob@example.test',
  'Bcc: dan@example.test',
  'Subject: As it is',
  '',
  'A line.',
  '',
].join('\r\n')

/** A message in the form of a profile for a server of its own. */
const writeMessage = async (studio: Studio, script: Script, to = 'bob@example.test,carol@example.test,') => {
  const server = await studio.server(script)
  await studio.makeProfile({ port: server.port, option: 'none' })
  const panel = await studio.openTab('compose')
  await studio.picture('empty')
  await studio.field('compose.from', panel).fill('ada@example.test')
  await studio.field('compose.from', panel).press('Tab')
  await studio.field('compose.to', panel).fill(to)
  await studio.field('compose.subject', panel).fill('Invoice 2026-0042')
  await studio.field('compose.body.textLabel', panel).fill('Dear Bob,\n\nthe invoice is attached.\n\nAda')
  return panel
}

const REFUSES_CAROL: Script = {
  turns: { RCPT: ({ text }) => (text.includes('carol') ? '550 5.1.1 No such user here' : '250 2.1.5 ok') },
}

export const compose: Panel = {
  name: 'compose',
  mock: { partial: 'compose', filled: 'compose', unknown: 'states' },
  scenes: [
    {
      name: 'partial',
      play: async (studio) => {
        const panel = await writeMessage(studio, REFUSES_CAROL, 'bob@example.test,carol@example.test,not-an-address,')
        const file = join(studio.dataFolder, 'invoice-2026-0042.pdf')
        await writeFile(file, Buffer.alloc(184_320, 37))
        await panel.locator('input[type="file"]:not([accept*=".eml"])').first().setInputFiles(file)
        await panel.getByText('invoice-2026-0042.pdf').first().waitFor()
        await studio.picture('filled')
        await panel
          .getByRole('button', { name: studio.say('compose.removeAddress', { address: 'not-an-address' }) })
          .click()
        await studio.button('compose.send', panel).click()
        await panel
          .getByText(studio.say('compose.result.count.accepted', { count: 1 }))
          .first()
          .waitFor()
        await studio.picture('partial')
        await studio.picture(
          'partial-result',
          panel.getByRole('heading', { name: studio.say('compose.result.heading') }).last(),
        )
      },
    },
    {
      name: 'accepted',
      play: async (studio) => {
        const panel = await writeMessage(studio, {})
        await studio.button('compose.send', panel).click()
        await panel.getByText(studio.say('compose.result.acceptedIsNotDelivered')).first().waitFor()
        await studio.picture('accepted')
        await panel.getByText(studio.say('compose.body.html'), { exact: true }).click()
        await studio.field('compose.body.htmlLabel', panel).fill(HTML)
        await studio.picture('html')
        await panel.getByText(studio.say('compose.body.preview'), { exact: true }).click()
        await panel.locator('iframe').waitFor()
        await studio.picture('html-preview')
        const file = join(studio.dataFolder, 'as-it-is.eml')
        await writeFile(file, FILE)
        await panel.locator('input[accept*=".eml"]').setInputFiles(file)
        await panel.getByText('As it is').first().waitFor()
        await studio.picture('message-file')
      },
    },
    {
      name: 'too large',
      play: async (studio) => {
        const server = await studio.server({
          turns: { EHLO: '250-scripted.example\n250-PIPELINING\n250 SIZE 65536' },
        })
        await studio.makeProfile({ port: server.port, option: 'none' })
        await studio.startTest()
        await studio.testEnded()
        const panel = await studio.openTab('compose')
        const file = join(studio.dataFolder, 'plan-of-the-building.pdf')
        await writeFile(file, Buffer.alloc(184_320, 37))
        await panel.locator('input[type="file"]:not([accept*=".eml"])').first().setInputFiles(file)
        await panel.getByText('plan-of-the-building.pdf').first().waitFor()
        await studio.button('compose.send', panel).click()
        await studio.picture('nothing-filled-in-and-too-large')
        await studio.button('compose.template', panel).click()
        await studio.field('compose.from', panel).fill('ada@example.test')
        await studio.field('compose.to', panel).fill('bob@example.test,')
        await studio.field('compose.to', panel).press('Tab')
        await studio.button('compose.source.show', panel).click()
        await studio.page.getByRole('dialog').waitFor()
        await studio.picture('source-dialog')
      },
    },
    {
      name: 'sending',
      play: async (studio) => {
        const panel = await writeMessage(studio, { final: { silence: true } })
        await studio.button('compose.send', panel).click()
        await panel.getByText(studio.say('compose.result.waitingForReply')).first().waitFor()
        await studio.picture('sending')
      },
    },
    {
      name: 'unknown',
      play: async (studio) => {
        const panel = await writeMessage(studio, { final: { hangUp: true } })
        await studio.button('compose.send', panel).click()
        await panel.getByText(studio.say('compose.result.unknownTitle')).first().waitFor()
        await studio.picture('unknown')
      },
    },
    {
      name: 'refused',
      play: async (studio) => {
        const panel = await writeMessage(studio, { turns: { MAIL: '550 5.7.1 Sender not allowed' } })
        await studio.button('compose.send', panel).click()
        await panel.getByText(studio.say('compose.result.notSentTitle')).first().waitFor()
        await studio.picture('refused')
      },
    },
    {
      name: 'session open',
      play: async (studio) => {
        await studio.passPractice()
        await studio.press('sessions.open')
        const panel = await studio.openTab('compose')
        await studio.button('sessions.close').waitFor()
        await studio.button('compose.template', panel).click()
        await studio.button('compose.send', panel).click()
        await panel.getByText(studio.say('compose.result.acceptedIsNotDelivered')).first().waitFor()
        await studio.picture('over-a-session')
      },
    },
  ],
}
