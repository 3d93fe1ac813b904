import { type RiskGroup, riskGroups } from '../../lending/vocabulary.ts'
import { crossFittedImportance } from '../../stats/importance/cross-fitted.ts'
import { dominance, type FactorImportance, type Importance } from '../../stats/importance/dominance.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import type { ModelSample } from '../model-sample.ts'
import { everyNthHousehold, householdsKept, isLarge, rowsForResampling, sampleOnRows } from './budgets.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { factorPlayers } from './factor-players.ts'
import type { GroupFinding, ImportanceFinding } from './findings.ts'
import { fitMaximumLikelihood, type StudyFit } from './fit-model.ts'
import { groupShares } from './group-shares.ts'
import { type ModelData, onRows, plainColumns } from './model-data.ts'
import { freeOrders, groupOrders, quadraticShares } from './quadratic-shares.ts'
import { quadraticAt, resampledCoefficients } from './score-resamples.ts'

export interface ImportanceResult {
  readonly finding: ImportanceFinding
  /** By factor, crop years included: shares of McFadden's R² that sum to 1. */
  readonly shares: ReadonlyMap<string, number>
  readonly intervals: ReadonlyMap<string, readonly [number, number]>
  readonly crossFitted: ReadonlyMap<string, number>
  readonly groups: readonly GroupFinding[]
}

const replications = 200
const orderPairs = 16
const crossFittingFolds = 3
/** About a second of one core at a county's size. */
const samplingBudget = 2e8

/**
 * Importance by factor and by group of risk (SOUNDNESS.md rule 14): general dominance of McFadden's R² in the sample,
 * Owen values for the three groups, shares out of fold beside them, bootstrap intervals over clusters.
 */
export function importanceOf(
  { maximumLikelihood, primary }: StudyFit,
  data: ModelData,
  sample: ModelSample,
  { seed, confidence }: { readonly seed: number; readonly confidence: number },
): ImportanceResult {
  const fit = maximumLikelihood.status === 'notConverged' ? primary : maximumLikelihood
  // Draws around an infinite coefficient say nothing: Firth's finite fit stands in.
  const basis = maximumLikelihood.status === 'separated' ? primary : fit
  const interactions = interactionsOf(data)
  const inSample = dominance(
    fit,
    isLarge(data.rows)
      ? { interactions, method: 'oneStep', seed }
      : { interactions, budget: samplingBudget, seed },
  )
  const shares = sharesByFactor(inSample, data)
  const crossFitted = crossFittedShares(fit, data, sample, { interactions, seed })
  const groups = groupShares(fit, data)
  const intervals = shareIntervals(basis, data, sample, { shares, groupShare: groups, seed, confidence })
  const samplingError = inSample.factors.reduce(
    (most, { standardError }) => Math.max(most, (standardError ?? 0) / inSample.rSquared),
    0,
  )
  return {
    finding: {
      rSquared: inSample.rSquared,
      method: inSample.method,
      samplingError,
      yearShare: shares.get(cropYearFactor) ?? null,
      yearCrossFittedShare: crossFitted.shares.get(cropYearFactor) ?? null,
      crossFittedRSquared: crossFitted.rSquared,
      crossFittedRows: crossFitted.rows,
      replications: intervals.factors.size > 0 ? replications : 0,
    },
    shares,
    intervals: intervals.factors,
    crossFitted: crossFitted.shares,
    groups: riskGroups.flatMap((group): GroupFinding[] => {
      const share = groups.get(group)
      return share === undefined ? [] : [{ group, share, interval: intervals.groups.get(group) ?? null }]
    }),
  }
}

/** A missing flag counts only beside its factor, an interaction only beside its parents. */
function interactionsOf({ columns }: ModelData): Record<string, readonly string[]> {
  const interactions: Record<string, readonly string[]> = {}
  for (const { column, factor, term, isMissingFlag } of columns) {
    const main = columns.find((own) => own.factor === factor && !own.isMissingFlag)
    if (isMissingFlag && main) interactions[column.name] = [main.column.name]
    else if (term && term.interactionOf.length > 0) interactions[column.name] = term.interactionOf
  }
  return interactions
}

