import { expect, test } from 'vitest'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { riskParameters } from './risk-parameters.ts'

/** A model B with three columns, of errors .1, .2 and .3. */
const columns = [
  { factor: '(intercept)', level: null },
  { factor: 'disaster', level: null },
  { factor: 'creditVillage', level: null },
]
const fit = { design: { columns }, coefficients: Float64Array.of(-3, 0.4, -0.6) } as unknown as LogisticFit
const covariance = Float64Array.of(0.01, 0, 0, 0, 0.04, 0, 0, 0, 0.09)

test('a shock is own where the history carries it; a credit village needs no history of shocks', () => {
  const own = riskParameters(fit, covariance, new Set(['disaster']))
  expect(own.map(({ name, value, certainty, column }) => [name, value, certainty, column])).toEqual([
    ['disaster', 0.4, 'ownData', 1],
    ['insuredInDisaster', -0.7, 'assumption', null],
    ['priceShock', -0.35, 'assumption', null],
    ['creditVillage', -0.6, 'ownData', 2],
    ['jointGuarantee', -0.15, 'assumption', null],
  ])
  expect(own[0].standardError).toBeCloseTo(0.2, 12)
})

test('where the history is short the prior stands though model B has a coefficient', () => {
  const [disaster, , , creditVillage] = riskParameters(fit, covariance, new Set())
  expect(disaster).toEqual({
    name: 'disaster',
    value: 1.2,
    standardError: 0.23,
    certainty: 'assumption',
    column: null,
  })
  expect(creditVillage.certainty).toBe('ownData')
})
