import type { Book } from '../../book/book.ts'
import type { Sample } from '../../book/sample/sample.ts'
import { credibleMean } from '../../stats/credibility/credible-mean.ts'
import { type CellVariance, cellVariance, type FittedRows } from '../../stats/overdispersion/cell-variance.ts'
import { buildDesign } from '../../stats/regression/design.ts'
import { fittedProbabilities } from '../../stats/regression/logistic.ts'
import type { ExplanatoryModel } from '../findings/explanatory-model.ts'
import { occurringReferences, plainColumns } from '../findings/model-data.ts'
import type { Certainty } from '../portfolio/certainty.ts'
import { bondsOf } from './bonds.ts'
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

/** By moments. */
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
  const rows = fittedRows(sample, model)
  const township = townshipSpread(sample, rows)
  return {
    year: yearSpreadOf(sample, rows, Math.expm1(township.value ** 2)),
    township,
    group: groupSpread(book, sample, rows, Math.expm1(township.value ** 2)),
  }
}

function fittedRows({ outcome }: Sample, { data, fit }: Pick<ExplanatoryModel, 'data' | 'fit'>) {
  const design = buildDesign(plainColumns(data), data.outcome.trials, {
    references: occurringReferences(data),
  })
  const coefficients = fit.primary.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  return {
    design,
    outcome,
    coefficients,
    probability: fittedProbabilities(design, coefficients),
    covariance: fit.primary.covariance,
  }
}

function stated(value: number): EstimatedSpread {
  return { value, certainty: 'assumption', observed: 0, varianceError: value ** 2, own: null }
}

function drawnToward(stated: number, own: OwnVariance, observed: number): EstimatedSpread {
  const prior = stated ** 2
  const { value, credibility, standardError } = credibleMean(
    { mean: own.variance, effective: 1, variance: own.standardError ** 2 },
    { mean: prior, spread: prior },
  )
  return {
    value: Math.sqrt(Math.max(0, value)),
    certainty: credibility >= 0.5 ? 'ownData' : 'assumption',
    observed,
    varianceError: standardError,
    own,
  }
}

function yearSpreadOf(
  sample: Sample,
  rows: FittedRows & { readonly coefficients: Float64Array },
  ofTownships: number,
): EstimatedSpread {
  const assumed = Math.expm1(statedSpreads.year ** 2)
  const found = yearVariance(sample, rows, rows.coefficients, ofTownships, assumed)
  return found.cells >= fewestYears
    ? drawnToward(statedSpreads.year, onLogOdds(found), found.cells)
    : stated(statedSpreads.year)
}

function townshipSpread({ clusters }: Sample, rows: FittedRows): EstimatedSpread {
  const cells = clusters.townshipYear
  if (cells === null || cells.count < fewestTownshipYears) return stated(statedSpreads.township)
  const found = cellVariance(cells.codes, cells.count, rows, Math.expm1(statedSpreads.township ** 2))
  return drawnToward(statedSpreads.township, onLogOdds(found), found.cells)
}

/** Of the joint groups and households within a crop year, beyond what `ofTownships` (on the odds) gives them in common. */
function groupSpread(book: Book, sample: Sample, fitted: FittedRows, ofTownships: number): EstimatedSpread {
  const { codes, count } = bondYears(book, sample)
  const found = cellVariance(codes, count, fitted, Math.expm1(statedSpreads.group ** 2))
  if (found.cells < fewestGroups || found.events < fewestGroupDefaults) return stated(statedSpreads.group)
  const beyond = {
    ...found,
    variance: (found.variance - ofTownships) / (1 + ofTownships),
    standardError: found.standardError / (1 + ofTownships),
  }
  return drawnToward(statedSpreads.group, onLogOdds(beyond), found.cells)
}

/** Of the villages over all years, which the distribution leaves out; null without villages. For the check of the method. */
export function villageVariance(
  sample: Sample,
  model: Pick<ExplanatoryModel, 'data' | 'fit'>,
): OwnVariance | null {
  const { village } = sample.clusters
  if (village === null) return null
  return onLogOdds(cellVariance(village.codes, village.count, fittedRows(sample, model), 0))
}

/** Joint groups and households by crop year, those with a single note left out (−1). */
export function bondYears(
  book: Book,
  { rows, cropYears }: Sample,
): { readonly codes: Int32Array; readonly count: number } {
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

/** A log-normal factor of mean 1, e^{N(−σ²/2, σ²)}, has the variance e^{σ²} − 1; below 0 the same line goes on. */
function onLogOdds({
  variance,
  standardError,
}: Pick<CellVariance, 'variance' | 'standardError'>): OwnVariance {
  return variance > 0
    ? { variance: Math.log1p(variance), standardError: standardError / (1 + variance) }
    : { variance, standardError }
}
