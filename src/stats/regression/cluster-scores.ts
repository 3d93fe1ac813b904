import type { Column } from '../frame.ts'
import { type PackedColumns, packColumns } from '../kernel/packed-design.ts'
import { distinctRows } from './collapse.ts'
import type { Design, NominalFactor } from './design.ts'
import type { BinomialOutcome } from './outcome.ts'
import { responseResiduals, scaledProbabilities } from './row-sums.ts'

/** Codes 0 … count − 1 of the clusters that occur. */
export interface Clusters {
  readonly codes: Uint32Array
  readonly count: number
}

/** Renumbers cluster codes in the order of their first row, so that gaps in the codes cost nothing. */
export function clustersOf(codes: Uint32Array): Clusters {
  return crossedClusters([codes])
}

/** The clusters of rows that agree in every one of the code columns. */
export function crossedClusters(codeColumns: readonly Uint32Array[]): Clusters {
  const columns = codeColumns.map(
    (codes, i): Column => ({ kind: 'nominal', name: `${i}`, codes, levels: [] }),
  )
  const { cellOfRow, firstRows } = distinctRows(columns, codeColumns[0].length)
  return { codes: Uint32Array.from(cellOfRow), count: firstRows.length }
}

/** Row numbers sorted by cluster; those of cluster g stand at `starts[g]` … `starts[g + 1] − 1`. */
export function rowsByCluster({ codes, count }: Clusters): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (let row = 0; row < codes.length; row++) starts[codes[row] + 1] += 1
  for (let g = 0; g < count; g++) starts[g + 1] += starts[g]
  const next = starts.slice(0, count)
  const order = new Uint32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    order[next[codes[row]]] = row
    next[codes[row]] += 1
  }
  return { starts, order }
}

/** Residual of each row at the scaled coefficients. */
export function residualsAt(
  design: Design,
  outcome: BinomialOutcome,
  scaled: Float64Array,
  offset?: Float64Array,
): Float64Array {
  return responseResiduals(scaledProbabilities(design, scaled, offset), outcome)
}

/**
 * Σ s s' over clusters, s the sum of a cluster's scores r x. Only the columns that a cluster touches enter its
 * product, so a million households of two loans cost little more than a million rows.
 */
export function clusterMeat(
  design: Design,
  residuals: Float64Array,
  clusters: Clusters,
  packed?: PackedColumns,
): Float64Array {
  const size = design.columns.length
  const meat = new Float64Array(size * size)
  const addProducts = (score: Float64Array, touched: Int32Array, count: number) => {
    for (let a = 0; a < count; a++) {
      const base = touched[a] * size
      const left = score[touched[a]]
      for (let b = a; b < count; b++) meat[base + touched[b]] += left * score[touched[b]]
    }
  }
  forEachClusterScore(design, residuals, clusters, addProducts, packed)
  // Touched columns come in no order, so a product stands above or below the diagonal: add the two.
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const sum = meat[i * size + j] + meat[j * size + i]
      meat[i * size + j] = sum
      meat[j * size + i] = sum
    }
  }
  return meat
}

/**
 * Calls back with each cluster's score; `touched` lists the `count` columns that may differ from zero. Who asks for
 * several kinds of clusters packs the design once.
 */
export function forEachClusterScore(
  design: Design,
  residuals: Float64Array,
  clusters: Clusters,
  visit: (score: Float64Array, touched: Int32Array, count: number, cluster: number) => void,
  packed?: PackedColumns,
): void {
  const size = design.columns.length
  if (clusters.count * size <= largestTable) {
    const table = clusterScoreTable(design, residuals, clusters)
    const every = Int32Array.from({ length: size }, (_, j) => j)
    for (let g = 0; g < clusters.count; g++) visit(table.subarray(g * size, (g + 1) * size), every, size, g)
    return
  }
  const { starts, order } = rowsByCluster(clusters)
  const { numeric, groups } = packed ?? packColumns(design)
  const score = new Float64Array(size)
  const isTouched = new Uint8Array(size)
  // Numbers, and the intercept, are of every cluster.
  const touched = new Int32Array(size)
  numeric.forEach(({ firstColumn }, j) => {
    touched[j + 1] = firstColumn
  })
  const always = numeric.length + 1
  for (let g = 0; g < clusters.count; g++) {
    let count = always
    for (let at = starts[g]; at < starts[g + 1]; at++) {
      const row = order[at]
      const residual = residuals[row]
      score[0] += residual
      for (const { values, center, scale, firstColumn } of numeric) {
        score[firstColumn] += (residual * (values[row] - center)) / scale
      }
      for (const { codes, factorCount, columnsOfCode, valuesOfCode } of groups) {
        const first = codes[row] * factorCount
        for (let entry = first; entry < first + factorCount; entry++) {
          const column = columnsOfCode[entry]
          if (column < 0) continue
          if (!isTouched[column]) {
            isTouched[column] = 1
            touched[count] = column
            count += 1
          }
          score[column] += residual * valuesOfCode[entry]
        }
      }
    }
    visit(score, touched, count, g)
    for (let a = 0; a < count; a++) {
      score[touched[a]] = 0
      isTouched[touched[a]] = 0
    }
  }
}

/** Numbers in a table of clusters × columns up to which it is filled whole, a factor at a time. */
const largestTable = 1 << 18

/** Scores by cluster, `clusters × columns`: one pass over the rows for each factor, no rows are sorted. */
function clusterScoreTable(
  design: Design,
  residuals: Float64Array,
  { codes, count }: Clusters,
): Float64Array {
  const size = design.columns.length
  const table = new Float64Array(count * size)
  for (let row = 0; row < codes.length; row++) table[codes[row] * size] += residuals[row]
  for (const factor of design.factors) {
    if (factor.kind === 'numeric') {
      const { values, center, scale, firstColumn } = factor
      for (let row = 0; row < codes.length; row++) {
        table[codes[row] * size + firstColumn] += (residuals[row] * (values[row] - center)) / scale
      }
    } else {
      addByLevel(table, size, factor, residuals, codes)
    }
  }
  return table
}

function addByLevel(
  table: Float64Array,
  size: number,
  { codes: levelOfRow, columnOfLevel }: NominalFactor,
  residuals: Float64Array,
  clusterOfRow: Uint32Array,
): void {
  for (let row = 0; row < clusterOfRow.length; row++) {
    const column = columnOfLevel[levelOfRow[row]]
    if (column >= 0) table[clusterOfRow[row] * size + column] += residuals[row]
  }
}
