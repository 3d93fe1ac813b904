import type { Book } from '../../../book/book.ts'
import { dayAt, daysOf } from '../../../book/sample/table-columns.ts'
import type { Day } from '../../../lending/calendar.ts'
import { type Crop, crops } from '../../../lending/vocabulary.ts'
import { type Concentration, concentrationOf } from '../../../stats/concentration/herfindahl.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import { type StressedNotes, stressedNotes } from './places.ts'
import { type PolicyExposure, policyExposures } from './policy-exposure.ts'
import { type DueSeason, dueSeasonOf, firstSeasons } from './seasons.ts'

/** Where today's notes at risk stand against what may strike: balances in yuan. */
export interface ExposureFinding {
  readonly total: number
  /** Crops that some note grows, in the order of the vocabulary; then null, for notes that name none. */
  readonly crops: readonly (Crop | null)[]
  /** The largest first; townships of null are notes that name none. */
  readonly townships: readonly TownshipExposure[]
  readonly seasons: readonly SeasonExposure[]
  readonly concentration: {
    readonly township: ExposedConcentration | null
    readonly crop: ExposedConcentration | null
    /** Of the pairs of township and crop: what one local disaster of one crop strikes. */
    readonly townshipAndCrop: ExposedConcentration | null
  }
  readonly policy: readonly PolicyExposure[]
}

export type ExposedConcentration = Pick<Concentration, 'parts' | 'herfindahl' | 'effectiveNumber'>

export interface TownshipExposure {
  readonly township: string | null
  readonly notes: number
  readonly balance: number
  readonly share: number
  /** In the order of `crops`. */
  readonly byCrop: readonly number[]
  /** Balance of the households that are insured. */
  readonly insured: number
  /** Mean probability over the past crop years of a household here being hit; null without a history. */
  readonly hitInAnAverageYear: number | null
  /** Balance of households hit by the disasters known of this season. */
  readonly hitThisSeason: number
}

export interface SeasonExposure {
  readonly due: DueSeason
  readonly notes: number
  readonly balance: number
  readonly share: number
  readonly byCrop: readonly number[]
  /** Balance of households hit by the disasters known of this season. */
  readonly hitThisSeason: number
}

export function exposureFinding(
  book: Book,
  { notes, known, history }: Pick<RiskBasis, 'notes' | 'known' | 'history'>,
  asOf: Day,
): ExposureFinding {
  const places = stressedNotes(book, notes.rows)
  const yuan = notes.balance.map((balance) => balance / 100)
  const total = yuan.reduce((sum, own) => sum + own, 0)
  const held = heldCrops(places)
  const cropAt = (note: number) => held.indexOf(places.cropOf[note])
  const townships = grouped(places.townshipOf, [...places.townships.keys(), -1])
  const seasons = firstSeasons(asOf)
  const due = dueSeasonsOf(book, notes.rows, asOf, seasons)
  const sums = (members: readonly number[]) => {
    const byCrop = held.map(() => 0)
    let [balance, insured, hit] = [0, 0, 0]
    for (const note of members) {
      balance += yuan[note]
      insured += yuan[note] * notes.insured[note]
      hit += yuan[note] * known.hit[note]
      byCrop[cropAt(note)] += yuan[note]
    }
    const share = total > 0 ? balance / total : 0
    return { notes: members.length, balance, share, byCrop, insured, hitThisSeason: hit }
  }
  const byTownship = [...townships].map(
    ([index, members]): TownshipExposure => ({
      township: places.townships[index] ?? null,
      hitInAnAverageYear: meanHit(history.years, members),
      ...sums(members),
    }),
  )
  return {
    total,
    crops: held.map((index) => crops[index] ?? null),
    townships: byTownship.sort((a, b) => b.balance - a.balance),
    seasons: seasons.map((season, at) => {
      const { insured: _, ...of } = sums(due.get(at) ?? [])
      return { due: season, ...of }
    }),
    concentration: concentrationsOf(byTownship, held),
    policy: policyExposures(book, notes, asOf).map(({ concerns: _, ...of }) => of),
  }
}

function heldCrops({ cropOf }: StressedNotes): number[] {
  const seen = new Set(cropOf)
  return [...crops.keys(), -1].filter((index) => seen.has(index))
}

/** Notes by their code, only codes that occur. */
function grouped(codes: ArrayLike<number>, order: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>(order.map((code) => [code, []]))
  for (let note = 0; note < codes.length; note++) groups.get(codes[note])!.push(note)
  return new Map([...groups].filter(([, members]) => members.length > 0))
}

function dueSeasonsOf(
  { loans }: Book,
  rows: Uint32Array,
  asOf: Day,
  seasons: readonly DueSeason[],
): Map<number, number[]> {
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const codes = Array.from(rows, (row) =>
    dueSeasonOf(Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row)), asOf, seasons),
  )
  return grouped(codes, [...seasons.keys()])
}

function meanHit(years: RiskBasis['history']['years'], members: readonly number[]): number | null {
  if (years.length === 0) return null
  let sum = 0
  for (const { hit } of years) for (const note of members) sum += hit[note]
  return sum / (years.length * members.length)
}

function concentrationsOf(
  townships: readonly TownshipExposure[],
  held: readonly number[],
): ExposureFinding['concentration'] {
  const named = townships.filter(({ township }) => township !== null)
  const known = held.flatMap((crop, at) => (crop < 0 ? [] : [at]))
  const told = (amounts: readonly number[]): ExposedConcentration | null => {
    const found = concentrationOf(amounts)
    if (found === null) return null
    const { parts, herfindahl, effectiveNumber } = found
    return { parts, herfindahl, effectiveNumber }
  }
  return {
    township: told(named.map(({ balance }) => balance)),
    crop: told(known.map((at) => townships.reduce((sum, { byCrop }) => sum + byCrop[at], 0))),
    townshipAndCrop: told(named.flatMap(({ byCrop }) => known.map((at) => byCrop[at]))),
  }
}
