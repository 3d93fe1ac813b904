import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { numericColumn } from '../../stats/frame.ts'
import type { ModelSample } from '../model-sample.ts'
import { balanceConcentrations } from './concentrations.ts'
import { cropYearRates } from './crop-years.ts'
import { disasterFlags, disasterRates, perilRates } from './disaster.ts'
import { insuranceRates } from './insurance.ts'
import { differing, levelRates } from './level-rates.ts'
import { policyEvents } from './policy-events.ts'
import { priceMoves } from './price-moves.ts'
import { codesOfColumn, codesOfYears } from './sample-codes.ts'
import { type SampleRows, sampleRows } from './sample-rows.ts'
import { townshipShock } from './township-shock.ts'

/** Two townships over four years, six corn notes and six rice notes in each: 96 notes. */
interface SmallNote {
  readonly township: string
  readonly year: number
  readonly crop: string
  readonly isDefault: boolean
  readonly isHit: number
  readonly isInsured: number
  readonly price: number
}

const notes: SmallNote[] = ['东镇', '西镇'].flatMap((township) =>
  [2020, 2021, 2022, 2023].flatMap((year) =>
    Array.from({ length: 12 }, (_, i): SmallNote => {
      const crop = i < 6 ? 'corn' : 'rice'
      const isHit = township === '东镇' && year === 2021 ? 1 : 0
      const isInsured = i % 2
      // In the disaster 4 of 6 uninsured and 2 of 6 insured default; elsewhere note 0 alone.
      const isDefault = isHit === 1 ? (isInsured ? i === 1 || i === 7 : i !== 4 && i !== 10) : i === 0
      return { township, year, crop, isDefault, isHit, isInsured, price: crop === 'corn' ? year - 2021.5 : 0 }
    }),
  ),
)

function sampleOf(companions: Parameters<typeof smallBook>[1] = {}): SampleRows {
  const lines = notes.map(
    ({ township, crop, year }, i) =>
      `${i} | h${i} | ${township} | ${crop} | ${year}-03-01 | ${year}-12-01 | 10000`,
  )
  const book = smallBook(
    ['loan_id | household_id | township | crop | disbursed_on | due_on | amount', ...lines].join('\n'),
    companions,
  )
  const codes = (key: (note: SmallNote) => string) => {
    const names = [...new Set(notes.map(key))]
    return { codes: Uint32Array.from(notes, (note) => names.indexOf(key(note))), count: names.length }
  }
  const flags = (name: string, value: (note: SmallNote) => number) => numericColumn(name, notes.map(value))
  const sample = {
    rows: notes.length,
    outcome: Uint8Array.from(notes, ({ isDefault }) => Number(isDefault)),
    bookRows: Uint32Array.from(notes.keys()),
    cropYears: Int32Array.from(notes, ({ year }) => year),
    clusters: {
      township: codes(({ township }) => township),
      townshipYear: codes(({ township, year }) => `${township} ${year}`),
    },
    derived: [
      flags('disaster', ({ isHit }) => isHit),
      flags('insured', ({ isInsured }) => isInsured),
      flags('priceShock', ({ price }) => price),
    ],
  } as unknown as ModelSample
  return sampleRows(book, sample)!
}

test('disaster: 6 of 12 hit notes, 7 of 84 others; the peril of the township’s year', () => {
  const sample = sampleOf({
    disasters:
      'township | year | peril | affected_share\n东镇 | 2021 | hail | 0.2\n东镇 | 2021 | drought | 0.7',
  })
  const flags = disasterFlags(sample)!
  const found = disasterRates(sample, flags, 0.95)
  expect(found.hit).toMatchObject({ notes: 12, defaults: 6, rate: 0.5 })
  expect(found.spared).toMatchObject({ notes: 84, defaults: 7 })
  expect(found.comparison!.difference).toBeCloseTo(0.5 - 7 / 84, 14)
  expect(perilRates(sample, flags, 0.95)).toMatchObject([{ peril: 'drought', notes: 12, townshipYears: 1 }])
  expect(perilRates(sampleOf(), flags, 0.95)).toBeNull()
})

test('insurance within disaster: odds 2·2 / 4·4 in the one township-year', () => {
  const sample = sampleOf()
  const found = insuranceRates(sample, disasterFlags(sample)!, 0.95)!
  expect(found.hitInsured).toMatchObject({ notes: 6, defaults: 2, rate: null })
  expect(found.hitUninsured).toMatchObject({ notes: 6, defaults: 4 })
  expect(found.withinHit!.oddsRatio).toBeCloseTo((2 * 2) / (4 * 4), 14)
  // All notes of a township-year are hit or none is: nothing tells who insures.
  expect(found.selection).toBeNull()
})

