import { dayAt, daysOf, identityOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { normalQuantile } from '../../../stats/distributions.ts'
import type { Interval } from '../../../stats/proportion.ts'
import { everywhere } from '../../portfolio/change.ts'
import { lossByNote } from '../../portfolio/expected-loss.ts'
import { centralDraw } from '../../portfolio/parameter-draws.ts'
import { numericOfTerm } from '../../portfolio/terms-of-notes.ts'
import { quiet } from '../../portfolio/weather.ts'
import { assumptions } from '../workbench/assumptions.ts'
import { sumOver, type WorkbenchContext } from '../workbench/workbench-context.ts'
import { type Part, partOf } from './part.ts'

/** What the title of a credit village costs in discounts and goes with in losses; yuan a year. */
export interface VillageIncentive {
  /** Notes at risk in villages with the title. */
  readonly notes: number
  readonly balance: number
  /** Ten base points a star on that balance (DOMAIN.md §1.4); one star where the file gives none. */
  readonly discount: number
  /** Expected loss of these notes, and what it would be without the coefficient of the title: a tie, not an effect. */
  readonly expectedLoss: number
  readonly expectedLossWithoutTitle: number
  /** The discount that the difference would pay for, a fraction of the balance a year. */
  readonly worthRate: number
  /** Default of matured notes with and without the title. */
  readonly titled: Rate
  readonly others: Rate
  /** Before and after a campaign of its own, against villages that had none; null where no campaign is dated. */
  readonly campaign: CampaignChange | null
}

export interface Rate {
  readonly notes: number
  readonly defaults: number
}

export interface CampaignChange {
  readonly villages: number
  readonly before: Rate
  readonly after: Rate
  /** The villages without a campaign before and after the same days, weighted as the campaigns are. */
  readonly othersBefore: number
  readonly othersAfter: number
  /** (after − before) less the same of the others, with its interval over villages (jackknife). */
  readonly difference: number
  readonly interval: Interval
}

export function villageIncentive(context: WorkbenchContext, confidence = 0.95): Part<VillageIncentive> {
  return partOf(context.book, 'villages', ['village', 'credit_village'], () =>
    incentiveOf(context, confidence),
  )
}

interface VillageRow {
  readonly hasTitle: boolean
  readonly stars: number
  /** NO_DATE without a campaign. */
  readonly from: number
}

function incentiveOf(context: WorkbenchContext, confidence: number): VillageIncentive {
  const { basis, book, noteCount } = context
  const { notes, draws, history } = basis
  const register = villagesByName(context)
  const place = identityOf(book.loans, 'village')
  const villageOf = (row: number) => register.get(place?.texts[place.codes[row]] ?? '')
  const isMember = numericOfTerm(draws.notes.design, 'creditVillage') ?? new Float64Array(noteCount)
  const withoutTitle = {
    reach: isMember,
    logOdds: (_: number, { draw }: { draw: ReturnType<typeof centralDraw> }) =>
      -draw.parameters.creditVillage,
    lossFactor: everywhere(noteCount, 1),
  }
  const draw = centralDraw(draws)
  const years = history.years.length > 0 ? history.years : [quiet(noteCount)]
  const expected = (changes: readonly (typeof withoutTitle)[]) => {
    const byYear = years.map((year) => lossByNote(notes, draw, year, changes))
    return sumOver(noteCount, (note) =>
      isMember[note] > 0 ? byYear.reduce((sum, own) => sum + own[note], 0) / years.length : 0,
    )
  }
  const balance = sumOver(noteCount, (note) => (isMember[note] * notes.balance[note]) / 100)
  const [expectedLoss, expectedLossWithoutTitle] = [expected([]), expected([withoutTitle])]
  const rates = { titled: { notes: 0, defaults: 0 }, others: { notes: 0, defaults: 0 } }
  context.matured?.rows.forEach((row, i) => {
    const village = villageOf(row)
    if (!village) return
    const side = village.hasTitle ? rates.titled : rates.others
    side.notes += 1
    side.defaults += context.matured!.outcome[i]
  })
  return {
    notes: isMember.reduce((sum, member) => sum + Number(member > 0), 0),
    balance,
    discount:
      sumOver(
        noteCount,
        (note) => (isMember[note] * notes.balance[note] * (villageOf(notes.rows[note])?.stars ?? 1)) / 100,
      ) * assumptions.creditVillageDiscount.value,
    expectedLoss,
    expectedLossWithoutTitle,
    worthRate: balance > 0 ? (expectedLossWithoutTitle - expectedLoss) / balance : 0,
    ...rates,
    campaign: campaignChange(context, register, confidence),
  }
}

function villagesByName({ book }: WorkbenchContext): Map<string, VillageRow> {
  const table = book.companions.villages!
  const name = identityOf(table, 'village')!
  const title = numbersOf(table, 'credit_village')
  const stars = numbersOf(table, 'stars')
  const from = daysOf(table, 'campaign_from')
  return new Map(
    Array.from({ length: table.rows }, (_, row) => [
      name.texts[name.codes[row]] ?? '',
      {
        hasTitle: numberAt(title, row) === 1,
        stars: Math.max(1, numberAt(stars, row) || 1),
        from: dayAt(from, row),
      },
    ]),
  )
}

/** Before (0) and after (1) one day: notes and defaults of one village. */
type Sides = readonly [{ notes: number; defaults: number }, { notes: number; defaults: number }]

function campaignChange(
  { book, matured }: WorkbenchContext,
  register: ReadonlyMap<string, VillageRow>,
  confidence: number,
): CampaignChange | null {
  const place = identityOf(book.loans, 'village')
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  const days = [...new Set([...register.values()].map(({ from }) => from))].filter((day) => day !== NO_DATE)
  if (!matured || !place || !disbursedOn || days.length === 0) return null
  // By village and day of a campaign: its own for those that had one, every day for the others.
  const sides = new Map<string, Map<number, Sides>>()
  matured.rows.forEach((row, i) => {
    const name = place.texts[place.codes[row]]
    const village = name === undefined ? undefined : register.get(name)
    if (!village || disbursedOn[row] === NO_DATE) return
    const own = sides.get(name) ?? new Map<number, Sides>()
    sides.set(name, own)
    for (const day of village.from === NO_DATE ? days : [village.from]) {
      const tally = own.get(day) ?? [
        { notes: 0, defaults: 0 },
        { notes: 0, defaults: 0 },
      ]
      own.set(day, tally)
      const side = tally[disbursedOn[row] < day ? 0 : 1]
      side.notes += 1
      side.defaults += matured.outcome[i]
    }
  })
  const names = [...sides.keys()]
  const whole = stacked(names, sides, register, days)
  if (whole === null) return null
  const left = names.flatMap((name) => {
    const one = stacked(
      names.filter((other) => other !== name),
      sides,
      register,
      days,
    )
    return one === null ? [] : [one.difference]
  })
  const mean = left.reduce((sum, own) => sum + own, 0) / left.length
  const squares = left.reduce((sum, own) => sum + (own - mean) ** 2, 0)
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(((left.length - 1) / left.length) * squares)
  return { ...whole, interval: [whole.difference - half, whole.difference + half] }
}

/** Difference in differences, each day of a campaign against the villages that had none, weighted by notes after it. */
function stacked(
  names: readonly string[],
  sides: ReadonlyMap<string, ReadonlyMap<number, Sides>>,
  register: ReadonlyMap<string, VillageRow>,
  days: readonly number[],
): Omit<CampaignChange, 'interval'> | null {
  const sums = { villages: 0, weight: 0, difference: 0, othersBefore: 0, othersAfter: 0 }
  const own = { before: { notes: 0, defaults: 0 }, after: { notes: 0, defaults: 0 } }
  for (const day of days) {
    const treated = names.filter((name) => register.get(name)!.from === day)
    const others = names.filter((name) => register.get(name)!.from === NO_DATE)
    const [before, after, ofOthers, othersAfter] = [
      total(treated, sides, day, 0),
      total(treated, sides, day, 1),
      total(others, sides, day, 0),
      total(others, sides, day, 1),
    ]
    if ([before, after, ofOthers, othersAfter].some(({ notes }) => notes === 0)) continue
    sums.villages += treated.length
    sums.weight += after.notes
    sums.othersBefore += after.notes * rateOf(ofOthers)
    sums.othersAfter += after.notes * rateOf(othersAfter)
    sums.difference += after.notes * (rateOf(after) - rateOf(before) - rateOf(othersAfter) + rateOf(ofOthers))
    const added = [
      [own.before, before],
      [own.after, after],
    ] as const
    for (const [side, more] of added) {
      side.notes += more.notes
      side.defaults += more.defaults
    }
  }
  if (sums.weight === 0) return null
  return {
    villages: sums.villages,
    ...own,
    othersBefore: sums.othersBefore / sums.weight,
    othersAfter: sums.othersAfter / sums.weight,
    difference: sums.difference / sums.weight,
  }
}

function total(
  names: readonly string[],
  sides: ReadonlyMap<string, ReadonlyMap<number, Sides>>,
  day: number,
  side: 0 | 1,
): Rate {
  const sum = { notes: 0, defaults: 0 }
  for (const name of names) {
    const tally = sides.get(name)?.get(day)?.[side]
    if (!tally) continue
    sum.notes += tally.notes
    sum.defaults += tally.defaults
  }
  return sum
}

function rateOf({ notes, defaults }: Rate): number {
  return defaults / notes
}
