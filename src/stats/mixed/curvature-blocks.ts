import {
  factorSkyline,
  inverseWithinSkyline,
  logDeterminantOfSkyline,
  skyline,
  solveSkyline,
} from '../linear-algebra/skyline-cholesky.ts'
import type { ByGroups, CrossedGroups, CurvatureBlocks } from './crossed-groups.ts'

/** M from the weights Σ n p (1 − p) of the pairs, with the first grouping eliminated. */
export function curvatureBlocks(
  { counts, first, second, starts, skylineFirst }: CrossedGroups,
  pairWeights: Float64Array,
  [sigma1, sigma2]: readonly [number, number],
): CurvatureBlocks {
  const diagonal = new Float64Array(counts[0]).fill(1)
  const pairs = pairWeights.map((weight) => sigma1 * sigma2 * weight)
  const schur = skyline(skylineFirst)
  const { offset, values } = schur
  for (let b = 0; b < counts[1]; b++) values[offset[b] + b] = 1
  for (let pair = 0; pair < pairs.length; pair++) {
    const b = second[pair]
    diagonal[first[pair]] += sigma1 * sigma1 * pairWeights[pair]
    values[offset[b] + b] += sigma2 * sigma2 * pairWeights[pair]
  }
  for (let a = 0; a < counts[0]; a++) {
    for (let p = starts[a]; p < starts[a + 1]; p++) {
      // Within a group of the first grouping those of the second stand in ascending order.
      const share = pairs[p] / diagonal[a]
      const row = offset[second[p]]
      for (let q = starts[a]; q <= p; q++) values[row + second[q]] -= share * pairs[q]
    }
  }
  if (!factorSkyline(schur)) throw new Error('The curvature of the random intercepts is not positive')
  return { diagonal, pairs, schur }
}

/** Solves M x = vector in place. */
export function solveCurvature(
  { first, second }: CrossedGroups,
  { diagonal, pairs, schur }: CurvatureBlocks,
  [one, other]: ByGroups,
): void {
  for (let p = 0; p < pairs.length; p++) other[second[p]] -= (pairs[p] * one[first[p]]) / diagonal[first[p]]
  solveSkyline(schur, other)
  for (let p = 0; p < pairs.length; p++) one[first[p]] -= pairs[p] * other[second[p]]
  for (let a = 0; a < one.length; a++) one[a] /= diagonal[a]
}

/** The entries of M⁻¹ that the likelihood needs: both diagonals, and one for each pair of groups that occurs. */
export interface InverseCurvature {
  readonly variances: ByGroups
  readonly covariances: Float64Array
}

export function inverseCurvature(
  { counts, second, starts }: CrossedGroups,
  { diagonal, pairs, schur }: CurvatureBlocks,
): InverseCurvature {
  const { offset, values } = inverseWithinSkyline(schur)
  const covariances = new Float64Array(pairs.length)
  const one = new Float64Array(counts[0])
  for (let a = 0; a < counts[0]; a++) {
    let explained = 0
    for (let p = starts[a]; p < starts[a + 1]; p++) {
      let sum = 0
      for (let q = starts[a]; q < starts[a + 1]; q++) {
        const low = Math.min(second[p], second[q])
        sum += pairs[q] * values[offset[Math.max(second[p], second[q])] + low]
      }
      covariances[p] = -sum / diagonal[a]
      explained += pairs[p] * covariances[p]
    }
    one[a] = (1 - explained) / diagonal[a]
  }
  const other = Float64Array.from({ length: counts[1] }, (_, b) => values[offset[b] + b])
  return { variances: [one, other], covariances }
}

export function logDeterminantOfCurvature({ diagonal, schur }: CurvatureBlocks): number {
  let sum = logDeterminantOfSkyline(schur)
  for (let a = 0; a < diagonal.length; a++) sum += Math.log(diagonal[a])
  return sum
}
