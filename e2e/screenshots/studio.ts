import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import type { IgnoreErrorFlag, SecurityOption } from '../../shared/profile/session-profile'
import type { Translate } from '../../shared/words/translate'
import { type RunningWebHost, startWebHost } from '../product/start-web-host'
import { type Script, type ScriptedServer, startScriptedServer } from '../servers/scripted-server'
import type { Camera, Picture } from './camera'

/** What the form of a new profile is filled with. */
export interface TypedProfile {
  readonly serverAddress?: string
  readonly port: number
  readonly option: SecurityOption
  readonly name?: string
  readonly password?: string
  /** PEM */
  readonly customCa?: string
  /** How long the server may be silent before its greeting, in s; the default is short for somebody who looks at the page. */
  readonly greetingS?: number
}

/** What a studio is made with. */
export interface StudioPlan {
  readonly browser: Browser
  /** What looks at each state. */
  readonly camera: Pick<Camera, 'take'>
  readonly panel: string
  readonly language: string
  readonly say: Translate
  readonly environment?: Readonly<Record<string, string>>
  /** Puts files into the data folder before the host starts. */
  readonly prepare?: (dataFolder: string) => Promise<void>
  readonly taken: (pictures: readonly Picture[]) => void
}

/** The built product with its page open, for the pictures of one scene. Everything is found by the words of its language. */
export class Studio {
  readonly page: Page
  readonly say: Translate
  readonly dataFolder: string
  #host: RunningWebHost
  readonly #plan: StudioPlan
  readonly #servers: ScriptedServer[] = []

  static async open(plan: StudioPlan): Promise<Studio> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'screenshots-'))
    await plan.prepare?.(dataFolder)
    const host = await startWebHost({ dataFolder, environment: plan.environment ?? {} })
    const context = await plan.browser.newContext({
      locale: plan.language === 'en' ? 'en-GB' : plan.language,
      timezoneId: 'UTC',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(host.url)
    await page.locator('html[data-app-state]:not([data-app-state=loading])').waitFor()
    return new Studio(plan, host, page, dataFolder)
  }

  private constructor(plan: StudioPlan, host: RunningWebHost, page: Page, dataFolder: string) {
    this.#plan = plan
    this.#host = host
    this.page = page
    this.say = plan.say
    this.dataFolder = dataFolder
  }

  /** @param shown scrolled into sight before each picture */
  async picture(state: string, shown?: Locator): Promise<void> {
    await this.page.mouse.move(0, 0)
    this.#plan.taken(await this.#plan.camera.take(this.page, this.#plan.panel, state, shown))
  }

  /** A mail server that follows a table, until the studio closes. */
  async server(script: Script = {}): Promise<ScriptedServer> {
    const server = await startScriptedServer(script)
    this.#servers.push(server)
    return server
  }

  /** Another server in the place of one, at the same port. */
  async replace(server: ScriptedServer, script: Script): Promise<void> {
    await server.close()
    this.#servers[this.#servers.indexOf(server)] = await startScriptedServer(script, { port: server.port })
  }

  /** The view of a tab. */
  panel(tab: string): Locator {
    return this.page.locator(`[data-panel="${tab}"]`)
  }

  /** @param key of its words, or of their beginning */
  button(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.say(key) }).first()
  }

  async openTab(tab: string): Promise<Locator> {
    await this.page.locator(`#tab-${tab}`).click()
    return this.panel(tab)
  }

  field(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('textbox', { name: this.say(key), exact: true })
  }

  /** From a first start: an empty profile. */
  async newProfile(): Promise<void> {
    await this.button('interface.first.emptyAction').click()
    await this.field('properties.serverAddress.label').waitFor()
  }

  /** Fills the form in, from a first start. */
  async makeProfile(profile: TypedProfile): Promise<void> {
    const { page, say } = this
    const { serverAddress = '127.0.0.1', port, option, name, password, customCa, greetingS } = profile
    await this.newProfile()
    await this.field('properties.serverAddress.label').fill(serverAddress)
    await this.field('properties.port.label').fill(String(port))
    await page
      .locator('label', { hasText: say(`interface.option.${option}`) })
      .first()
      .click()
    if (name !== undefined) await this.field('properties.name.label').fill(name)
    if (password !== undefined) await this.typePassword(password)
    if (customCa !== undefined) {
      await this.button('interface.form.certificates').click()
      await this.field('properties.customCa.label').fill(customCa)
    }
    if (greetingS !== undefined) {
      await this.button('interface.form.deadlines').click()
      await this.field('properties.deadlines.values.greetingMs.label').fill(String(greetingS))
    }
    await page.getByRole('main').getByText(`${serverAddress}:${port}`).first().waitFor()
  }

  async typePassword(password: string): Promise<void> {
    const group = this.page.getByRole('group', { name: this.say('properties.password.label') })
    await this.button('interface.secret.enter', group).click()
    await this.page.locator('input[type="password"]').first().fill(password)
  }

  /** Switches a certificate check off. */
  async ignore(flag: IgnoreErrorFlag): Promise<void> {
    await this.page.locator('label', { hasText: this.say(`properties.ignoreError.values.${flag}.label`) }).click()
  }

  async press(key: string, within?: Locator): Promise<void> {
    await this.button(key, within).click()
  }

  async startTest(): Promise<Locator> {
    await this.page.locator('button[aria-keyshortcuts="Control+Enter"]').click()
    return this.panel('test')
  }

  /** A heading in the middle of the page, e.g. a verdict. */
  async heading(key: string): Promise<void> {
    await this.page
      .getByRole('heading', { name: this.say(key) })
      .first()
      .waitFor()
  }

  async testEnded(): Promise<void> {
    await this.button('interface.head.testAgain').waitFor()
  }

  /** Starts the practice server and waits until its first test has passed. */
  async passPractice(): Promise<void> {
    await this.press('interface.first.startAndTest')
    await this.heading('test.verdict.passed')
  }

  /** Ends the host without a goodbye and starts another one over the same data. */
  async killHost(): Promise<void> {
    process.kill(this.#host.pid, 'SIGKILL')
    await this.#host.stop()
  }

  async restartHost(): Promise<void> {
    await this.killHost()
    this.#host = await startWebHost({ dataFolder: this.dataFolder, environment: this.#plan.environment ?? {} })
    await this.page.goto(this.#host.url)
    await this.page.locator('html[data-app-state=loaded]').waitFor()
  }

  async close(): Promise<void> {
    await this.page.context().close()
    await this.#host.stop()
    await Promise.all(this.#servers.map((server) => server.close()))
    await rm(this.dataFolder, { recursive: true, force: true })
  }
}
