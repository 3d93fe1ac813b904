/** Shifts of the log-odds at equal distances, between which smooth functions are interpolated. */
export interface ShiftGrid {
  readonly first: number
  readonly step: number
  readonly nodes: number
}

/** Cubic Hermite interpolation errs by step⁴/384 of the fourth derivative: at .25, some 10⁻⁵ of an exponential. */
const step = 0.25

/** From −reach to reach. */
export function shiftGrid(reach: number): ShiftGrid {
  const side = Math.max(4, Math.ceil(reach / step))
  return { first: -side * step, step, nodes: 2 * side + 1 }
}

/**
 * Slopes times the step at every node by differences of fourth order, one-sided of third at the ends: linear in the
 * values, so that the interpolated functions are too. `stride` numbers at each node.
 */
export function slopesOf(values: Float64Array, nodes: number, stride: number): Float64Array {
  const slopes = new Float64Array(values.length)
  for (let node = 0; node < nodes; node++) {
    for (const [other, weight] of slopeWeights(node, nodes)) {
      for (let f = 0; f < stride; f++) slopes[node * stride + f] += weight * values[other * stride + f]
    }
  }
  return slopes
}

/** Which nodes make the slope of a node, and with which weight. */
export function slopeWeights(node: number, nodes: number): readonly (readonly [number, number])[] {
  const at = (weights: readonly number[], from: number, side: 1 | -1) =>
    weights.map((weight, i) => [node + side * (from + i), side * weight] as const)
  if (node < 2) return at([-11 / 6, 3, -3 / 2, 1 / 3], 0, 1)
  if (node >= nodes - 2) return at([-11 / 6, 3, -3 / 2, 1 / 3], 0, -1)
  return [
    [node - 2, 1 / 12],
    [node - 1, -2 / 3],
    [node + 1, 2 / 3],
    [node + 2, -1 / 12],
  ]
}

/** A place between two nodes with the Hermite weights of the values and slopes at both. */
export interface GridPoint {
  node: number
  /** Of the value and the slope at `node`, then at the node after it. */
  value0: number
  slope0: number
  value1: number
  slope1: number
}

/** Shifts beyond the grid stand at its end. Written into `point`, which is returned. */
export function locate({ first, step: width, nodes }: ShiftGrid, shift: number, point: GridPoint): GridPoint {
  const position = Math.min(Math.max((shift - first) / width, 0), nodes - 1)
  const node = Math.min(Math.floor(position), nodes - 2)
  const t = position - node
  const t2 = t * t
  const t3 = t2 * t
  point.node = node
  point.value0 = 2 * t3 - 3 * t2 + 1
  point.slope0 = t3 - 2 * t2 + t
  point.value1 = 3 * t2 - 2 * t3
  point.slope1 = t3 - t2
  return point
}

export function emptyPoint(): GridPoint {
  return { node: 0, value0: 0, slope0: 0, value1: 0, slope1: 0 }
}
