import { expect, test } from 'vitest'
import { villageOfSix } from '../../../../test/fixtures/village-of-six.ts'
import type { Measure } from '../measure-findings.ts'
import { allMeasures } from './all-measures.ts'
import type { MeasureProposal } from './measure-design.ts'
import { recommendedOrder } from './order.ts'
import { withStability } from './order-stability.ts'
import type { TrialStage } from './try-measure.ts'

const village = villageOfSix({ hit: [1, 0.5, 0.3, 0, 1, 0.2], priceShock: [-1, 2, 0, 0.5, -0.3, 1] })
const proposals = new Map(
  allMeasures(village.context).map((design) => [design.measure, design.propose(design.standardDose)]),
)
const stage = {
  full: {
    notes: village.context.basis.notes,
    expected: (_: unknown, changes: MeasureProposal['changes']) => ({
      averageYear: village.expected(changes),
    }),
  },
} as unknown as TrialStage

/** Of a set of measures together, counted anew from the notes. */
function net(measures: readonly Measure[]): { avoided: number; benefit: number } {
  const taken = measures.map((measure) => proposals.get(measure)!)
  const avoided = village.expected([]).loss - village.expected(taken.flatMap(({ changes }) => changes)).loss
  const money = taken.reduce((sum, own) => sum + own.money.cooperativeGains - own.money.cooperativePays, 0)
  return { avoided, benefit: avoided + money }
}

test('two measures together avoid less than their sum, by what the one leaves the other', () => {
  const [rules, credit, both] = [net(['rules']), net(['creditSystem']), net(['rules', 'creditSystem'])]
  // A tenth less is lost of what the credit villages leave: 10 % of their part is counted once, not twice.
  expect(both.avoided).toBeCloseTo(rules.avoided + credit.avoided - 0.1 * credit.avoided, 8)
})

test('each step is the best that is left, counted anew, and the order ends where nothing adds', () => {
  const order = recommendedOrder(stage, proposals)
  const all = [...proposals.keys()]
  const taken: Measure[] = []
  for (const step of order.steps) {
    const before = net(taken).benefit
    const gains = all
      .filter((measure) => !taken.includes(measure))
      .map((measure) => net([...taken, measure]).benefit - before)
    taken.push(step.measure)
    expect(step.adds).toBeCloseTo(Math.max(...gains), 8)
    expect(step.lossAvoided).toBeCloseTo(net(taken).avoided, 8)
    expect(step.netBenefit).toBeCloseTo(net(taken).benefit, 8)
  }
  for (const measure of order.notWorthIt)
    expect(net([...taken, measure]).benefit).toBeLessThanOrEqual(net(taken).benefit + 1e-9)
  expect(order.allTogether.lossAvoided).toBeCloseTo(net(all).avoided, 8)
  expect(order.allTogether.sumOfEach).toBeCloseTo(
    all.reduce((sum, measure) => sum + net([measure]).avoided, 0),
    8,
  )
  expect(order.allTogether.lossAvoided).not.toBeCloseTo(order.allTogether.sumOfEach, 0)
})

test('greedy steps reach what the best of all subsets does on this village', () => {
  const all = [...proposals.keys()]
  const best = Array.from(
    { length: 2 ** all.length },
    (_, set) => net(all.filter((_measure, at) => (set >> at) % 2 === 1)).benefit,
  ).reduce((most, own) => Math.max(most, own))
  expect(recommendedOrder(stage, proposals).steps.at(-1)!.netBenefit).toBeCloseTo(best, 6)
})

test('stability by hand: first in two of four draws, then in three of what is left', () => {
  const step = { lossAvoided: 0, cost: 0, netBenefit: 0, adds: 0 }
  const order = {
    steps: [
      { measure: 'rules' as const, ...step },
      { measure: 'market' as const, ...step },
    ],
    notWorthIt: ['pricing' as const],
    allTogether: { lossAvoided: 0, sumOfEach: 0 },
    method: 'exact' as const,
  }
  const drawn = new Map<Measure, number[]>([
    ['rules', [5, 5, 5, 1]],
    ['market', [4, 1, 2, 3]],
    ['pricing', [0, 9, 0, 0]],
  ])
  const [first, second] = withStability(order, drawn).steps
  expect([first.firstInDraws, first.beforeNextInDraws]).toEqual([0.5, 0.75])
  expect([second.firstInDraws, second.beforeNextInDraws]).toEqual([0.75, null])
  expect(withStability(order, new Map([['rules', []]])).steps[0].firstInDraws).toBeNull()
})
