import type { Book } from '../../book/book.ts'
import type { Sample } from '../../book/sample/sample.ts'
import { logOddsSpread } from '../../stats/overdispersion/log-odds-spread.ts'
import { buildDesign } from '../../stats/regression/design.ts'
import { fittedProbabilities } from '../../stats/regression/logistic.ts'
import type { ExplanatoryModel } from '../findings/explanatory-model.ts'
import { occurringReferences, plainColumns } from '../findings/model-data.ts'
import type { Certainty } from '../portfolio/certainty.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import { bondsOf } from './bonds.ts'
import {
  fewestGroupDefaults,
  fewestGroups,
  fewestTownshipYears,
  fewestYears,
  statedSpreads,
} from './stated-spreads.ts'

/** A standard deviation of the log-odds, and how it is known. */
export interface Spread {
  readonly value: number
  readonly certainty: Certainty
  /** Crop years, townships' years or groups that it was estimated from; 0 where it is stated. */
  readonly observed: number
}

export interface Spreads {
  readonly year: Spread
  readonly township: Spread
  readonly group: Spread
}

const stated = (value: number): Spread => ({ value, certainty: 'assumption', observed: 0 })

/**
 * By moments on the matured notes: how far the defaults of townships' years lie from what model B with its crop years
 * and disasters expects, and those of groups from what is left of that, beyond binomial chance.
 */
export function spreadsOf(book: Book, sample: Sample, model: ExplanatoryModel, basis: RiskBasis): Spreads {
  const years = basis.draws.notes.yearPools
  const expected = fittedBySampleRow(model)
  const township = townshipSpread(sample, expected)
  return {
    year:
      years >= fewestYears
        ? { value: basis.draws.yearSpread, certainty: 'ownData', observed: years }
        : stated(statedSpreads.year),
    township: township.spread,
    group: groupSpread(book, sample, township.expected),
  }
}

function fittedBySampleRow({ data, fit }: ExplanatoryModel): Float64Array {
  const design = buildDesign(plainColumns(data), data.outcome.trials, {
    references: occurringReferences(data),
  })
  const finite = fit.primary.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  return fittedProbabilities(design, finite)
}

/** Of the townships' years, and what is expected of each note once they are taken into account. */
function townshipSpread(
  { clusters, outcome }: Sample,
  expected: Float64Array,
): { spread: Spread; expected: Float64Array } {
  const cells = clusters.townshipYear
  if (cells === null || cells.count < fewestTownshipYears)
    return { spread: stated(statedSpreads.township), expected }
  const { deviation, factors } = logOddsSpread(cells.codes, cells.count, outcome, expected)
  return {
    spread: { value: deviation, certainty: 'ownData', observed: cells.count },
    expected: expected.map((own, row) => Math.min(0.99, own * factors[cells.codes[row]])),
  }
}

/** Of the joint groups and households within a crop year. */
function groupSpread(book: Book, { rows, outcome, cropYears }: Sample, expected: Float64Array): Spread {
  const known = new Map<string, number>()
  const sizes: number[] = []
  const codes = bondsOf(book, rows).codes.map((bond, row) => {
    if (bond < 0) return -1
    const key = `${bond} ${cropYears[row]}`
    const code = known.get(key) ?? known.size
    known.set(key, code)
    sizes[code] = (sizes[code] ?? 0) + 1
    return code
  })
  const shared = codes.map((code) => (code >= 0 && sizes[code] > 1 ? code : -1))
  const { deviation, cells, events } = logOddsSpread(shared, known.size, outcome, expected)
  return cells < fewestGroups || events < fewestGroupDefaults
    ? stated(statedSpreads.group)
    : { value: deviation, certainty: 'ownData', observed: cells }
}
