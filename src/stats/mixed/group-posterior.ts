import type { GroupCells } from './group-cells.ts'
import { groupMode } from './group-mode.ts'

/** The posterior of one group's intercept in standard units, its distribution function held on an even grid. */
export interface GroupPosterior {
  readonly from: number
  readonly step: number
  /** P(u ≤ from + i·step), from 0 to 1. */
  readonly cumulative: Float64Array
  readonly mean: number
  readonly standardDeviation: number
}

/** Grid points to a standard deviation; the trapezoid rule is exact to rounding far before that. */
const pointsPerDeviation = 12
/** The grid ends where the density has fallen to e^−36 of its height. */
const negligibleFall = 36

/** The density is log-concave with −h'' ≥ 1, so the grid ends within √72 of the mode on each side. */
export function groupPosterior(
  cells: GroupCells,
  predictor: Float64Array,
  deviation: number,
  group: number,
): GroupPosterior {
  const { mode, curvature } = groupMode(cells, predictor, deviation, group, 0)
  const step = 1 / (pointsPerDeviation * Math.sqrt(curvature))
  const height = (u: number) => integrandHeight(cells, predictor, deviation, group, u)
  const top = height(mode)
  const side = (direction: 1 | -1) => {
    const densities: number[] = []
    for (let i = 1; ; i++) {
      const fall = top - height(mode + direction * i * step)
      densities.push(Math.exp(-fall))
      if (fall > negligibleFall) return densities
    }
  }
  const below = side(-1).reverse()
  const densities = [...below, 1, ...side(1)]
  const from = mode - below.length * step
  const cumulative = new Float64Array(densities.length)
  let total = 0
  let first = 0
  let second = 0
  densities.forEach((density, i) => {
    if (i > 0) cumulative[i] = cumulative[i - 1] + (density + densities[i - 1]) / 2
    const u = (i - below.length) * step
    total += density
    first += density * u
    second += density * u * u
  })
  const end = cumulative[cumulative.length - 1]
  const mean = first / total
  return {
    from,
    step,
    cumulative: cumulative.map((value) => value / end),
    mean: mode + mean,
    standardDeviation: Math.sqrt(second / total - mean * mean),
  }
}

/** The u below which a share of the posterior lies, between grid points in a straight line. */
export function posteriorQuantile({ from, step, cumulative }: GroupPosterior, share: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (cumulative[middle] <= share) low = middle
    else high = middle
  }
  const part = (share - cumulative[low]) / (cumulative[high] - cumulative[low])
  return from + step * (low + part)
}

function integrandHeight(
  { events, trials, starts }: GroupCells,
  predictor: Float64Array,
  deviation: number,
  group: number,
  u: number,
): number {
  let height = (-u * u) / 2
  for (let cell = starts[group]; cell < starts[group + 1]; cell++) {
    const eta = predictor[cell] + deviation * u
    height += events[cell] * eta - trials[cell] * (Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))))
  }
  return height
}
