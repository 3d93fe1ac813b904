import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn, takeRowsOf } from '../frame.ts'
import { randomStream } from '../random.ts'
import { leaveOneGroupOut } from './leave-one-group-out.ts'
import { fitLogistic, fittedProbabilities } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { designOver } from './row-sums.ts'

const rows = 1200
const groupCount = 8
const random = randomStream(3)
const x = Float64Array.from({ length: rows }, () => 2 * random() - 1)
const kinds = Array.from({ length: rows }, () => ['a', 'b', 'c'][Math.floor(3 * random())])
const codes = Uint32Array.from({ length: rows }, () => Math.floor(groupCount * random() ** 2))
const groups = { codes, count: groupCount }
const isEvent = Uint8Array.from({ length: rows }, (_, row) => {
  const eta = -1.5 + 0.8 * x[row] + (kinds[row] === 'b' ? 0.6 : 0) + (codes[row] === 2 ? 0.9 : 0)
  return random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0
})
const columns: Column[] = [numericColumn('x', x), nominalColumn('kind', kinds)]
const outcome = binaryOutcome(isEvent)

/** The model is fitted again from nothing to the rows of the others. */
function fromScratch(): Float64Array {
  const expected = new Float64Array(rows)
  for (let group = 0; group < groupCount; group++) {
    const all = Array.from({ length: rows }, (_, row) => row)
    const others = all.filter((row) => codes[row] !== group)
    const own = all.filter((row) => codes[row] === group)
    const fit = fitLogistic(
      columns.map((column) => takeRowsOf(column, others)),
      binaryOutcome(others.map((row) => isEvent[row])),
    )
    const ownColumns = columns.map((column) => takeRowsOf(column, own))
    const fitted = fittedProbabilities(designOver(fit.design, ownColumns, own.length), fit.coefficients)
    own.forEach((row, i) => {
      expected[row] = fitted[i]
    })
  }
  return expected
}

test('the exact way gives what refitting to the other rows gives', () => {
  const found = leaveOneGroupOut(columns, outcome, groups)
  expect(found.method).toBe('exact')
  const expected = fromScratch()
  for (let row = 0; row < rows; row++) expect(found.probabilities[row]).toBeCloseTo(expected[row], 9)
})

test('one Newton step: expected events of a group within half a per cent of the refit', () => {
  const found = leaveOneGroupOut(columns, outcome, groups, { budget: 0 })
  expect(found.method).toBe('oneStep')
  const expected = fromScratch()
  for (let group = 0; group < groupCount; group++) {
    let [stepped, exact] = [0, 0]
    for (let row = 0; row < rows; row++) {
      if (codes[row] !== group) continue
      stepped += found.probabilities[row]
      exact += expected[row]
    }
    expect(Math.abs(stepped / exact - 1)).toBeLessThan(0.005)
  }
})
