import type { Margins } from './level-counts.ts'
import { logChoose, logChooseRow } from './log-choose.ts'

/** Tables as likely as the observed one, up to rounding, count as no likelier: R's tolerance. */
const tolerance = 1e-7

interface Network {
  readonly logChooseOf: readonly Float64Array[]
  /** ln of all ways to place m events in the levels from k on, and of the likeliest and least likely single way. */
  readonly total: readonly Float64Array[]
  readonly most: readonly Float64Array[]
  readonly least: readonly Float64Array[]
}

/**
 * The p value by walking the levels (Mehta and Patel's network, 1983, for two columns): a partial table is taken
 * whole when even its likeliest end is no likelier than the observed table, and dropped when its least likely end
 * is. `null` when the work would pass the budget.
 */
export function enumerateTables(margins: Margins, workBudget: number): number | null {
  const levels = [...margins.levels].sort((a, b) => b.size - a.size)
  const sizes = levels.map((level) => level.size)
  const work = sizes.reduce(
    (sum, size) => sum + (margins.events + 1) * (Math.min(size, margins.events) + 1),
    0,
  )
  if (work > workBudget) return null
  const network = networkOf(sizes, margins.events)
  const observed = levels.reduce((sum, level, k) => sum + network.logChooseOf[k][level.events], 0) + tolerance
  const logAll = network.total[0][margins.events]
  let steps = workBudget - work
  let pValue = 0
  const walk = (k: number, left: number, logWays: number): boolean => {
    if (logWays + network.most[k][left] <= observed) {
      pValue += Math.exp(logWays + network.total[k][left] - logAll)
      return true
    }
    if (logWays + network.least[k][left] > observed) return true
    for (let events = 0; events <= Math.min(sizes[k], left); events++) {
      if (--steps < 0) return false
      if (network.most[k + 1][left - events] === -Infinity) continue
      if (!walk(k + 1, left - events, logWays + network.logChooseOf[k][events])) return false
    }
    return true
  }
  return walk(0, margins.events, 0) ? pValue : null
}

function networkOf(sizes: readonly number[], events: number): Network {
  const logChooseOf = sizes.map((size) => logChooseRow(size, events))
  const rows = () =>
    Array.from({ length: sizes.length + 1 }, () => new Float64Array(events + 1).fill(-Infinity))
  const total = rows()
  const most = rows()
  const least = rows()
  for (const table of [total, most, least]) table[sizes.length][0] = 0
  let sizeFrom = 0
  for (let k = sizes.length - 1; k >= 0; k--) {
    sizeFrom += sizes[k]
    for (let left = 0; left <= Math.min(events, sizeFrom); left++) {
      total[k][left] = logChoose(sizeFrom, left)
      let lowest = Infinity
      for (let taken = 0; taken <= Math.min(sizes[k], left); taken++) {
        if (most[k + 1][left - taken] === -Infinity) continue
        most[k][left] = Math.max(most[k][left], logChooseOf[k][taken] + most[k + 1][left - taken])
        lowest = Math.min(lowest, logChooseOf[k][taken] + least[k + 1][left - taken])
      }
      least[k][left] = lowest
    }
  }
  return { logChooseOf, total, most, least }
}
