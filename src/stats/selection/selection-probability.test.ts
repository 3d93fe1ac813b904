import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '../distributions.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitAtCorrelation, selectionModel } from './selection-fit.ts'
import {
  eventProbability,
  eventProbabilityIfNotSelected,
  eventProbabilityIfSelected,
  predictorAt,
} from './selection-probability.ts'

const predictor = fc.double({ min: -3, max: 3, noNaN: true })

test('selected and not selected make up the whole; without correlation all three are alike', () => {
  fc.assert(
    fc.property(predictor, predictor, fc.double({ min: -0.95, max: 0.95, noNaN: true }), (z, x, r) => {
      const chosen = normalCdf(z)
      const mixed =
        chosen * eventProbabilityIfSelected(z, x, r) + (1 - chosen) * eventProbabilityIfNotSelected(z, x, r)
      expect(mixed).toBeCloseTo(eventProbability(x), 12)
      expect(eventProbabilityIfNotSelected(z, x, 0)).toBeCloseTo(eventProbability(x), 12)
    }),
    { seed: 3 },
  )
})

test('where the good are chosen, those turned away default more often', () => {
  expect(eventProbabilityIfNotSelected(0.5, -1, -0.5)).toBeGreaterThan(normalCdf(-1))
  expect(eventProbabilityIfSelected(0.5, -1, -0.5)).toBeLessThan(normalCdf(-1))
})

test('a saturated probit predicts the shares that it was fitted to, at other rows too', async () => {
  const level = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b']
  const g = nominalColumn('g', level)
  const selected = Uint8Array.from([1, 1, 1, 0, 1, 1, 0, 0, 0, 0])
  const known = nominalColumn('g', ['a', 'a', 'a', 'b', 'b'])
  const model = await selectionModel([g], [known], selected, Uint8Array.from([1, 0, 0, 1, 0]))
  const fit = fitAtCorrelation(model, 0)
  const at = [nominalColumn('g', ['b', 'a']), numericColumn('other', [0, 0])]
  const share = Array.from(predictorAt(fit.selection, at), normalCdf)
  expect(share[0]).toBeCloseTo(2 / 6, 10)
  expect(share[1]).toBeCloseTo(3 / 4, 10)
  expect(normalCdf(predictorAt(fit.outcome, at)[1])).toBeCloseTo(1 / 3, 10)
})

test('a flag that no default has: those without it keep their share, those with it are certain', async () => {
  const flag = [0, 0, 0, 0, 1, 1, 1]
  const g = ['a', 'a', 'a', 'a', 'a', 'b', 'b']
  const isEvent = Uint8Array.from([1, 0, 1, 0, 0, 0, 0])
  const known = [numericColumn('flag', flag), nominalColumn('g', g)]
  const all = [numericColumn('flag', [...flag, 0, 1, 1]), nominalColumn('g', [...g, 'a', 'b', 'a'])]
  const model = await selectionModel(all, known, Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]), isEvent)
  expect(model.outcome.status).toBe('separated')
  for (const correlation of [-0.8, 0, 0.8]) {
    const fit = fitAtCorrelation(model, correlation)
    const [z, x] = [predictorAt(fit.selection, all), predictorAt(fit.outcome, all)]
    for (const [i, own] of [...(all[0].kind === 'numeric' ? all[0].values : [])].entries()) {
      const refused = eventProbabilityIfNotSelected(z[i], x[i], correlation)
      expect(refused).toBeGreaterThanOrEqual(0)
      expect(refused).toBeLessThanOrEqual(1)
      if (own === 1) expect(eventProbability(x[i])).toBeLessThan(1e-3)
      else if (correlation === 0) expect(eventProbability(x[i])).toBeCloseTo(2 / 4, 6)
    }
  }
})

test('certain both ways, the quotients are still probabilities', () => {
  for (const z of [-30, 30])
    for (const x of [-30, 30])
      for (const correlation of [-0.8, 0, 0.8]) {
        expect(eventProbabilityIfSelected(z, x, correlation)).toBeGreaterThanOrEqual(0)
        expect(eventProbabilityIfNotSelected(z, x, correlation)).toBeLessThanOrEqual(1 + 1e-9)
      }
})
