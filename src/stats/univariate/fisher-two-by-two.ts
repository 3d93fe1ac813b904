import { logChoose } from './log-choose.ts'

/** As R's fisher.test: a table counts as no likelier than the observed one within this relative tolerance. */
const tolerance = 1e-7

/**
 * Fisher's exact test of a 2 × 2 table, two-sided, straight from the hypergeometric distribution: as many terms as
 * the smallest margin, however large the table. Counts must be whole numbers.
 */
export function fisherTwoByTwo(events: number, size: number, otherEvents: number, otherSize: number): number {
  const allEvents = events + otherEvents
  const least = Math.max(0, allEvents - otherSize)
  const most = Math.min(size, allEvents)
  const probabilityOf = (k: number) =>
    Math.exp(
      logChoose(size, k) + logChoose(otherSize, allEvents - k) - logChoose(size + otherSize, allEvents),
    )
  const limit = probabilityOf(events) * (1 + tolerance)
  let sum = 0
  for (let k = least; k <= most; k++) {
    const probability = probabilityOf(k)
    if (probability <= limit) sum += probability
  }
  return Math.min(1, sum)
}
