import { describe, expect, it } from 'vitest'
import { findings } from '../words/en/findings'
import { createTranslator } from '../words/translate'
import { explainText, TEXT_ROWS } from './explain-text'
import { ADVICE } from './explain-text-advice'
import { TEXT_CASES } from './explain-text-cases'
import { CONNECTION_CASES } from './explain-text-connection-cases'
import { DIALOGUE_CASES } from './explain-text-dialogue-cases'
import { OTHER_TEXTS } from './explain-text-other-cases'
import { findingSchema } from './finding'

const translate = createTranslator('en')
const ids = (text: string) => explainText(text).findings.map(({ id }) => id)
const EVERY_CASE = [...TEXT_CASES, ...CONNECTION_CASES, ...DIALOGUE_CASES]

/** Rows that no error text gives away, and why. */
const NOT_IN_A_TEXT: Readonly<Record<string, string>> = {
  'NET-10': 'shows when two networks are compared',
  'CRT-06': 'shows when two programs are compared',
  'CRT-25': 'shows when all addresses of a server are compared',
  'EHL-07': 'is no failure; shows when two lists of offers are compared',
  'DAT-04': 'shows in the delivered message only',
  'LOC-03': 'shows when two programs are compared',
  'LOC-04': 'shows when a test and a sending are compared',
  'LOC-06': 'is reported as a success',
}

const catalogue = [...['NET', 15, 'TLM', 13, 'CRT', 27, 'TLP', 8, 'EHL', 7, 'ENV', 15, 'DAT', 13, 'LOC', 6]].flatMap(
  (area, index, all) =>
    typeof area === 'string'
      ? Array.from({ length: Number(all[index + 1]) }, (_, n) => `${area}-${String(n + 1).padStart(2, '0')}`)
      : [],
)
const everyId = [...catalogue, ...Array.from({ length: 32 }, (_, n) => `AUT-${String(n).padStart(2, '0')}`)].sort()
const recognised = new Set<string>(TEXT_ROWS.map(({ id }) => id))

describe(`a pasted text (${EVERY_CASE.length} texts)`, () => {
  it.each(EVERY_CASE)('%s', (text, id) => {
    expect(ids(text).slice(0, 2)).toContain(id)
  })
})

const missing = Object.entries(NOT_IN_A_TEXT).map(([id, reason]) => `${id} ${reason}`)

