import { SMTPConnection } from 'emailjs'
import { type Failure, failure } from '../../shared/failures/failure'

export type Callback = (error: Error | null | undefined, data?: unknown) => void

/** Carries one of our failures through emailjs' callbacks; it has no text of its own. */
export class WireFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

/**
 * Every reply code there is. emailjs is told to accept all of them, so that it never builds an error text (which may
 * quote a password), never repeats a greylisted command by itself and never closes on its own: judging is ours.
 */
const EVERY_CODE = Array.from({ length: 400 }, (_, index) => 200 + index)

/**
 * emailjs' connection with every way closed that would open, secure or sign in by itself, or judge a reply: whoever
 * extends it does that. What stays is the making of commands and the reading of features.
 */
export class LibraryConnection extends SMTPConnection {
  constructor() {
    super({ logger: () => undefined })
  }

  override command(line: string, callback: Callback, _codes?: number[] | number): void {
    super.command(line, callback, EVERY_CODE)
  }

  override has_extn(extension: string): boolean {
    return this.features !== null && Object.hasOwn(this.features, extension.toLowerCase())
  }

  override noop(callback: Callback): void {
    this.command('NOOP', callback)
  }

  override connect(callback: Callback): void {
    refuse(callback)
  }

  override starttls(callback: Callback): void {
    refuse(callback)
  }

  override ehlo(callback: Callback): void {
    refuse(callback)
  }

  override helo(callback: Callback): void {
    refuse(callback)
  }

  override ehlo_or_helo_if_needed(callback: Callback): void {
    refuse(callback)
  }

  override login(callback: Callback): void {
    refuse(callback)
  }

  override message(): void {
    throw new Error('content goes through content()')
  }
}

const refuse = (callback: Callback): void => callback(new WireFailure(failure('unsupported')))
