import type { Book } from '../../book/book.ts'
import type { Sample } from '../../book/sample/sample.ts'
import { credibleMean } from '../../stats/credibility/credible-mean.ts'
import type { Cells, FittedRows } from '../../stats/overdispersion/cell-scores.ts'
import { type CellVariance, cellVariance } from '../../stats/overdispersion/cell-variance.ts'
import type { ExplanatoryModel } from '../findings/explanatory-model.ts'
import type { Certainty } from '../portfolio/certainty.ts'
import { bondsOf } from './bonds.ts'
import { fittedRows, fitWithoutYears } from './fit-without-years.ts'
import {
  fewestGroupDefaults,
  fewestGroups,
  fewestTownshipYears,
  fewestYears,
  statedSpreads,
} from './stated-spreads.ts'
import { yearVariance } from './year-variance.ts'

/** A standard deviation of the log-odds, and how it is known. */
export interface Spread {
  readonly value: number
  /** `ownData` where the own history weighs more than the stated value. */
  readonly certainty: Certainty
  /** Crop years, townships' years or groups behind it; 0 where it is stated. */
  readonly observed: number
}

/** A spread with how far its square may be off. */
export interface EstimatedSpread extends Spread {
  readonly varianceError: number
  /** The own estimate of the variance, which may be below 0; null where it is not made. */
  readonly own: OwnVariance | null
}

/** By moments, of a factor of mean 1 on the odds. */
export type OwnVariance = Pick<CellVariance, 'variance' | 'standardError'>

export interface Spreads {
  readonly year: EstimatedSpread
  readonly township: EstimatedSpread
  readonly group: EstimatedSpread
}

/**
 * By moments on the matured notes: how far crop years, townships' years and groups within them lie from model B beyond
 * binomial chance, with what the fit itself has taken off put back. A history this short leaves each variance unsure, so
 * that it is drawn toward the stated one by credibility; the stated one may be off by as much as itself.
 */
export function spreadsOf(
  book: Book,
  sample: Sample,
  model: Pick<ExplanatoryModel, 'data' | 'fit'>,
): Spreads {
  const rows = fittedRows(model)
  const township = townshipSpread(sample, rows)
  return {
    year: yearSpread(sample, fitWithoutYears(model)),
    township,
    group: groupSpread(book, sample, rows, onOdds(township.value)),
  }
}

/** A log-normal factor of mean 1, e^{N(−σ²/2, σ²)}, has the variance e^{σ²} − 1. */
function onOdds(deviation: number): number {
  return Math.expm1(deviation ** 2)
}

function stated(value: number): EstimatedSpread {
  return { value, certainty: 'assumption', observed: 0, varianceError: value ** 2, own: null }
}

/** Weighed on the odds, where moments are without bias: the logarithm of an unsure variance comes out too low. */
function drawnToward(stated: number, own: OwnVariance, observed: number): EstimatedSpread {
  const prior = onOdds(stated)
  const { value, credibility, standardError } = credibleMean(
    { mean: own.variance, effective: 1, variance: own.standardError ** 2 },
    { mean: prior, spread: prior },
  )
  const variance = Math.max(0, value)
  return {
    value: Math.sqrt(Math.log1p(variance)),
    certainty: credibility >= 0.5 ? 'ownData' : 'assumption',
    observed,
    varianceError: standardError / (1 + variance),
    own: { variance: own.variance, standardError: own.standardError },
  }
}

function yearSpread(sample: Sample, rows: FittedRows): EstimatedSpread {
  const found = yearVariance(sample, rows, {
    year: onOdds(statedSpreads.year),
    townshipYear: onOdds(statedSpreads.township),
  })
  return found.cells >= fewestYears
    ? drawnToward(statedSpreads.year, found, found.cells)
    : stated(statedSpreads.year)
}

function townshipSpread({ clusters }: Sample, rows: FittedRows): EstimatedSpread {
  const cells = clusters.townshipYear
  if (cells === null || cells.count < fewestTownshipYears) return stated(statedSpreads.township)
  const found = cellVariance(cells, rows, onOdds(statedSpreads.township))
  return drawnToward(statedSpreads.township, found, found.cells)
}

/** Of the joint groups and households within a crop year, beyond what `ofTownships` (on the odds) gives them in common. */
function groupSpread(book: Book, sample: Sample, fitted: FittedRows, ofTownships: number): EstimatedSpread {
  const found = cellVariance(bondYears(book, sample), fitted, onOdds(statedSpreads.group))
  if (found.cells < fewestGroups || found.events < fewestGroupDefaults) return stated(statedSpreads.group)
  const beyond = {
    ...found,
    variance: (found.variance - ofTownships) / (1 + ofTownships),
    standardError: found.standardError / (1 + ofTownships),
  }
  return drawnToward(statedSpreads.group, beyond, found.cells)
}

/** Of the villages over all years, which the distribution leaves out; null without villages. For the check of the method. */
export function villageVariance(
  sample: Sample,
  model: Pick<ExplanatoryModel, 'data' | 'fit'>,
): OwnVariance | null {
  const { village } = sample.clusters
  if (village === null) return null
  return cellVariance(village, fittedRows(model), 0)
}

/** Joint groups and households by crop year, those with a single note left out (−1). */
export function bondYears(book: Book, { rows, cropYears }: Sample): Cells {
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
  return {
    codes: codes.map((code) => (code >= 0 && sizes[code] > 1 ? code : -1)),
    count: known.size,
  }
}
