import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { clusterCovariance } from './cluster-covariance.ts'
import { biasReducedClusterCovariance } from './cluster-covariance-bias-reduced.ts'
import { generalizedVarianceInflation } from './generalized-variance-inflation.ts'
import { fitLogistic } from './logistic.ts'
import { averageMarginalEffects } from './marginal-effects.ts'
import { binaryOutcome } from './outcome.ts'
import { robustCovariance, robustKinds } from './robust-covariance.ts'
import { resolveSeparation } from './separated-fit.ts'
import { wildScoreTest } from './wild-score-bootstrap.ts'

/**
 * Level a has no event. Taken as the reference it makes the intercept and all levels infinite, taken as another it is
 * infinite alone: the same model, whose x must not know which. Without its rows no coefficient is infinite, and what
 * is left decides the errors of x.
 */
const rows = 400
const random = randomStream(5, 'separatedReference')
const x = Float64Array.from({ length: rows }, () => random() * 2 - 1)
const f = Array.from({ length: rows }, () => 'abcd'[Math.floor(random() * 4)])
const y = Array.from(x, (value, i) => {
  const odds = Math.exp(value + { a: -9, b: -1, c: 0.5, d: 0 }[f[i]]! - 1)
  return f[i] !== 'a' && random() < odds / (1 + odds) ? 1 : 0
})
const clusters = [12, 5].map((count) =>
  Uint32Array.from({ length: rows }, () => Math.floor(random() * count)),
)

async function fitOver(kept: readonly number[], reference: string) {
  const columns = [
    numericColumn(
      'x',
      Float64Array.from(kept, (i) => x[i]),
    ),
    nominalColumn(
      'f',
      kept.map((i) => f[i]),
    ),
  ]
  const outcome = binaryOutcome(kept.map((i) => y[i]))
  const fit = await resolveSeparation(fitLogistic(columns, outcome, { references: { f: reference } }))
  const ways = clusters.map((codes) => Uint32Array.from(kept, (i) => codes[i]))
  return {
    fit,
    data: { columns, outcome, clusters: ways },
    oneWay: { columns, outcome, clusters: [ways[0]] },
  }
}

const all = Array.from({ length: rows }, (_, i) => i)
const ofX = (covariance: Float64Array) => {
  const size = Math.sqrt(covariance.length)
  return Math.sqrt(covariance[size + 1])
}

test('errors, inflation and effects of x are those under any other reference', async () => {
  const figuresUnder = async (reference: string) => {
    const { fit, data, oneWay } = await fitOver(all, reference)
    const reduced = biasReducedClusterCovariance(fit, oneWay)
    const effect = averageMarginalEffects(fit).find(({ factor }) => factor === 'x')!
    return {
      status: fit.status,
      infinite: fit.statusColumns.length,
      figures: [
        ofX(fit.covariance),
        ...robustKinds.map((kind) => ofX(robustCovariance(fit, kind).covariance)),
        ofX(clusterCovariance(fit, oneWay).covariance),
        ofX(clusterCovariance(fit, data).unrepaired),
        ofX(reduced.covariance),
        reduced.degreesOfFreedom[1],
        wildScoreTest(fit, oneWay, [1], { seed: 1, replications: 4096 }).statistic,
        effect.effect,
        effect.standardError,
        generalizedVarianceInflation(fit).find(({ factor }) => factor === 'x')!.factorValue,
      ],
    }
  }
  const separated = await figuresUnder('a')
  const plain = await figuresUnder('c')
  expect([separated.status, separated.infinite]).toEqual(['separated', 4])
  expect([plain.status, plain.infinite]).toEqual(['separated', 1])
  separated.figures.forEach((value, i) => {
    expect(Math.abs(value / plain.figures[i] - 1), `figure ${i}`).toBeLessThan(1e-7)
  })
})

test('errors of x are those of the rows that are not separated', async () => {
  const { fit, oneWay } = await fitOver(all, 'a')
  const finite = await fitOver(
    all.filter((i) => f[i] !== 'a'),
    'b',
  )
  expect(finite.fit.status).toBe('converged')
  for (const kind of ['HC0', 'HC3'] as const) {
    const wanted = ofX(robustCovariance(finite.fit, kind).covariance)
    expect(ofX(robustCovariance(fit, kind).covariance)).toBeCloseTo(wanted, 7)
  }
  const wanted = ofX(clusterCovariance(finite.fit, finite.oneWay, 'CR0').covariance)
  expect(ofX(clusterCovariance(fit, oneWay, 'CR0').covariance)).toBeCloseTo(wanted, 7)
})
