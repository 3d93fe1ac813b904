import type { Clusters, SampleClusters } from '../../book/sample/clusters.ts'
import { takeRowsOf } from '../../stats/frame.ts'
import type { ModelSample } from '../model-sample.ts'

/**
 * Counted limits, never seconds, so that the same book gives the same study on any machine. Above them a part of the
 * study works on a stated share of the households or in one step, and its table says so.
 */

/** Rows above which no model is refitted for each factor or resample. */
const rowsForRefits = 100_000
/** Rows that cross-fitted importance and optimism stand on at most. */
export const rowsForResampling = 10_000
/** Rows that cross-validation of the card stands on at most. */
export const rowsForCrossValidation = 100_000

export function isLarge(rows: number): boolean {
  return rows > rowsForRefits
}

/** Every how-manieth household is kept so that at most about `most` rows are left; 1 keeps all. */
export function householdsKept(rows: number, most: number): number {
  return Math.ceil(rows / most)
}

/** Rows of every `every`th household (rows where there are none), in order. */
export function everyNthHousehold({ rows, clusters }: ModelSample, every: number): Uint32Array {
  const household = clusters?.household?.codes
  const kept: number[] = []
  for (let row = 0; row < rows; row++) if ((household ? household[row] : row) % every === 0) kept.push(row)
  return Uint32Array.from(kept)
}

/** The sample on some of its rows; the account keeps speaking of the whole. */
export function sampleOnRows(sample: ModelSample, rows: Uint32Array): ModelSample {
  const outcome = Uint8Array.from(rows, (row) => sample.outcome[row])
  return {
    ...sample,
    rows: rows.length,
    outcome,
    events: outcome.reduce((sum, flag) => sum + flag, 0),
    columns: sample.columns.map((own) => ({ ...own, column: takeRowsOf(own.column, rows) })),
    derived: sample.derived.map((column) => takeRowsOf(column, rows)),
    clusters: sample.clusters && clustersOnRows(sample.clusters, rows),
    cropYears: sample.cropYears && Int32Array.from(rows, (row) => sample.cropYears![row]),
    bookRows: Uint32Array.from(rows, (row) => sample.bookRows[row]),
  }
}

/** Numbers keep their gaps: whoever sums over clusters counts those that occur. */
function clustersOnRows(clusters: SampleClusters, rows: Uint32Array): SampleClusters {
  const on = (own: Clusters | null): Clusters | null =>
    own && { count: own.count, codes: Uint32Array.from(rows, (row) => own.codes[row]) }
  return {
    townshipYear: on(clusters.townshipYear),
    township: on(clusters.township),
    village: on(clusters.village),
    household: on(clusters.household),
    group: on(clusters.group),
    officer: on(clusters.officer),
    branch: on(clusters.branch),
  }
}
