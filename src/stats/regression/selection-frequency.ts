import { type Column, takeRowsOf } from '../frame.ts'
import { randomStream } from '../random.ts'
import { distinctRows } from './collapse.ts'
import { buildDesign } from './design.ts'
import { modelSpace } from './model-space.ts'
import type { BinomialOutcome } from './outcome.ts'
import { clusterResampler, trialResampler } from './resample.ts'
import { type StepwiseOptions, searchModels } from './stepwise.ts'

export interface SelectionFrequencyOptions extends StepwiseOptions {
  readonly seed: number
  readonly resamples?: number
  /** Cluster of each row, counted from 0: whole clusters are drawn (cluster bootstrap). */
  readonly clusters?: ArrayLike<number>
  /** Counted work, resamples × fits × evaluations × cells × columns, up to which every search is exact. */
  readonly budget?: number
}

export interface SelectionFrequency {
  readonly factors: readonly FactorFrequency[]
  /** The models chosen, most frequent first. */
  readonly models: readonly { readonly factors: readonly string[]; readonly count: number }[]
  readonly resamples: number
  /** Resamples left out because they drew one outcome only. */
  readonly withoutContrast: number
  readonly method: 'exact' | 'oneStep'
}

export interface FactorFrequency {
  readonly factor: string
  readonly count: number
  /** Of the resamples in which a search was made. */
  readonly share: number
}

export const selectionBudget = 2e10
const evaluationsOfAFit = 4

/**
 * How often each factor is chosen when the whole search is repeated on bootstrap resamples (Sauerbrei &
 * Schumacher 1992; Heinze, Wallisch & Dunkler 2018): a factor chosen in half of them is a toss-up, whatever its p
 * value in the one model that was shown. The same seed gives the same resamples on every machine.
 */
export function selectionFrequency(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  options: SelectionFrequencyOptions,
): SelectionFrequency {
  const { seed, resamples = 200, clusters, budget = selectionBudget } = options
  const { cellOfRow, firstRows } = distinctRows(columns, outcome.trials.length)
  const cells = pooled(outcome, cellOfRow, firstRows.length)
  const design = buildDesign(
    columns.map((column) => takeRowsOf(column, firstRows)),
    cells.trials,
    { references: options.references },
  )
  const fits = columns.length ** 2 / 2
  const work = resamples * fits * evaluationsOfAFit * design.rows * design.columns.length
  const method = options.method ?? (work <= budget ? 'exact' : 'oneStep')
  const resample = clusters
    ? clusterResampler(outcome, clusters, cellOfRow, firstRows.length)
    : trialResampler(cells)
  const counts = new Array<number>(columns.length).fill(0)
  const models = new Map<string, { factors: string[]; count: number }>()
  let searches = 0
  for (let b = 0; b < resamples; b++) {
    const drawn = resample(randomStream(seed, `selection ${b}`))
    if (!hasContrast(drawn)) continue
    const { factors } = searchModels(modelSpace(design, drawn), { ...options, method })
    searches += 1
    for (const f of factors) counts[f] += 1
    const key = factors.join()
    const model = models.get(key) ?? { factors: factors.map((f) => columns[f].name), count: 0 }
    model.count += 1
    models.set(key, model)
  }
  return {
    factors: columns.map(({ name }, f) => ({
      factor: name,
      count: counts[f],
      share: searches > 0 ? counts[f] / searches : Number.NaN,
    })),
    models: [...models.values()].sort((a, b) => b.count - a.count),
    resamples,
    withoutContrast: resamples - searches,
    method,
  }
}

function pooled(outcome: BinomialOutcome, cellOfRow: Int32Array, cells: number): BinomialOutcome {
  const events = new Float64Array(cells)
  const trials = new Float64Array(cells)
  for (let row = 0; row < cellOfRow.length; row++) {
    events[cellOfRow[row]] += outcome.events[row]
    trials[cellOfRow[row]] += outcome.trials[row]
  }
  return { events, trials }
}

function hasContrast({ events, trials }: BinomialOutcome): boolean {
  let sum = 0
  let total = 0
  for (let cell = 0; cell < events.length; cell++) {
    sum += events[cell]
    total += trials[cell]
  }
  return sum > 0 && sum < total
}
