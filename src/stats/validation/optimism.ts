import type { RandomStream } from '../random.ts'

export interface OptimismResult {
  /** The statistic of the model on its own data. */
  readonly apparent: number
  /** Mean of (statistic on the resample − statistic of that model on the original rows). */
  readonly optimism: number
  readonly corrected: number
  /** Monte Carlo standard error of the optimism. */
  readonly standardError: number
  readonly resamples: number
  /** Resamples whose model could not be fitted. */
  readonly failed: number
}

/** Trains on some rows and predicts others, both named by number and possibly repeated; null where it fails. */
export type TrainOn = (trained: Int32Array) => ((rows: Int32Array) => Float64Array) | null

/**
 * Optimism by bootstrap (Efron 1983; Harrell, Lee & Mark 1996): how much better a model looks on the data that
 * it was made from. Whole clusters are drawn, so that a household does not stand on both sides.
 */
export function bootstrapOptimism(
  clusters: Uint32Array,
  trainOn: TrainOn,
  statistic: (rows: Int32Array, probabilities: Float64Array) => number,
  resamples: number,
  random: RandomStream,
): OptimismResult {
  const everyRow = Int32Array.from({ length: clusters.length }, (_, row) => row)
  const whole = trainOn(everyRow)
  if (!whole) throw new Error('The model itself could not be fitted')
  const apparent = statistic(everyRow, whole(everyRow))
  const rowsOfCluster = groupRows(clusters)
  const differences: number[] = []
  for (let i = 0; i < resamples; i++) {
    const drawn = drawClusters(rowsOfCluster, random)
    const model = trainOn(drawn)
    if (!model) continue
    differences.push(statistic(drawn, model(drawn)) - statistic(everyRow, model(everyRow)))
  }
  const count = differences.length
  const optimism = differences.reduce((sum, value) => sum + value, 0) / count
  const squares = differences.reduce((sum, value) => sum + (value - optimism) ** 2, 0)
  return {
    apparent,
    optimism,
    corrected: apparent - optimism,
    standardError: Math.sqrt(squares / (count - 1) / count),
    resamples: count,
    failed: resamples - count,
  }
}

/** Rows of each cluster, clusters in the order of their first row. */
export function groupRows(clusters: Uint32Array): readonly Int32Array[] {
  const rows = new Map<number, number[]>()
  clusters.forEach((cluster, row) => {
    const list = rows.get(cluster)
    if (list) list.push(row)
    else rows.set(cluster, [row])
  })
  return [...rows.values()].map((list) => Int32Array.from(list))
}

/** As many clusters as there are, with replacement; their rows one after the other. */
export function drawClusters(rowsOfCluster: readonly Int32Array[], random: RandomStream): Int32Array {
  const drawn: Int32Array[] = []
  let length = 0
  for (let i = 0; i < rowsOfCluster.length; i++) {
    const rows = rowsOfCluster[Math.floor(random() * rowsOfCluster.length)]
    drawn.push(rows)
    length += rows.length
  }
  const result = new Int32Array(length)
  let offset = 0
  for (const rows of drawn) {
    result.set(rows, offset)
    offset += rows.length
  }
  return result
}
