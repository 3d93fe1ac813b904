import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_DATE } from '../../../lending/calendar.ts'
import { normalQuantile } from '../../../stats/distributions.ts'
import { campaignChange, type DatedOutcome } from './campaign-change.ts'

/** The definition read out: every day's four rates from the notes themselves, every village left out in turn. */
function difference(campaigns: readonly number[], notes: readonly DatedOutcome[]): number | null {
  let [weight, sum] = [0, 0]
  for (const day of new Set(campaigns.filter((own) => own !== NO_DATE))) {
    const rate = (isTreated: boolean, isAfter: boolean) => {
      const own = notes.filter(
        (note) =>
          note.village >= 0 &&
          campaigns[note.village] === (isTreated ? day : NO_DATE) &&
          note.day >= day === isAfter,
      )
      return { notes: own.length, rate: own.reduce((total, note) => total + note.outcome, 0) / own.length }
    }
    const [before, after, othersBefore, othersAfter] = [
      rate(true, false),
      rate(true, true),
      rate(false, false),
      rate(false, true),
    ]
    if ([before, after, othersBefore, othersAfter].some((side) => side.notes === 0)) continue
    weight += after.notes
    sum += after.notes * (after.rate - before.rate - (othersAfter.rate - othersBefore.rate))
  }
  return weight === 0 ? null : sum / weight
}

const note = fc.record({
  village: fc.integer({ min: -1, max: 5 }),
  day: fc.integer({ min: 0, max: 40 }),
  outcome: fc.constantFrom(0, 1),
})

test('the difference in differences and its jackknife are those of the definition', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(NO_DATE, NO_DATE, 10, 20, 30), { minLength: 6, maxLength: 6 }),
      fc.array(note, { maxLength: 120 }),
      (campaigns, notes) => {
        const found = campaignChange(campaigns, notes, 0.95)
        const whole = difference(campaigns, notes)
        if (whole === null) {
          expect(found).toBeNull()
          return
        }
        const seen = [...new Set(notes.map(({ village }) => village))].filter((village) => village >= 0)
        const left = seen.flatMap(
          (gone) =>
            difference(
              campaigns,
              notes.filter(({ village }) => village !== gone),
            ) ?? [],
        )
        const mean = left.reduce((sum, own) => sum + own, 0) / left.length
        const squares = left.reduce((sum, own) => sum + (own - mean) ** 2, 0)
        const half = normalQuantile(0.975) * Math.sqrt(((left.length - 1) / left.length) * squares)
        expect(found?.difference).toBeCloseTo(whole, 12)
        if (left.length > 0) expect(found?.interval[1]).toBeCloseTo(whole + half, 10)
      },
    ),
    { numRuns: 300 },
  )
})
