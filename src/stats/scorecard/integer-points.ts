/**
 * Whole points that keep the total score closest to its exact value: they minimise the largest error over all
 * combinations of bins, where rounding each bin by itself lets the errors of many factors pile up.
 *
 * Within a factor the rounded-off parts must fit into a window [r, r + w] on the circle of length 1; each gap
 * between neighbouring fractions gives one such window. With widths w and middles m of the chosen windows the
 * largest error is Σw / 2 + the distance of (Σm + base) to the nearest whole number, which the constant takes up.
 * The search over one window a factor is exact (branch and bound on Σw); its budget counts visited nodes.
 */
export interface PointsRequest {
  /** The exact constant, or null where there is none to round: the points alone make the score. */
  readonly base: number | null
  /** Exact points by factor and bin. */
  readonly points: readonly ArrayLike<number>[]
}

export interface IntegerPoints {
  /** 0 where the request had no constant. */
  readonly base: number
  readonly points: readonly (readonly number[])[]
  /** Largest distance of a total from its exact value. */
  readonly largestError: number
  readonly proven: boolean
}

const NODE_BUDGET = 5_000_000

export function optimalIntegerPoints(request: PointsRequest): IntegerPoints {
  const windows = request.points.map(windowsOf)
  const { chosen, proven } = chooseWindows(windows, request.base ?? 0)
  const points = request.points.map((exact, f) => placed(exact, windows[f][chosen[f]]))
  const left = chosen.reduce(
    (sum, choice, f) => sum + centred(middleOf(windows[f][choice])),
    request.base ?? 0,
  )
  const shift = Math.round(left) + 0
  if (request.base !== null) return finished(request, shift, points, proven)
  if (points.length > 0) points[0] = points[0].map((value) => value + shift)
  return finished(request, 0, points, proven)
}

export function nearestIntegerPoints(request: PointsRequest): IntegerPoints {
  const points = request.points.map((exact) => Array.from(exact, (value) => Math.round(value) + 0))
  return finished(request, Math.round(request.base ?? 0), points, true)
}

function finished(request: PointsRequest, base: number, points: number[][], proven: boolean): IntegerPoints {
  return { base, points, proven, largestError: largestError(request, base, points) }
}

/** Errors of bins in different factors are free to meet, so the extremes add up. */
export function largestError(
  request: PointsRequest,
  base: number,
  points: readonly (readonly number[])[],
): number {
  let highest = base - (request.base ?? 0)
  let lowest = highest
  points.forEach((values, f) => {
    const errors = values.map((value, bin) => value - request.points[f][bin])
    highest += Math.max(...errors)
    lowest += Math.min(...errors)
  })
  return Math.max(highest, -lowest)
}

interface Window {
  /** Fraction at which the window starts, 0 ≤ start < 1. */
  readonly start: number
  readonly width: number
}

function middleOf({ start, width }: Window): number {
  return start + width / 2
}

/** Narrowest first. */
function windowsOf(exact: ArrayLike<number>): Window[] {
  const fractions = [...new Set(Array.from(exact, (value) => value - Math.floor(value)))].sort(
    (a, b) => a - b,
  )
  return fractions
    .map((start, i) => {
      const before = i > 0 ? fractions[i - 1] : fractions[fractions.length - 1] - 1
      return { start, width: 1 - (start - before) }
    })
    .sort((a, b) => a.width - b.width || a.start - b.start)
}

/** The same place on the circle, between −½ and ½: points then stay close to their exact values. */
function centred(middle: number): number {
  return middle - Math.round(middle)
}

/** The whole numbers n with exact − n inside the window: a fraction before its start lies in it one turn later. */
function placed(exact: ArrayLike<number>, window: Window): number[] {
  const turns = Math.round(middleOf(window))
  return Array.from(exact, (value) => {
    const floor = Math.floor(value)
    return (value - floor >= window.start ? floor : floor - 1) + turns
  })
}

/** Rising caps on the extra width find good choices early; the search ends when no wider one can be better. */
function chooseWindows(
  windows: readonly (readonly Window[])[],
  base: number,
): { chosen: number[]; proven: boolean } {
  const narrowest = windows.reduce((sum, choices) => sum + choices[0].width, 0)
  const search = { nodes: 0, best: Number.POSITIVE_INFINITY, chosen: windows.map(() => 0) }
  const choice = windows.map(() => 0)
  const visit = (f: number, extra: number, middle: number, cap: number): void => {
    if (++search.nodes > NODE_BUDGET) return
    const error = (narrowest + extra) / 2
    if (error >= search.best - 1e-12) return
    if (f === windows.length) {
      const total = error + Math.abs(middle - Math.round(middle))
      if (total < search.best - 1e-12) {
        search.best = total
        search.chosen = [...choice]
      }
      return
    }
    const least = windows[f][0].width
    for (let i = 0; i < windows[f].length; i++) {
      const wider = extra + windows[f][i].width - least
      if (wider > cap) break
      choice[f] = i
      visit(f + 1, wider, middle + middleOf(windows[f][i]), cap)
    }
  }
  for (const cap of [0.02, 0.05, 0.1, 0.2, 0.4, 1]) {
    visit(0, 0, base, cap)
    if (search.best <= (narrowest + cap) / 2) break
  }
  return { chosen: search.chosen, proven: search.nodes <= NODE_BUDGET }
}
