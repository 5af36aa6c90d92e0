import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type Contender, figureOf, interleave } from '../interleave'
import { isInstalled, runProgram } from '../program-sender'
import type { BenchSurroundings, Section } from '../section'
import { RECIPIENT, SENDER, SUBJECT } from '../sender'
import { startSender } from '../sender-process'
import type { SenderName } from '../senders'

const MIB = 1024 ** 2
const MOST_GROWTH = 32 * MIB

const OWN = 'Mail Session Manager'
const PEER = 'nodemailer'

/** A process of its own for every round: memory that a round before it left behind would hide what this one takes. */
const inFreshProcess = (name: string, sender: SenderName, { task, sinkPort }: BenchSurroundings, size: number) => {
  const contender: Contender = {
    name,
    round: async () => {
      const process = await startSender(sender, { ...task, port: sinkPort })
      try {
        return await process.round(1)
      } finally {
        await process.stop()
      }
    },
    figure: ({ milliseconds }) => size / 1_000 / milliseconds,
  }
  return contender
}

const readyFile = async ({ task }: BenchSurroundings): Promise<string> => {
  const file = join(task.folder, 'ready.eml')
  const attachments = [{ filename: 'attachment.bin', path: task.attachment }]
  const message = new MailComposer({ from: SENDER, to: RECIPIENT, subject: SUBJECT, text: 'x', attachments }).compile()
  await pipeline(message.createReadStream(), createWriteStream(file))
  return file
}

const curl = (file: string, port: number, size: number): Contender => ({
  name: 'curl, ready file',
  round: () =>
    runProgram('curl', [
      ...['--silent', '--show-error', '--upload-file', file, '--mail-from', SENDER, '--mail-rcpt', RECIPIENT],
      `smtp://127.0.0.1:${port}`,
    ]),
  figure: ({ milliseconds }) => size / 1_000 / milliseconds,
  remark: 'nothing to compose; start included; memory is its whole',
})

/** One large attachment, read from disk and encoded on the way. */
export const largeAttachment: Section = {
  id: 'attachment',
  run: async (surroundings) => {
    const { task, sinkPort, runs, say } = surroundings
    const { size } = await stat(task.attachment)
    const withCurl = isInstalled('curl')
    const contenders = [
      inFreshProcess(OWN, 'own-attachment', surroundings, size),
      inFreshProcess(PEER, 'nodemailer-attachment', surroundings, size),
      ...(withCurl ? [curl(await readyFile(surroundings), sinkPort, size)] : []),
    ]
    const figures = await interleave(contenders, runs, say)
    const ratio = figureOf(figures, OWN) / figureOf(figures, PEER)
    const growth = figures.find(({ contender }) => contender === OWN)?.memoryGrowth ?? Number.NaN
    return {
      id: 'attachment',
      title: `One attachment of ${Math.round(size / 1e6)} MB`,
      unit: 'MB/s',
      higherIsBetter: true,
      figures,
      goals: [
        { what: 'rate, to nodemailer', goal: 'at least 1.3 ×', reached: `${ratio.toFixed(2)} ×`, met: ratio >= 1.3 },
        {
          what: 'memory growth',
          goal: 'under 32 MiB',
          reached: `${(growth / MIB).toFixed(1)} MiB`,
          met: growth < MOST_GROWTH,
        },
      ],
      skipped: withCurl ? [] : ['curl'],
    }
  },
}
