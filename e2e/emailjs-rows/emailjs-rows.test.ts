import { expect, it } from 'vitest'
import { COMPOSITION_ROWS } from './composition-rows'
import { DELIVERY_ROWS, DELIVERY_ROWS_AGAIN } from './delivery-rows'
import type { Row } from './row'
import { SIGNING_IN_ROWS, SIGNING_IN_ROWS_AGAIN } from './signing-in-rows'
import { HOOK_ROWS, SURFACE_ROWS } from './surface-rows'
import { TLS_ROWS, TLS_ROWS_AGAIN } from './tls-rows'

/** Rows of each section of the study of emailjs 5.0.3, and of the second one (E). */
const COUNTS: Readonly<Record<string, number>> = { '1.': 5, '2.': 12, '3.': 18, '4.': 6, '5.': 9, '6.': 14, E: 23 }

const ROWS: readonly Row[] = [
  ...SURFACE_ROWS,
  ...TLS_ROWS,
  ...SIGNING_IN_ROWS,
  ...DELIVERY_ROWS,
  ...HOOK_ROWS,
  ...COMPOSITION_ROWS,
  ...TLS_ROWS_AGAIN,
  ...SIGNING_IN_ROWS_AGAIN,
  ...DELIVERY_ROWS_AGAIN,
].toSorted((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }))

it.each(ROWS.map(({ id, title, run }) => [id, title, run] as const))('%s %s', (_id, _title, run) => run())

it('leaves no row of the study out', () => {
  const expected = Object.entries(COUNTS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}${index + 1}`),
  )
  expect(ROWS.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
})
