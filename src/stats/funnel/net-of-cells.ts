import { rateHeterogeneity } from '../overdispersion/rate-heterogeneity.ts'

/** Rows with their group (an officer), their cell (a place's year) and their sub-cluster (a village). */
export interface GroupedRows {
  readonly outcome: ArrayLike<number>
  /** Expected from the rows of the other groups, by row. */
  readonly probabilities: ArrayLike<number>
  readonly groups: ArrayLike<number>
  readonly groupCount: number
  readonly cells: ArrayLike<number>
  readonly cellCount: number
  /** What may go together within a group without the group being its cause; null where nothing is known. */
  readonly subclusters: ArrayLike<number> | null
}

/** A group's events against those that the others' experience in the same cells makes expected. */
export interface GroupCount {
  readonly group: number
  readonly rows: number
  readonly observed: number
  /** Case mix and cells taken into account. */
  readonly expected: number
  /** Of the count about `expected`: chance, what is not known of the cells, and the design effect of sub-clusters. */
  readonly variance: number
  /** Share of the expected events in cells that others share with at least `fewestOthers` rows. */
  readonly comparableShare: number
}

export interface GroupCounts {
  readonly groups: readonly GroupCount[]
  /** Variance of the cells' factor about 1. */
  readonly cellHeterogeneity: number
  /** Design effect of the sub-clusters within groups, at least 1. */
  readonly designEffect: number
}

/** With fewer rows of others a cell says too little to tell a group from it. */
export const fewestOthers = 10

/**
 * Each cell has a factor, gamma with mean 1, on the odds of the case mix (a year's weather in a township). Its
 * distribution given the *other* groups' events D and expectation E in the cell is gamma(α + D, α + E), so a group's
 * own events never enter what is expected of it, and a cell of which the others say little stays near 1 with a large
 * variance. α is by moments over all cells. Sub-clusters within a group (its villages) vary more than chance: their
 * pooled design effect, the group's own level taken out, widens the variance.
 */
export function netOfCells(rows: GroupedRows): GroupCounts {
  const sums = cellSums(rows)
  const ofCell = totalsOfCells(sums, rows.cellCount)
  const cellHeterogeneity = rateHeterogeneity(ofCell.events, ofCell.expected, ofCell.variance)
  const designEffect = subclusterEffect(rows, ofCell, cellHeterogeneity)
  const found = Array.from({ length: rows.groupCount }, (_, group) => ({
    group,
    rows: 0,
    observed: 0,
    expected: 0,
    variance: 0,
    comparable: 0,
  }))
  for (let i = 0; i < sums.count; i++) {
    const own = found[sums.group[i]]
    const cell = sums.cell[i]
    const { mean, variance } = factorGiven(
      ofCell.events[cell] - sums.events[i],
      ofCell.expected[cell] - sums.expected[i],
      cellHeterogeneity,
    )
    own.rows += sums.rows[i]
    own.observed += sums.events[i]
    own.expected += sums.expected[i] * mean
    own.variance += designEffect * sums.variance[i] * mean + sums.expected[i] ** 2 * variance
    if (ofCell.rows[cell] - sums.rows[i] >= fewestOthers) own.comparable += sums.expected[i] * mean
  }
  return {
    groups: found.map(({ comparable, ...group }) => ({
      ...group,
      comparableShare: group.expected > 0 ? comparable / group.expected : 0,
    })),
    cellHeterogeneity,
    designEffect,
  }
}

/** The cell's factor from events and expectation: gamma posterior under a prior of mean 1 and this variance. */
function factorGiven(events: number, expected: number, heterogeneity: number) {
  if (heterogeneity === 0) return { mean: 1, variance: 0 }
  const shape = 1 / heterogeneity + events
  const rate = 1 / heterogeneity + expected
  return { mean: shape / rate, variance: shape / (rate * rate) }
}

interface Sums {
  readonly events: Float64Array
  readonly expected: Float64Array
  /** Σ p(1 − p) */
  readonly variance: Float64Array
  readonly rows: Float64Array
}

/** Sums by group and cell, of the pairs that occur. */
function cellSums({ outcome, probabilities, groups, cells, cellCount }: GroupedRows) {
  const codeOf = new Map<number, number>()
  const codes = new Uint32Array(outcome.length)
  const group: number[] = []
  const cell: number[] = []
  for (let row = 0; row < codes.length; row++) {
    const key = groups[row] * cellCount + cells[row]
    let code = codeOf.get(key)
    if (code === undefined) {
      code = codeOf.size
      codeOf.set(key, code)
      group.push(groups[row])
      cell.push(cells[row])
    }
    codes[row] = code
  }
  const sums = emptySums(codeOf.size)
  for (let row = 0; row < codes.length; row++) addRow(sums, codes[row], outcome[row], probabilities[row])
  return { ...sums, group, cell, count: codeOf.size }
}

function totalsOfCells(sums: ReturnType<typeof cellSums>, cellCount: number): Sums {
  const totals = emptySums(cellCount)
  for (let i = 0; i < sums.count; i++) {
    const cell = sums.cell[i]
    totals.events[cell] += sums.events[i]
    totals.expected[cell] += sums.expected[i]
    totals.variance[cell] += sums.variance[i]
    totals.rows[cell] += sums.rows[i]
  }
  return totals
}

/** Pearson's dispersion of sub-clusters within groups about their group's own ratio; 1 where it is below. */
function subclusterEffect(rows: GroupedRows, ofCell: Sums, heterogeneity: number): number {
  const { subclusters, outcome, probabilities, groups, groupCount, cells } = rows
  if (subclusters === null) return 1
  const factor = Array.from(
    ofCell.events,
    (events, cell) => factorGiven(events, ofCell.expected[cell], heterogeneity).mean,
  )
  const codeOf = new Map<number, number>()
  const groupOf: number[] = []
  const codes = new Uint32Array(outcome.length)
  for (let row = 0; row < codes.length; row++) {
    const key = subclusters[row] * groupCount + groups[row]
    let code = codeOf.get(key)
    if (code === undefined) {
      code = codeOf.size
      codeOf.set(key, code)
      groupOf.push(groups[row])
    }
    codes[row] = code
  }
  const own = emptySums(codeOf.size)
  const ofGroup = emptySums(groupCount)
  for (let row = 0; row < codes.length; row++) {
    const probability = Math.min(0.999, probabilities[row] * factor[cells[row]])
    addRow(own, codes[row], outcome[row], probability)
    addRow(ofGroup, groups[row], outcome[row], probability)
  }
  let squares = 0
  let chance = 0
  for (let code = 0; code < groupOf.length; code++) {
    const group = groupOf[code]
    const share = own.expected[code] / ofGroup.expected[group]
    const level = ofGroup.events[group] / ofGroup.expected[group]
    squares += (own.events[code] - own.expected[code] * level) ** 2
    chance += own.variance[code] * level * (1 - share)
  }
  return chance > 0 ? Math.max(1, squares / chance) : 1
}

function emptySums(length: number): Sums {
  return {
    events: new Float64Array(length),
    expected: new Float64Array(length),
    variance: new Float64Array(length),
    rows: new Float64Array(length),
  }
}

function addRow(sums: Sums, code: number, event: number, probability: number): void {
  sums.events[code] += event
  sums.expected[code] += probability
  sums.variance[code] += probability * (1 - probability)
  sums.rows[code] += 1
}
