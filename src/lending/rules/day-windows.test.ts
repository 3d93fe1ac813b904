import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DatedNote, pilesOf, splitsOf, suspiciousRuns } from './day-windows.ts'

const limits = { pilingDays: 7, fewestHouseholds: 3, householdCap: 100_000 }
const note = (row: number, day: number, amount: number, household: number): DatedNote => ({
  row,
  day,
  amount,
  household,
})

test('R02: three households within seven days, together above the cap', () => {
  const notes = [note(0, 1, 40_000, 1), note(1, 4, 40_000, 2), note(2, 8, 40_000, 3), note(3, 16, 90_000, 4)]
  expect(pilesOf(notes, limits).map((pile) => pile.map(({ row }) => row))).toEqual([[0, 1, 2]])
})

test.each([
  ['two households', [note(0, 1, 60_000, 1), note(1, 2, 60_000, 2), note(2, 3, 60_000, 1)]],
  ['at the cap', [note(0, 1, 40_000, 1), note(1, 2, 40_000, 2), note(2, 3, 20_000, 3)]],
  ['eight days', [note(0, 1, 40_000, 1), note(1, 2, 40_000, 2), note(2, 9, 40_000, 3)]],
])('R02: no pile: %s', (_, notes) => {
  expect(pilesOf(notes, limits)).toEqual([])
})

test('R09: 30,000 and 30,000 within a month, where 50,000 may be approved', () => {
  const of = (day: number, amount: number, limit: number) => ({ ...note(day, day, amount, 1), limit })
  expect(splitsOf([of(1, 30_000, 50_000), of(31, 30_000, 50_000)], 30)).toHaveLength(1)
  // Together within the limit; 31 days apart; one above it alone; approved where 300,000 may be.
  expect(splitsOf([of(1, 20_000, 50_000), of(31, 30_000, 50_000)], 30)).toEqual([])
  expect(splitsOf([of(1, 30_000, 50_000), of(32, 30_000, 50_000)], 30)).toEqual([])
  expect(splitsOf([of(1, 60_000, 50_000), of(2, 30_000, 50_000)], 30)).toEqual([])
  expect(splitsOf([of(1, 30_000, 50_000), of(2, 30_000, 300_000)], 30)).toEqual([])
})

test('a note is in a run exactly where some window of days that holds it is suspicious', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { maxLength: 10 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (days, width, fewest) => {
        const notes = days.sort((a, b) => a - b).map((day, row) => ({ day, row }))
        const isSuspicious = (run: readonly object[]) => run.length >= fewest
        const found = new Set(suspiciousRuns(notes, width, isSuspicious).flat())
        const twin = notes.filter((one) =>
          notes.some((start) => {
            const run = notes.filter(({ day }) => day >= start.day && day - start.day <= width)
            return run.includes(one) && run.length >= fewest
          }),
        )
        expect([...found]).toEqual(twin)
      },
    ),
  )
})
