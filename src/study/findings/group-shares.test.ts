import { expect, test } from 'vitest'
import { type TermName, termNamed } from '../../book/sample/terms.ts'
import { numericColumn } from '../../stats/frame.ts'
import { dominance } from '../../stats/importance/dominance.ts'
import { randomStream } from '../../stats/random.ts'
import { logistic } from '../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../stats/regression/outcome.ts'
import type { ModelColumn } from '../model-sample.ts'
import { fitMaximumLikelihood } from './fit-model.ts'
import { groupShares } from './group-shares.ts'
import type { ModelData } from './model-data.ts'

const rows = 500
const random = randomStream(11, 'groups')
const names: readonly TermName[] = ['disaster', 'lnIncome', 'priorOverdue', 'distance', 'priceShock']
const values = names.map(() => Float64Array.from({ length: rows }, () => 2 * random() - 1))
const isEvent = Uint8Array.from({ length: rows }, (_, row) =>
  random() < logistic(-0.5 + 0.9 * values[0][row] - 0.7 * values[1][row] + 0.4 * values[3][row]) ? 1 : 0,
)
const data: ModelData = {
  rows,
  columns: names.map(
    (name, i): ModelColumn => ({
      column: numericColumn(name, values[i]),
      factor: name,
      term: termNamed(name),
      isMissingFlag: false,
      reference: null,
    }),
  ),
  isEvent,
  outcome: binaryOutcome(isEvent),
  merged: [],
}

test('the share of a group is the sum of the Owen values of its factors', () => {
  const fit = fitMaximumLikelihood(data)
  const groups = Object.fromEntries(names.map((name) => [name, termNamed(name).riskGroup]))
  const owen = dominance(fit, { groups, method: 'exact' }).groups!
  const shares = groupShares(fit, data)
  expect(shares.size).toBe(3)
  for (const { group, share } of owen) expect(shares.get(group as never)).toBeCloseTo(share, 9)
})

test('a file without groups has none', () => {
  const plain = { ...data, columns: data.columns.map((own) => ({ ...own, term: null })) }
  expect(groupShares(fitMaximumLikelihood(plain), plain).size).toBe(0)
})
