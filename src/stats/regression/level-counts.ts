import type { Design } from './design.ts'
import type { BinomialOutcome } from './outcome.ts'

/**
 * For each design column the smaller of events and non-events at the levels that its coefficient compares: a
 * level and its reference; the two values of a 0/1 column; all trials for another numeric column and for the
 * intercept.
 */
export function smallestLevelCounts(design: Design, { events, trials }: BinomialOutcome): Float64Array {
  const rarer = (groups: number, groupOf: (row: number) => number): Float64Array => {
    const eventsOf = new Float64Array(groups)
    const othersOf = new Float64Array(groups)
    for (let row = 0; row < trials.length; row++) {
      const group = groupOf(row)
      eventsOf[group] += events[row]
      othersOf[group] += trials[row] - events[row]
    }
    return eventsOf.map((count, group) => Math.min(count, othersOf[group]))
  }
  const overall = rarer(1, () => 0)[0]
  const counts = new Float64Array(design.columns.length).fill(overall)
  for (const factor of design.factors) {
    if (factor.kind === 'numeric') {
      const { values } = factor
      if (!values.every((value) => value === 0 || value === 1)) continue
      counts[factor.firstColumn] = Math.min(...rarer(2, (row) => values[row]))
    } else {
      const { codes, columnOfLevel, reference } = factor
      const byLevel = rarer(columnOfLevel.length, (row) => codes[row])
      columnOfLevel.forEach((column, code) => {
        if (column >= 0) counts[column] = Math.min(byLevel[code], byLevel[reference])
      })
    }
  }
  return counts
}
