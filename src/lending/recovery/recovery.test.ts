import { expect, test } from 'vitest'
import { CREDIT_CONVERSION_FACTOR, undrawnExposure } from './exposure-at-default.ts'
import { type DefaultedNote, observedLossRate } from './observed-loss.ts'

const note: DefaultedNote = {
  settledBy: null,
  exposure: 2_400_000,
  recovered: 213_400,
  monthsSince: 30,
}

test.each([
  ['still owed after the window: what did not come in', {}, 1 - 2_134 / 24_000],
  ['written off: the same', { settledBy: 'write_off' }, 1 - 2_134 / 24_000],
  ['still owed within the window: not known yet', { monthsSince: 23 }, null],
  [
    'paid within the window: left out as its unpaid fellows are',
    { settledBy: 'cash', monthsSince: 12 },
    null,
  ],
  ['paid late: nothing lost', { settledBy: 'cash' }, 0],
  ['paid by the guarantor', { settledBy: 'guarantor' }, 0],
  ['refinanced: the loss is that of the new note', { settledBy: 'refinance' }, 0],
  ['sold: the price is unknown', { settledBy: 'transfer' }, null],
  ['more came in than was owed', { recovered: 3_000_000 }, 0],
  ['without exposure', { exposure: 0 }, null],
] satisfies [string, Partial<DefaultedNote>, number | null][])('%s', (_, change, expected) => {
  const rate = observedLossRate({ ...note, ...change })
  if (expected === null) expect(rate).toBeNull()
  else expect(rate).toBeCloseTo(expected, 12)
})

test('a tenth of the undrawn line, whole fen, none where it is overdrawn', () => {
  expect(CREDIT_CONVERSION_FACTOR).toBe(0.1)
  expect(undrawnExposure({ line: 5_000_000, drawn: 2_000_005 })).toBe(300_000) // 299,999.5 fen
  expect(undrawnExposure({ line: 5_000_000, drawn: 6_000_000 })).toBe(0)
  expect(undrawnExposure({ line: 5_000_000, drawn: 0 }, 0.4)).toBe(2_000_000)
})