describe('the catalogue', () => {
  it('has words for every row, and for no other', () => {
    expect(Object.keys(findings).sort()).toEqual(everyId)
  })

  it(`is recognised from text: ${recognised.size} of ${everyId.length} rows; ${missing.length} cannot be: ${missing.join('; ')}`, () => {
    expect([...recognised, ...Object.keys(NOT_IN_A_TEXT)].sort()).toEqual(everyId)
  })

  it('has a text here for every row that is recognised', () => {
    expect([...new Set(EVERY_CASE.map(([, id]) => id))].sort()).toEqual([...recognised].sort())
  })

  it('speaks of a pasted text without values and without a word about a session of ours', () => {
    for (const id of everyId) {
      for (const part of ['title', 'explanation']) {
        const key = `findings.${id}.${part}`
        const words = translate(key, { context: 'text' })
        expect(words).not.toBe(key)
        expect(words.trim()).not.toBe('')
        expect(words, key).not.toMatch(/\b(?:of|the|this) profile\b|was sent|was not tried|not sent again|!|please/i)
      }
      const entry: Readonly<Record<string, string>> = findings[id as keyof typeof findings]
      expect(`${entry.title_text ?? entry.title} ${entry.explanation_text ?? entry.explanation}`, id).not.toContain(
        '{{',
      )
    }
  })

  it('has advice whose every value is filled in', () => {
    for (const { fixes } of Object.values(ADVICE)) {
      for (const { key, params } of fixes) expect(translate(`fixes.${key}`, params)).not.toMatch(/ {2}|\{\{/)
    }
  })
})

/** In the shape of MailKit, which puts a list of certificate problems before whatever went wrong. */
const LIST_OF_REASONS =
  'MailKit.Security.SslHandshakeException: A TLS connection could not be made. Usually the certificate is not trusted, for one or more of the following reasons:\n1. The server is using a self-signed certificate.\n2. The local system lacks a root or intermediate certificate.\n3. The certificate is expired. Otherwise the port may be one without TLS.\n ---> '

describe('explaining a text', () => {
  it('takes no cause from a list of all causes', () => {
    expect(ids(`${LIST_OF_REASONS}The remote certificate is invalid: RemoteCertificateNameMismatch`)).toEqual([
      'CRT-11',
    ])
    expect(ids(`${LIST_OF_REASONS}Cannot determine the frame size or a corrupted frame was received.`)).toEqual([
      'TLM-01',
    ])
    expect(ids('CERT_HAS_EXPIRED? No: wrong version number. Not a self-signed certificate.')).toEqual(['TLM-01'])
  })

  it('never calls a TLS-mode or protocol failure a certificate problem', () => {
    const failures = EVERY_CASE.filter(([, id]) => /^TL[MP]/.test(id))
    expect(failures.length).toBeGreaterThan(35)
    for (const [text] of failures) {
      expect(ids(text).filter((id) => id.startsWith('CRT'))).toEqual([])
      // A certificate can be why a socket could not be converted; the sentence alone does not say.
      if (text.includes('Could not convert')) continue
      for (const around of [
        LIST_OF_REASONS,
        '',
        'certificate verify failed: ',
        'SSL certificate problem, the certificate is invalid: ',
      ]) {
        expect(
          ids(`${around}${text}`).filter((id) => id.startsWith('CRT')),
          around + text,
        ).toEqual([])
      }
    }
  })

  it.each([
    '',
    '   \n',
    'Hello, how are you?',
    'Meeting at 5.30, room 404',
    'PHPMailer 5.2.3 was released',
    '???',
    '550 5.7.1 Message rejected due to content restrictions',
    'Failure sending mail.',
    ...OTHER_TEXTS,
  ])('says nothing about %j', (text) => {
    expect(explainText(text).findings).toEqual([])
  })

  it('takes no setting for an event', () => {
    expect(ids('Connection: opening to smtp.example.test:587, timeout=300, options=array()')).toEqual([])
  })

  it('takes a wildcard of another domain for the wrong name, not for one label too deep', () => {
    const wildcard = (domain: string) =>
      `x509: certificate is valid for *.${domain}, ${domain}, not a.mail.example.test`
    expect(ids(wildcard('example.test'))[0]).toBe('CRT-13')
    expect(ids(wildcard('hoster.test'))).toEqual(['CRT-11'])
  })

  it('never repeats what a client signed in with', () => {
    const log =
      '<< 220 ready >> EHLO x << 250 Ok >> AUTH LOGIN << 334 VXNlcm5hbWU6 >> dXNlcnNlY3JldA== << 334 UGFzc3dvcmQ6 >> c2VjcmV0c2VjcmV0 << 535 no'
    const lines = 'S: 334 UGFzc3dvcmQ6 c2VjcmV0c2VjcmV0\nS: 535 5.7.8 refused after AUTH PLAIN c2VjcmV0c2VjcmV0'
    for (const text of [log, lines, log.replaceAll('>>', 'C:'), log.replaceAll('>>', 'CLIENT ->')]) {
      expect(JSON.stringify(explainText(text))).not.toMatch(/c2VjcmV0|dXNlcnNl/)
    }
    expect(explainText(log).replies).toEqual([
      { code: 220, text: 'ready' },
      { code: 250, text: 'Ok' },
      { code: 334, text: 'VXNlcm5hbWU6' },
      { code: 334, text: 'UGFzc3dvcmQ6' },
      { code: 535, text: 'no' },
    ])
  })

  it('takes no line of a file for a reply', () => {
    expect(explainText("net/smtp.rb:555:in 'start'\nnet/smtp.rb:550: no").replies).toEqual([])
  })

  it('joins the lines of a reply whose codes a library took away', () => {
    const text = 'SMTPDataError: (550, b"5.7.1 this message is\\n5.7.1 likely unsolicited mail")'
    expect(explainText(text).replies[0]?.text).toMatch(/^this message is likely unsolicited mail/)
  })

  it('takes no version for a status', () => {
    expect(explainText('PHPMailer 5.2.3 on Linux 5.4.0, node v4.2.1').enhancedStatus).toEqual([])
  })

  it('names what an unknown status means', () => {
    const { findings: none, enhancedStatus } = explainText('550 5.2.1 zzz')
    expect(none).toEqual([])
    expect(enhancedStatus).toEqual([
      { code: '5.2.1', meaningKey: 'enhancedStatus.detail.x-2-1', classKey: 'enhancedStatus.class.c5' },
    ])
  })

  it('fits the schema of a finding', () => {
    for (const [text] of EVERY_CASE) {
      for (const finding of explainText(text).findings) expect(findingSchema.safeParse(finding).success).toBe(true)
    }
  })

  it('reads the replies of a bounce, an exception and a log', () => {
    expect(explainText('Diagnostic-Code: smtp; 550-5.1.1 The account does\n 550 5.1.1 not exist.').replies).toEqual([
      { code: 550, enhanced: '5.1.1', text: 'The account does not exist.' },
    ])
    expect(explainText("smtplib.SMTPDataError: (554, b'5.7.1 no\\n5.7.1 never')").replies).toMatchObject([
      { code: 554, enhanced: '5.7.1' },
    ])
    const object = "{ response: '535 5.7.8 not accepted', responseCode: 535, command: 'AUTH PLAIN' }"
    expect(explainText(object).replies).toEqual([{ code: 535, enhanced: '5.7.8', text: 'not accepted' }])
    expect(explainText('connect to port 587 failed after 250 ms, line 551').replies).toEqual([])
  })

  it.each([
    ["Error: Invalid login: 535 no { responseCode: 535, command: 'AUTH PLAIN' }", 'nodemailer'],
    ['SMTPError: timedout while connecting to smtp server', 'emailjs'],
    ["smtplib.SMTPAuthenticationError: (535, b'no')", 'python-smtplib'],
    ['SMTP Error: Could not authenticate. PHPMailer', 'phpmailer'],
    ['reported error (0x800CCC0E)', 'outlook'],
    ['connecting to Outgoing server (SMTP) failed', 'thunderbird'],
    ['System.Net.Mail.SmtpException: Failure sending mail.', 'dotnet'],
    ['ErrorInfo(errMessage): EmailStartSession', 'wlanguage'],
    ['Reporting-MTA: dns; mx.example.test', 'bounce'],
    ['S: 250-mail.example.test', 'smtp-log'],
    ['something else', undefined],
  ])('knows where %j comes from', (text, source) => {
    expect(explainText(text).source).toBe(source)
  })

  it('finds the one telling line of a long log', () => {
    const noise = Array.from({ length: 8_000 }, (_, n) => `debug ${n} polling the queue, all is well here`).join('\n')
    expect(ids(`${noise}\n535 5.7.139 basic authentication is disabled.\n${noise}`)).toEqual(['AUT-06'])
  })
})

const MEBIBYTE = 1_048_576
/** Short enough that every character of it is searched. */
const SEARCHED_WHOLE = 131_000
const filled = (piece: string, length = MEBIBYTE) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

describe('a hostile text of 1 MiB', () => {
  it.each([
    'a',
    ' ',
    '\n',
    '5',
    '550-',
    '550-5.1.1 ',
    '550-5.1.1 x\n',
    '5.1.1.',
    '(550, b"',
    'relay relaying ',
    'STARTTLS 220 go ahead ',
    'certificate ',
    'a.',
    'a-b.c:25 ',
    'timeout connect ',
    'ETIMEDOUT',
    'accepted: [ "x',
    'AUTH PLAIN 535 AUTH LOGIN ',
    '=\n',
    '\\n',
    '\u001b[31m',
    '\u001b[',
    '<br',
    '> ',
    '&amp;lt;',
    'sending limit exceeded over your ',
    'getaddrinfo ENOTFOUND x',
    'message size too attachment blocked ',
    '\ud800',
    'abc@example.test ',
    'smtp.a.b.c.d.e.f.',
    'user unknown-user ',
    'password from this ',
    'header From missing ',
    'response: 250 ',
    'smtp TLS certificate expired depth=1 ',
    'AUTH CRAM-MD5 ',
    'secureserver accepted: ["a"], x: y, ',
    'certificate is valid for *.a.bc, ',
    "hostname 'a.bc' does not match *.a.bd ",
    "a.bc is not in the cert's altnames: *.a.bd ",
    'S: 334 a C: b >> AUTH PLAIN c ',
    '5.7.1 a\n',
    'password login refused smtp ',
    'https://a.b port 80 sender EOF mail: ',
  ])('of %j is done in time', (piece) => {
    const started = performance.now()
    explainText(filled(piece))
    explainText(filled(piece, SEARCHED_WHOLE))
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('of all that rows look for is done in time', () => {
    const text = filled(`${EVERY_CASE.map(([text]) => text).join(' ')} `, SEARCHED_WHOLE)
    const started = performance.now()
    expect(explainText(text).findings.length).toBeLessThanOrEqual(5)
    expect(explainText(text).replies.length).toBeLessThanOrEqual(50)
    expect(performance.now() - started).toBeLessThan(6_000)
  })
})
