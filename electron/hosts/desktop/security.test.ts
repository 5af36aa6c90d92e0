import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardContents } from './contents-guard'
import { EXTERNAL_LINKS, isExternalLink } from './external-links'
import { PAGE_URL, SCHEME_PRIVILEGES } from './own-page'
import { isPermitted, lockSession } from './permissions'
import { senderFacts, TrustedSenders } from './trusted-senders'
import { webPreferences } from './web-preferences'

describe('web preferences (items 2, 3, 4, 6, 8 to 12)', () => {
  it('are these and no others', () => {
    expect(webPreferences('/p/preload.cjs', true)).toEqual({
      preload: '/p/preload.cjs',
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
    expect(webPreferences('/p', false).devTools).toBe(true)
  })
})

describe('permissions (item 5)', () => {
  it('are denied, but for writing copied text from our own page', () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'openExternal',
      'usb',
      'fullscreen',
      '',
    ]
    for (const permission of asked) expect(isPermitted(permission, PAGE_URL)).toBe(false)
    expect(isPermitted('clipboard-sanitized-write', PAGE_URL)).toBe(true)
    expect(isPermitted('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
  })

  it('have a handler for requests, checks and devices, and loads are filtered', () => {
    type Handler = (...args: unknown[]) => unknown
    const handlers: Record<string, Handler> = {}
    const spelling: unknown[] = []
    const keep = (name: string) => (handler: Handler) => {
      handlers[name] = handler
    }
    lockSession(
      {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setSpellCheckerDictionaryDownloadURL: (url: string) => spelling.push(url),
        setSpellCheckerLanguages: (languages: string[]) => spelling.push(languages),
        setSpellCheckerEnabled: (enabled: boolean) => spelling.push(enabled),
        webRequest: { onBeforeRequest: keep('load') },
      } as unknown as Session,
      false,
    )
    const answers: unknown[] = []
    const answer = (given: unknown) => answers.push(given)
    handlers.request?.(null, 'media', answer, { requestingUrl: PAGE_URL })
    handlers.request?.(null, 'clipboard-sanitized-write', answer, { requestingUrl: PAGE_URL })
    handlers.load?.({ url: 'https://evil.example/' }, answer)
    handlers.load?.({ url: PAGE_URL }, answer)
    expect(answers).toEqual([false, true, { cancel: true }, { cancel: false }])
    expect(handlers.check?.(null, 'media', 'app://mail-session-manager')).toBe(false)
    expect(handlers.check?.(null, 'clipboard-sanitized-write', 'app://mail-session-manager')).toBe(true)
    expect(handlers.device?.({ deviceType: 'hid' })).toBe(false)
    // No dictionary comes from the internet.
    expect(spelling).toEqual([expect.stringMatching(/^app:/), [], false])
  })
})

describe('a guarded web contents (items 11 to 15)', () => {
  const guarded = () => {
    const contents = new EventEmitter()
    const opened: string[] = []
    let openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
    const setWindowOpenHandler = (handler: typeof openHandler) => {
      openHandler = handler
    }
    guardContents(Object.assign(contents, { setWindowOpenHandler }) as unknown as WebContents, (url) =>
      opened.push(url),
    )
    const isPrevented = (event: string, url: string, isMainFrame = true) => {
      let prevented = false
      contents.emit(event, {
        url,
        isMainFrame,
        preventDefault: () => {
          prevented = true
        },
      })
      return prevented
    }
    return { isPrevented, open: (url: string) => openHandler({ url }).action, opened }
  }

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stays on its page at %s', (event) => {
    const { isPrevented } = guarded()
    expect(isPrevented(event, PAGE_URL)).toBe(false)
    for (const url of [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://evil/',
      'javascript:alert(1)',
      'nonsense',
    ]) {
      expect([url, isPrevented(event, url)]).toEqual([url, true])
    }
  })

  it('lets a frame show a document that is written into the page, and no other', () => {
    const { isPrevented } = guarded()
    expect(isPrevented('will-frame-navigate', 'about:srcdoc', false)).toBe(false)
    expect(isPrevented('will-frame-navigate', 'about:srcdoc')).toBe(true)
    for (const url of [
      'https://evil.example/',
      'about:blank',
      'about:srcdoc?x',
      'data:text/html,x',
      'file:///etc/passwd',
    ])
      expect([url, isPrevented('will-frame-navigate', url, false)]).toEqual([url, true])
  })

  it('attaches no webview', () => {
    expect(guarded().isPrevented('will-attach-webview', PAGE_URL)).toBe(true)
  })

  it('opens no window, and hands over only what the table knows', () => {
    const { open, opened } = guarded()
    const [known] = [...EXTERNAL_LINKS.values()]
    if (known === undefined) throw new Error('the table is empty')
    const host = new URL(known).host
    const refused = [
      PAGE_URL,
      'https://evil.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'mailto:a@b.example',
      known.replace('https:', 'http:'),
      known.replace(host, `${host}.evil.example`),
      known.replace(host, `evil.example@${host}`),
      `${known}#x`,
      `${known}?x`,
      ` ${known}`,
    ]
    for (const url of refused) expect(open(url)).toBe('deny')
    expect(opened).toEqual([])
    expect(open(known)).toBe('deny')
    expect(opened).toEqual([known])
  })

  it('knows only https addresses by unique names', () => {
    for (const [name, url] of EXTERNAL_LINKS) {
      expect([name, new URL(url).protocol, isExternalLink(url)]).toEqual([name, 'https:', true])
    }
    expect(EXTERNAL_LINKS.size).toBeGreaterThan(5)
  })
})

describe('trusted senders (item 17)', () => {
  const ours = { url: PAGE_URL, parent: null }

  it.each([
    ['our main frame', 7, ours, true],
    ['a stranger', 8, ours, false],
    ['a sub-frame', 7, { url: PAGE_URL, parent: {} }, false],
    ['another page', 7, { url: 'https://evil.example/', parent: null }, false],
    ['a blank page', 7, { url: 'about:blank', parent: null }, false],
    ['a frame that is gone', 7, null, false],
  ])('%s', (_, id, senderFrame, trusted) => {
    const senders = new TrustedSenders()
    senders.add(Object.assign(new EventEmitter(), { id: 7 }) as unknown as WebContents)
    const event = { sender: { id }, senderFrame } as unknown as Parameters<typeof senderFacts>[0]
    expect(senders.has(senderFacts(event))).toBe(trusted)
  })

  it('are forgotten when their window is gone, whose id may come again', () => {
    const senders = new TrustedSenders()
    const contents = Object.assign(new EventEmitter(), { id: 7 })
    senders.add(contents as unknown as WebContents)
    contents.emit('destroyed')
    expect(senders.has({ contentsId: 7, frame: { url: PAGE_URL, isMain: true } })).toBe(false)
  })
})

describe('scheme (item 18)', () => {
  it('is standard and secure and passes by no policy', () => {
    expect(SCHEME_PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true })
  })
})
