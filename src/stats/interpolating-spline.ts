/**
 * The cubic spline through points with ascending x whose ends are those of the cubics through the first and the
 * last four points (Forsythe, Malcolm & Moler 1977; R's `spline(method = "fmm")`). At least four points.
 */
export function interpolatingSpline(x: Float64Array, y: Float64Array): (at: number) => number {
  const n = x.length
  if (n < 4) throw new RangeError('interpolatingSpline: four points at least')
  const width = Float64Array.from({ length: n - 1 }, (_, i) => x[i + 1] - x[i])
  const slope = Float64Array.from({ length: n - 1 }, (_, i) => (y[i + 1] - y[i]) / width[i])
  const third = thirdDerivatives(x, width, slope)
  return (at) => {
    let i = 0
    while (i < n - 2 && at >= x[i + 1]) i++
    const h = width[i]
    const d = at - x[i]
    const linear = slope[i] - h * (third[i + 1] + 2 * third[i])
    const cubic = (third[i + 1] - third[i]) / h
    return y[i] + d * (linear + d * (3 * third[i] + d * cubic))
  }
}

/** A sixth of the second derivative at each point: a tridiagonal system by elimination. */
function thirdDerivatives(x: Float64Array, width: Float64Array, slope: Float64Array): Float64Array {
  const n = x.length
  const last = n - 1
  const diagonal = new Float64Array(n)
  const right = new Float64Array(n)
  for (let i = 1; i < last; i++) {
    diagonal[i] = 2 * (width[i - 1] + width[i])
    right[i] = slope[i] - slope[i - 1]
  }
  diagonal[0] = -width[0]
  diagonal[last] = -width[last - 1]
  const secondDifference = (i: number) => (slope[i + 1] - slope[i]) / (x[i + 2] - x[i])
  const ofCubic = (i: number) => (secondDifference(i + 1) - secondDifference(i)) / (x[i + 3] - x[i])
  right[0] = width[0] ** 2 * ofCubic(0)
  right[last] = -(width[last - 1] ** 2) * ofCubic(n - 4)
  for (let i = 1; i < n; i++) {
    const factor = width[i - 1] / diagonal[i - 1]
    diagonal[i] -= factor * width[i - 1]
    right[i] -= factor * right[i - 1]
  }
  const solution = new Float64Array(n)
  solution[last] = right[last] / diagonal[last]
  for (let i = last - 1; i >= 0; i--) solution[i] = (right[i] - width[i] * solution[i + 1]) / diagonal[i]
  return solution
}
