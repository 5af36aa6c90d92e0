import type { PresetServer } from './provider-preset'

/** TLS from the first byte, on 465 unless said. */
export const implicitTls = (serverAddress: string, port = 465): PresetServer => ({
  serverAddress,
  port,
  option: 'implicit-tls',
})

/** TLS after STARTTLS, on 587 unless said. */
export const starttls = (serverAddress: string, port = 587): PresetServer => ({
  serverAddress,
  port,
  option: 'starttls',
})

/** Clear text. */
export const clearText = (serverAddress: string, port: number): PresetServer => ({
  serverAddress,
  port,
  option: 'none',
})

/** The day on which the tables were compared with nodemailer's list and Thunderbird's ISPDB. */
export const TABLES_CHECKED = '2026-11-22'
