import { expect, test } from 'vitest'
import { rational } from '../exact/rational.ts'
import { debtToIncome } from './debt-to-income.ts'
import { type DecisionRule, decide } from './decide.ts'

const rules: DecisionRule[] = [
  { sequence: 20, variable: 'score', comparison: '>', threshold: 600, decision: 'approve' },
  { sequence: 10, variable: 'income', comparison: '<', threshold: 20_000, decision: 'decline' },
]

test.each([
  [
    { income: 10_000, score: 700 },
    { decision: 'decline', skipped: [] },
  ],
  [
    { income: 20_000, score: 700 },
    { decision: 'approve', skipped: [] },
  ],
  [
    { income: 20_000, score: 600 },
    { decision: 'refer', skipped: [] },
  ],
  [{ score: 700 }, { decision: 'refer', skipped: ['income'] }],
  [
    { income: Number.NaN, score: 500 },
    { decision: 'refer', skipped: ['income'] },
  ],
  [{ income: 10_000 }, { decision: 'decline', skipped: [] }],
])('%j: %j', (facts, outcome) => {
  expect(decide(rules, facts)).toEqual(outcome)
})

test('a name that every object has is no fact', () => {
  const [approve] = rules
  expect(decide([{ ...approve, variable: 'constructor' }], {}).skipped).toEqual(['constructor'])
})

test('debt to income needs an income', () => {
  expect(debtToIncome(800_000n, 6_000_000n)).toEqual(rational(2n, 15n))
  expect(debtToIncome(800_000n, 0n)).toBeNull()
})
