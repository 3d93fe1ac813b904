import { expect, test } from 'vitest'
import { villageWithBook } from '../../../../test/fixtures/village-with-book.ts'
import { smallBook } from '../../../../test/small-book.ts'
import { formatDay, parseDay } from '../../../lending/calendar.ts'
import { everywhere } from '../../portfolio/change.ts'
import { pilotOf } from './pilot.ts'
import type { WorkbenchContext } from './workbench-context.ts'

/** Forty notes of ten villages, four each, all reached at a fifth and with a PD of a tenth. */
function tenVillages(): WorkbenchContext {
  const notes = 40
  const rows = Uint32Array.from({ length: notes }, (_, row) => row)
  const lines = [...rows].map((row) => `L${row} | village ${row % 10}`)
  const { basis } = villageWithBook()
  return {
    basis: { ...basis, notes: { ...basis.notes, rows }, probability: everywhere(notes, 0.1) },
    book: smallBook(`loan_id | village\n${lines.join('\n')}`),
  } as unknown as WorkbenchContext
}

const proposal = {
  changes: [{ reach: everywhere(40, 0.2), logOdds: () => 0, lossFactor: everywhere(40, 1) }],
  money: { cooperativePays: 0, cooperativeGains: 0, farmersPay: 0, farmersGain: 0, statePays: 0 },
}
const pilotWith = (seed: number) =>
  pilotOf(tenVillages(), proposal, 'defaultRate', 0.4, { asOf: parseDay('2026-10-31')!, seed })

test('a pilot sheet says which villages, when each half begins, what is looked at and when', () => {
  const pilot = pilotWith(1)!
  expect(pilot.villages).toHaveLength(10)
  expect(pilot.notes).toBe(40)
  expect(pilot.rate).toBeCloseTo(0.1, 12)
  expect(pilot.startsOn.map(formatDay)).toEqual(['2027-03-01', '2028-03-01'])
  expect(formatDay(pilot.lookOn)).toBe('2029-03-01')
  // .4 defaults avoided of the 8 notes' worth that are reached.
  expect(pilot.expectedFall).toBeCloseTo(0.05, 12)
  expect(pilot.villagesNeeded! % 2).toBe(0)
})

test('of each two neighbours one begins, and the lot is that of the seed', () => {
  const waves = (seed: number) => pilotWith(seed)!.villages.map(({ wave }) => wave)
  for (const seed of [1, 2, 3])
    for (let pair = 0; pair < 10; pair += 2) expect(waves(seed)[pair] + waves(seed)[pair + 1]).toBe(3)
  expect(waves(7)).toEqual(waves(7))
  expect([1, 2, 3, 4, 5].some((seed) => String(waves(seed)) !== String(waves(6)))).toBe(true)
})
