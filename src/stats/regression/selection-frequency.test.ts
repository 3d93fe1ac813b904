import { expect, test } from 'vitest'
import { aliasTable } from '../alias-table.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { binaryOutcome } from './outcome.ts'
import { clusterResampler, trialResampler } from './resample.ts'
import { selectionFrequency } from './selection-frequency.ts'

const draw = (i: number, k: number) => Math.abs((Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1)

function smallBook() {
  const rows = Array.from({ length: 400 }, (_, i) => i)
  const strong = rows.map((i) => draw(i, 1))
  const columns = [
    numericColumn('strong', strong),
    numericColumn(
      'noise',
      rows.map((i) => draw(i, 2)),
    ),
    nominalColumn(
      'branch',
      rows.map((i) => `b${Math.floor(draw(i, 3) * 4)}`),
    ),
  ]
  return { columns, outcome: binaryOutcome(rows.map((i) => (draw(i, 4) < 0.05 + 0.5 * strong[i] ? 1 : 0))) }
}

test('a strong factor is chosen nearly always, noise about as often as its criterion lets it in', () => {
  const { columns, outcome } = smallBook()
  const frequency = selectionFrequency(columns, outcome, { seed: 1, resamples: 100, criterion: 'bic' })
  const share = Object.fromEntries(frequency.factors.map((f) => [f.factor, f.share]))
  expect(share.strong).toBeGreaterThan(0.97)
  expect(share.noise).toBeLessThan(0.35)
  expect(share.branch).toBeLessThan(0.35)
  expect(frequency.method).toBe('exact')
  expect(frequency.models.reduce((sum, model) => sum + model.count, 0)).toBe(100)
  const repeated = selectionFrequency(columns, outcome, { seed: 1, resamples: 100, criterion: 'bic' })
  expect(repeated).toEqual(frequency)
})

test('above the budget one-step search agrees with the exact one nearly always', () => {
  const { columns, outcome } = smallBook()
  const exact = selectionFrequency(columns, outcome, { seed: 3, resamples: 60 })
  const oneStep = selectionFrequency(columns, outcome, { seed: 3, resamples: 60, budget: 1 })
  expect(oneStep.method).toBe('oneStep')
  exact.factors.forEach(({ count }, f) => {
    expect(Math.abs(oneStep.factors[f].count - count)).toBeLessThanOrEqual(2)
  })
})

test('resamples keep the number of trials; clusters come whole', () => {
  const outcome = { events: Float64Array.of(3, 0, 2), trials: Float64Array.of(5, 4, 2) }
  const resample = trialResampler(outcome)
  const sums = new Float64Array(3)
  for (let b = 0; b < 2000; b++) {
    const drawn = resample(randomStream(b))
    expect(drawn.trials.reduce((sum, count) => sum + count, 0)).toBe(11)
    expect(drawn.events[1]).toBe(0)
    expect(drawn.events[2]).toBe(drawn.trials[2])
    drawn.events.forEach((count, cell) => {
      sums[cell] += count / 2000
    })
  }
  // Binomial(11, 3/11): standard error of the mean of 2,000 is .033.
  expect(Math.abs(sums[0] - 3)).toBeLessThan(0.15)
  expect(Math.abs(sums[2] - 2)).toBeLessThan(0.15)

  const rows = binaryOutcome([1, 0, 0, 1, 1])
  const drawn = clusterResampler(rows, [0, 0, 1, 1, 1], [0, 1, 2, 3, 4], 5)(randomStream(7))
  expect(drawn.trials[0]).toBe(drawn.trials[1])
  expect(drawn.trials[2]).toBe(drawn.trials[4])
  expect(drawn.trials[0] + drawn.trials[2]).toBe(2)
})

test('the alias table draws by weight and never an empty one', () => {
  const random = randomStream(11)
  const pick = aliasTable([0, 1, 5, 0, 4])
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < 20_000; i++) counts[pick(random)] += 1
  expect(counts[0] + counts[3]).toBe(0)
  expect(counts[1] / 20_000).toBeCloseTo(0.1, 1)
  expect(Math.abs(counts[2] / 20_000 - 0.5)).toBeLessThan(0.015)
})
