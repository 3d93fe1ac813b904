import { identityOf, levelAt, nominalOf, numbersOf } from '../../book/sample/table-columns.ts'
import { clusteredRateDifference, type RateDifference } from '../../stats/clustered/rate-difference.ts'
import { type Rate, rateOf } from './rates.ts'
import { codesOfColumn } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'

/** From this share of its township's area on, a note without a flag of its own counts as hit. */
const hitShare = 0.5

export interface DisasterRates {
  readonly hit: Rate
  readonly spared: Rate
  /** Notes of which nothing is known. */
  readonly unknown: number
  /** Errors by township-year; null where there are no townships or too few of them. */
  readonly comparison: RateDifference | null
}

/** 1 hit, 0 spared, NaN unknown, by row of the sample; null where the book does not say. */
export function disasterFlags(sample: SampleRows): Float64Array | null {
  const shares = sample.term('disaster')
  return shares?.map((share) => (Number.isNaN(share) ? share : Number(share >= hitShare))) ?? null
}

export function disasterRates(sample: SampleRows, flags: Float64Array, confidence: number): DisasterRates {
  const [notes, defaults] = [new Float64Array(3), new Float64Array(3)]
  for (let i = 0; i < flags.length; i++) {
    const side = Number.isNaN(flags[i]) ? 2 : flags[i]
    notes[side] += 1
    defaults[side] += sample.outcome[i]
  }
  const { townshipYear } = sample.clusters
  return {
    hit: rateOf(notes[1], defaults[1], confidence),
    spared: rateOf(notes[0], defaults[0], confidence),
    unknown: notes[2],
    comparison: townshipYear && clusteredRateDifference(sample.outcome, flags, townshipYear, confidence),
  }
}

export interface PerilRate extends Rate {
  readonly peril: string
  readonly townshipYears: number
}

/**
 * The hit notes by the peril that affected most of their township in the crop year. Null without a table of
 * disasters; notes of townships that it does not name are left out.
 */
export function perilRates(sample: SampleRows, flags: Float64Array, confidence: number): PerilRate[] | null {
  const perilAt = worstPerils(sample)
  if (perilAt === null) return null
  const byPeril = new Map<string, { notes: number; defaults: number; cells: Set<number> }>()
  for (let i = 0; i < flags.length; i++) {
    if (flags[i] !== 1) continue
    const peril = perilAt(i)
    if (peril === null) continue
    const sums = byPeril.get(peril) ?? { notes: 0, defaults: 0, cells: new Set<number>() }
    byPeril.set(peril, sums)
    sums.notes += 1
    sums.defaults += sample.outcome[i]
    sums.cells.add(sample.clusters.townshipYear?.codes[i] ?? 0)
  }
  return [...byPeril]
    .map(([peril, { notes, defaults, cells }]) => ({
      peril,
      townshipYears: cells.size,
      ...rateOf(notes, defaults, confidence),
    }))
    .sort((a, b) => b.notes - a.notes)
}

function worstPerils(sample: SampleRows): ((row: number) => string | null) | null {
  const { disasters } = sample.book.companions
  const township = codesOfColumn(sample, 'township')
  const place = identityOf(disasters, 'township')
  const years = numbersOf(disasters, 'year')
  const perils = nominalOf(disasters, 'peril')
  const shares = numbersOf(disasters, 'affected_share')
  if (!disasters || !township || !place || !years || !perils || !shares) return null
  const worst = new Map<string, { peril: string; share: number }>()
  for (let row = 0; row < disasters.rows; row++) {
    const peril = levelAt(perils, row)
    const share = Number.isNaN(shares[row]) ? 0 : shares[row]
    const key = `${place.texts[place.codes[row]]} ${years[row]}`
    if (peril !== null && share >= (worst.get(key)?.share ?? 0)) worst.set(key, { peril, share })
  }
  const { codes, names } = township
  // One look-up for each township and year, not for each note.
  const found = new Map<number, string | null>()
  return (row) => {
    const cell = codes[row] * 10_000 + sample.cropYears[row]
    let peril = found.get(cell)
    if (peril === undefined) {
      peril = worst.get(`${names[codes[row]]} ${sample.cropYears[row]}`)?.peril ?? null
      found.set(cell, peril)
    }
    return peril
  }
}
