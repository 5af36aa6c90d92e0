import type { Locator } from '@playwright/test'

/** Whoever uses the page: by keyboard alone, or by mouse and keyboard. Both do the same jobs. */
export interface Hand {
  /** Presses a button. */
  press(button: Locator): Promise<void>
  /** Puts a text into a field, in place of what it holds. */
  write(field: Locator, text: string): Promise<void>
  /** Picks one of a group of radio buttons. */
  choose(radio: Locator): Promise<void>
  /** Opens a view of the profile. */
  openView(tab: Locator): Promise<void>
  /** Takes a command from the palette. */
  command(words: string): Promise<void>
  /** Tests the profile. */
  test(button: Locator): Promise<void>
  /** @returns what was pressed since the last time, in words */
  tally(): string
}
