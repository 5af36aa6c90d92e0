import { randomFillSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBenchOptions } from './bench-options'
import { LINK_ROLE, liveAsLink } from './delaying-link'
import { machineLine, tableOf } from './print-table'
import { isInstalled } from './program-sender'
import { liveAsPromptServer, PROMPT_SERVER_ROLE } from './prompt-server'
import type { BenchSurroundings, SectionResult } from './section'
import { sections } from './sections'
import { TEXT_BYTES } from './sections/small-messages'
import { RECIPIENT, SENDER, SUBJECT } from './sender'
import { liveAsSender, SENDER_ROLE } from './sender-process'
import type { SenderName } from './senders'
import { liveAsServer, SERVER_ROLE } from './sign-in-server'
import { startSmtpSink } from './smtp-sink'

const ATTACHMENT_BYTES = 100_000_000
const LINE = 76
const INTERRUPTED = 130

const textOf = (bytes: number): string =>
  'Twelve relays were asked and none of them minded, so the queue went out.\r\n'
    .repeat(Math.ceil(bytes / LINE))
    .slice(0, bytes)

const rawMessageOf = (text: string): string =>
  [
    `From: ${SENDER}`,
    `To: ${RECIPIENT}`,
    `Subject: ${SUBJECT}`,
    'Message-ID: <bench@bench.example>',
    'Date: Sun, 22 Nov 2026 08:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')

const surroundingsIn = async (folder: string, runs: number, sinkPort: number): Promise<BenchSurroundings> => {
  const attachment = join(folder, 'attachment.bin')
  await writeFile(attachment, randomFillSync(Buffer.alloc(ATTACHMENT_BYTES)))
  const text = textOf(TEXT_BYTES)
  const task = { host: '127.0.0.1', folder, text, rawMessage: rawMessageOf(text), attachment, authority: '' }
  return { runs, task, sinkPort, say: () => undefined }
}

/** Runs the sections one after the other. */
const bench = async (words: readonly string[]): Promise<void> => {
  const { runs, only, json } = readBenchOptions(
    words,
    sections.map(({ id }) => id),
  )
  if (!isInstalled('smtp-sink')) {
    process.stderr.write('The bench sends to smtp-sink, which Debian has in its package postfix. It is not here.\n')
    process.exitCode = 1
    return
  }
  // Beside the bundle, so on a real disk: the system's temporary folder may be memory, where every write is durable at once.
  const folder = await mkdtemp(fileURLToPath(new URL('run-', import.meta.url)))
  const sink = await startSmtpSink()
  const cleanUp = async (): Promise<void> => {
    await sink.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const interrupted = (): void => void cleanUp().finally(() => process.exit(INTERRUPTED))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  const machine = {
    node: process.versions.node,
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    loadAtStart: loadavg()[0] ?? 0,
  }
  if (!json) process.stdout.write(`${machineLine(machine, runs)}\n`)
  try {
    const surroundings = await surroundingsIn(folder, runs, sink.port)
    const results: SectionResult[] = []
    for (const section of sections.filter(({ id }) => only.length === 0 || only.includes(id))) {
      const say = (line: string): void => void process.stderr.write(`${section.id}: ${line}\n`)
      const result = await section.run({ ...surroundings, say })
      results.push(result)
      if (!json) process.stdout.write(`${tableOf(result).join('\n')}\n`)
    }
    if (json) process.stdout.write(`${JSON.stringify({ machine, runs, sections: results }, null, 2)}\n`)
  } finally {
    await cleanUp()
  }
}

const [role, first = '', second = ''] = process.argv.slice(2)
if (role === SENDER_ROLE) await liveAsSender(first as SenderName, JSON.parse(second))
else if (role === LINK_ROLE) liveAsLink(JSON.parse(first))
else if (role === SERVER_ROLE) await liveAsServer()
else if (role === PROMPT_SERVER_ROLE) await liveAsPromptServer()
else await bench(process.argv.slice(2))