function sharesByFactor(importance: Importance, data: ModelData): Map<string, number> {
  return summed(importance.factors, data, ({ share }) => share)
}

function summed(
  factors: readonly FactorImportance[],
  { columns }: ModelData,
  of: (own: FactorImportance) => number,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const own of factors) {
    const { factor } = columns.find(({ column }) => column.name === own.factor)!
    sums.set(factor, (sums.get(factor) ?? 0) + of(own))
  }
  return sums
}

function crossFittedShares(
  whole: LogisticFit,
  data: ModelData,
  sample: ModelSample,
  options: { readonly interactions: Readonly<Record<string, readonly string[]>>; readonly seed: number },
) {
  const { interactions, seed } = options
  const every = householdsKept(data.rows, rowsForResampling)
  const rows = every > 1 ? everyNthHousehold(sample, every) : null
  const own = rows ? onRows(data, rows) : data
  const ownSample = rows ? sampleOnRows(sample, rows) : sample
  const present = new Set(own.columns.map(({ column }) => column.name))
  const fit = rows ? fitMaximumLikelihood(own) : whole
  if (fit.diverged || fit.status === 'notConverged') {
    return { shares: new Map<string, number>(), rSquared: null, rows: own.rows }
  }
  const result = crossFittedImportance(
    fit,
    {
      columns: plainColumns(own),
      outcome: own.outcome,
      clusters: ownSample.clusters?.household?.codes,
    },
    {
      interactions: Object.fromEntries(
        Object.entries(interactions).filter(([name, parents]) =>
          [name, ...parents].every((n) => present.has(n)),
        ),
      ),
      budget: samplingBudget,
      folds: crossFittingFolds,
      fewestPairs: 2,
      seed,
    },
  )
  return { shares: sharesByFactor(result, own), rSquared: result.rSquared, rows: own.rows }
}

/** Percentiles of the one-step bootstrap, centred at the shares: values are never negative, so noise adds to them. */
function shareIntervals(
  fit: LogisticFit,
  data: ModelData,
  sample: ModelSample,
  {
    shares,
    groupShare,
    seed,
    confidence,
  }: {
    readonly shares: ReadonlyMap<string, number>
    readonly groupShare: ReadonlyMap<RiskGroup, number>
    readonly seed: number
    readonly confidence: number
  },
) {
  const factors = new Map<string, readonly [number, number]>()
  const groups = new Map<RiskGroup, readonly [number, number]>()
  if (fit.status === 'notConverged') return { factors, groups }
  const players = factorPlayers(fit, data)
  const members = riskGroups.map((group) =>
    players.flatMap((player, i) => (player.group === group ? [i] : [])),
  )
  const isGrouped = groupShare.size > 0
  const quadratic = quadraticAt(fit)
  const orders = freeOrders(players.length, orderPairs, seed)
  const ordersOfGroups = isGrouped ? groupOrders(members.filter((own) => own.length > 0)) : []
  const draws = resampledCoefficients(fit, data, sample, { seed, replications })
  const free = draws.map(quadraticShares(quadratic, players, orders))
  players.forEach(({ factor }, player) => {
    const values = free.map((own) => own[player])
    factors.set(factor, centred(values, shares.get(factor) ?? 0, confidence))
  })
  if (isGrouped) {
    const grouped = draws.map(quadraticShares(quadratic, players, ordersOfGroups))
    riskGroups.forEach((group, g) => {
      const share = groupShare.get(group)
      if (share === undefined) return
      const values = grouped.map((own) => members[g].reduce((sum, player) => sum + own[player], 0))
      groups.set(group, centred(values, share, confidence))
    })
  }
  return { factors, groups }
}

function centred(values: readonly number[], at: number, confidence: number): readonly [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sorted = values.map((value) => value - mean + at).sort((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const within = (value: number) => Math.min(1, Math.max(0, value))
  return [within(quantile((1 - confidence) / 2)), within(quantile((1 + confidence) / 2))]
}
