import { expect, test } from 'vitest'
import { gaussHermite } from '../mixed/gauss-hermite.ts'
import { groupCumulants, groupRoom } from './group-cumulants.ts'
import { bernoulliCumulants, cumulantCoefficients } from './loss-cumulants.ts'

const loss = [3, 1, 2]
const logOdds = [-2, -1.5, -3]
const struck = [1.2, 0.5, 1.2]
const members = {
  loss,
  oddsAgainst: logOdds.map((own) => Math.exp(-own)),
  oddsAgainstStruck: logOdds.map((own, i) => Math.exp(-own - struck[i])),
}

/** Cumulants of a discrete loss from its eight outcomes, the group's effect integrated over. */
function enumerated(share: number, sigma: number): [number, number, number] {
  const { nodes, weights } = gaussHermite(15)
  const moments = [0, 0, 0, 0]
  nodes.forEach((z, q) => {
    const p = logOdds.map((own, i) => {
      const of = (x: number) => 1 / (1 + Math.exp(-x - sigma * z))
      return (1 - share) * of(own) + share * of(own + struck[i])
    })
    for (let outcome = 0; outcome < 8; outcome++) {
      const isDefault = [0, 1, 2].map((i) => (outcome >> i) & 1)
      const probability = isDefault.reduce((product, own, i) => product * (own ? p[i] : 1 - p[i]), 1)
      const total = isDefault.reduce((sum, own, i) => sum + own * loss[i], 0)
      moments.forEach((_, k) => {
        moments[k] += weights[q] * probability * total ** k
      })
    }
  })
  const [, m1, m2, m3] = moments
  return [m1, m2 - m1 * m1, m3 - 3 * m1 * m2 + 2 * m1 ** 3]
}

function summed(coefficients: Float64Array, share: number): [number, number, number] {
  const at = [0, 0, 0]
  const [orders, powers] = [
    [0, 0, 1, 1, 1, 2, 2, 2, 2],
    [0, 1, 0, 1, 2, 0, 1, 2, 3],
  ]
  coefficients.forEach((value, i) => {
    const f = i % cumulantCoefficients
    at[orders[f]] += value * share ** powers[f]
  })
  return at as [number, number, number]
}

test.each([0, 0.35, 1])('with a share of %d struck the members sum to the enumerated group', (share) => {
  const own = summed(groupCumulants(members, 1, groupRoom(3, 0.6, gaussHermite(15))), share)
  enumerated(share, 0.6).forEach((value, k) => {
    expect(own[k]).toBeCloseTo(value, 10)
  })
})

test('seven nodes of the group effect hold its cumulants to 10⁻⁴', () => {
  const own = summed(groupCumulants(members, 1, groupRoom(5, 0.6, gaussHermite(7))), 0.35)
  enumerated(0.35, 0.6).forEach((value, k) => {
    expect(Math.abs(own[k] / value - 1)).toBeLessThan(1e-4)
  })
})

test('without an effect members are single Bernoulli losses', () => {
  const group = groupCumulants(members, 1, groupRoom(3, 0, gaussHermite(7)))
  loss.forEach((own, i) => {
    const spared = 1 / (1 + members.oddsAgainst[i])
    const alone = bernoulliCumulants(new Float64Array(9), own, spared, 1 / (1 + members.oddsAgainstStruck[i]))
    alone.forEach((value, f) => {
      expect(group[i * cumulantCoefficients + f]).toBeCloseTo(value, 12)
    })
  })
})
