import type { QuadratureRule } from '../mixed/gauss-hermite.ts'
import { cumulantCoefficients } from './loss-cumulants.ts'

/** Exposures of one group; the odds are e^(−log-odds), spared and struck. */
export interface GroupMembers {
  readonly loss: readonly number[]
  readonly oddsAgainst: readonly number[]
  readonly oddsAgainstStruck: readonly number[]
}

/**
 * Room for groups of up to `size` members, made once: polynomials in the share struck, by node of the group's effect.
 */
export interface GroupRoom {
  readonly rule: QuadratureRule
  /** e^(−σz) by node. */
  readonly effects: Float64Array
  /** Probability of default, by member and node: spared, and how much more where struck. */
  readonly spared: Float64Array
  readonly struckMore: Float64Array
  /** Of the group, by node: M₀, M₁, V₀, V₁, V₂, less their means. */
  readonly group: readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  /** Members × nine coefficients. */
  readonly result: Float64Array
}

export function groupRoom(size: number, deviation: number, rule: QuadratureRule): GroupRoom {
  const nodes = rule.nodes.length
  const byNode = () => new Float64Array(nodes)
  return {
    rule,
    effects: rule.nodes.map((z) => Math.exp(-deviation * z)),
    spared: new Float64Array(size * nodes),
    struckMore: new Float64Array(size * nodes),
    group: [byNode(), byNode(), byNode(), byNode(), byNode()],
    result: new Float64Array(size * cumulantCoefficients),
  }
}

/**
 * Cumulants of the loss of a whole group at a shift, the group's effect N(0, σ²) integrated out (law of total
 * cumulance), split among its members: κ₁ᵢ = E mᵢ; κ₂ᵢ = E vᵢ + Cov(mᵢ, M);
 * κ₃ᵢ = E kᵢ + 3/2 [Cov(mᵢ, V) + Cov(M, vᵢ)] + E[(mᵢ − Emᵢ)(M − EM)²], small letters a member's and capitals the
 * group's given the effect. `against` is e^(−shift). The result stands in `room` until the next call.
 */
export function groupCumulants(members: GroupMembers, against: number, room: GroupRoom): Float64Array {
  const { loss } = members
  const { rule, spared, struckMore, group, result } = room
  const { weights } = rule
  const nodes = weights.length
  fillState(members, against, room)
  const [m0, m1, v0, v1, v2] = group
  result.fill(0, 0, loss.length * cumulantCoefficients)
  for (let i = 0; i < loss.length; i++) {
    const e = loss[i]
    const at = i * cumulantCoefficients
    let [mean0, mean1] = [0, 0]
    for (let q = 0; q < nodes; q++) {
      mean0 += weights[q] * e * spared[i * nodes + q]
      mean1 += weights[q] * e * struckMore[i * nodes + q]
    }
    result[at] = mean0
    result[at + 1] = mean1
    for (let q = 0; q < nodes; q++) {
      const weight = weights[q]
      const p = spared[i * nodes + q]
      const d = struckMore[i * nodes + q]
      const own0 = e * p - mean0
      const own1 = e * d - mean1
      // vᵢ, and kᵢ = e vᵢ (1 − 2p)
      const square = e * e
      const w0 = square * p * (1 - p)
      const w1 = square * d * (1 - 2 * p)
      const w2 = -square * d * d
      const [a, b] = [m0[q], m1[q]]
      result[at + 2] += weight * (w0 + own0 * a)
      result[at + 3] += weight * (w1 + own0 * b + own1 * a)
      result[at + 4] += weight * (w2 + own1 * b)
      // 3/2 (vᵢ M' + mᵢ' V') + mᵢ' M'²
      const c0 = 1.5 * v0[q] + a * a
      const c1 = 1.5 * v1[q] + 2 * a * b
      const c2 = 1.5 * v2[q] + b * b
      result[at + 5] += weight * (e * w0 * (1 - 2 * p) + 1.5 * w0 * a + own0 * c0)
      result[at + 6] +=
        weight * (e * (w1 * (1 - 2 * p) - 2 * w0 * d) + 1.5 * (w1 * a + w0 * b) + own1 * c0 + own0 * c1)
      result[at + 7] +=
        weight * (e * (w2 * (1 - 2 * p) - 2 * w1 * d) + 1.5 * (w2 * a + w1 * b) + own1 * c1 + own0 * c2)
      result[at + 8] += weight * (-2 * e * w2 * d + 1.5 * w2 * b + own1 * c2)
    }
  }
  return result
}

function fillState(
  { loss, oddsAgainst, oddsAgainstStruck }: GroupMembers,
  against: number,
  { rule, effects, spared, struckMore, group }: GroupRoom,
): void {
  const nodes = effects.length
  const [m0, m1, v0, v1, v2] = group
  for (const values of group) values.fill(0)
  for (let i = 0; i < loss.length; i++) {
    const e = loss[i]
    const square = e * e
    for (let q = 0; q < nodes; q++) {
      const odds = against * effects[q]
      const p = 1 / (1 + oddsAgainst[i] * odds)
      const d = 1 / (1 + oddsAgainstStruck[i] * odds) - p
      spared[i * nodes + q] = p
      struckMore[i * nodes + q] = d
      m0[q] += e * p
      m1[q] += e * d
      v0[q] += square * p * (1 - p)
      v1[q] += square * d * (1 - 2 * p)
      v2[q] -= square * d * d
    }
  }
  for (const values of group) {
    let mean = 0
    for (let q = 0; q < nodes; q++) mean += rule.weights[q] * values[q]
    for (let q = 0; q < nodes; q++) values[q] -= mean
  }
}