test('insurance within disaster, enrolment by oneself apart from that by the village', () => {
  const policy = (i: number, kind: string) => `h${12 + i} | 2021 | ${kind} | 2021-04-01`
  const insurance = [
    'household_id | year | enrolled | enrolled_on',
    ...[1, 3].map((i) => policy(i, 'individual')),
    ...[5, 7, 9].map((i) => policy(i, 'village')),
  ].join('\n')
  const sample = sampleOf({ insurance })
  const found = insuranceRates(sample, disasterFlags(sample)!, 0.95)!
  // Uninsured 4 of 6 as before; by oneself 1 of 2, by the village 1 of 3, one flag without a policy in neither.
  expect(found.withinHitIndividual!.oddsRatio).toBeCloseTo((1 * 2) / (1 * 4), 14)
  expect(found.withinHitVillageWide!.oddsRatio).toBeCloseTo((1 * 2) / (2 * 4), 14)
  expect(found.withinHitIndividual!.rows).toBe(8)
  expect(found.withinHitVillageWide!.rows).toBe(9)
})

test('crop × year; cells below ten notes have no rate', () => {
  const sample = sampleOf()
  const crops = codesOfColumn(sample, 'crop')!
  const found = cropYearRates(crops, codesOfYears(sample), sample.outcome, 0.95)
  const corn = found.cells[found.crops.indexOf('corn')]
  expect(found.years).toEqual([2020, 2021, 2022, 2023])
  expect(corn.map(({ notes: held, defaults }) => [held, defaults])).toEqual([
    [12, 2],
    [12, 4], // 东镇: notes 0, 1, 2; 西镇: note 0
    [12, 2],
    [12, 2],
  ])
})

test('a level against the rest, small ones merged', () => {
  const levels = [...Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1)), 2, 3]
  const outcome = Uint8Array.from(levels, (level, i) =>
    level === 0 ? i % 2 : level === 1 ? Number(i === 30) : 0,
  )
  const clusters = { codes: levels.map((_, i) => i % 5), count: 5 }
  const found = levelRates(levels, 4, clusters, outcome, 0.95)
  expect(found.merged).toBe(2)
  expect(found.levels.map(({ level, notes: held, defaults }) => [level, held, defaults])).toEqual([
    [0, 20, 10],
    [1, 20, 1],
    [null, 2, 0],
  ])
  expect(differing(found.levels).higher.map(({ level }) => level)).toEqual([0])
})

test('prices: corn alone has a series; its years stand in their bands', () => {
  const found = priceMoves(sampleOf(), 0.95, 1)!
  expect(found.bands.map(({ band, cropYears, notes: held }) => [band, cropYears, held])).toEqual([
    ['veryLow', 1, 12],
    ['low', 1, 12],
    ['high', 1, 12],
    ['veryHigh', 1, 12],
  ])
  // Excess −.5, 1.5, −.5, −.5 at prices −1.5, −.5, .5, 1.5: (.75 − .75 − .25 − .75)
  expect(found.test!.statistic).toBeCloseTo(-1, 12)
})

test('policy: the two crop years before and the two from the event on, of what it concerns', () => {
  const sample = sampleOf({
    policy_events:
      'effective_on | kind | crop | township | size\n2021-11-20 | subsidy | corn | | 0.1\n2020-01-01 | other | | 西镇 |',
  })
  const [first, second] = policyEvents(sample, 0.95)!
  expect(first).toMatchObject({ kind: 'other', crop: null, township: '西镇' })
  expect(first.before.notes).toBe(0)
  expect(first.after).toMatchObject({ notes: 24, defaults: 2 })
  // November belongs to the crop of 2022: before are 2020 and 2021, after 2022 and 2023.
  expect(second.before).toMatchObject({ notes: 24, defaults: 6 })
  expect(second.after).toMatchObject({ notes: 24, defaults: 4 })
})

test('the common shock of township-years: pairs within, less pairs across years', () => {
  const found = townshipShock(sampleOf(), 0.95)!
  // Defaults by year: 东镇 1, 6, 1, 1 and 西镇 1, 1, 1, 1 of 12 each.
  const together = 30 / (8 * 12 * 11)
  const apart = (81 - 39 + (16 - 4)) / (2 * (48 ** 2 - 4 * 12 ** 2))
  expect(found.variance).toBeCloseTo(together - apart, 14)
  expect(found).toMatchObject({ cells: 8, places: 2, years: 4 })
})

test('concentration of the balance by township', () => {
  const book = smallBook('loan_id | township | amount\nA | 东镇 | 1\nB | 西镇 | 1\nC | 东镇 | 1\nD | | 1')
  const [found] = balanceConcentrations(book, Float64Array.of(300, 100, 0, 100))
  expect(found).toMatchObject({ column: 'township', largest: '东镇', parts: 2, known: 0.8 })
  expect(found.effectiveNumber).toBeCloseTo(1 / (0.5625 + 0.0625), 12)
})
