import { changeOn } from '../../portfolio/change.ts'
import type { Measure } from '../measure-findings.ts'
import type { MeasureProposal } from './measure-design.ts'
import type { TrialStage } from './try-measure.ts'

/** One more measure taken, beside those before it. */
export interface OrderStep {
  readonly measure: Measure
  /** Of this and all earlier measures together, in an average year: computed, not summed. */
  readonly lossAvoided: number
  readonly cost: number
  readonly netBenefit: number
  /** What this step adds to the net benefit. */
  readonly adds: number
}

export interface MeasureOrder {
  /** While a step adds to the cooperative's net benefit. */
  readonly steps: readonly OrderStep[]
  /** Measures that would lower the net benefit after these. */
  readonly notWorthIt: readonly Measure[]
  /** All measures at once against the sum of each alone. */
  readonly allTogether: { readonly lossAvoided: number; readonly sumOfEach: number }
  /** `sampled`: on thinned notes. */
  readonly method: 'exact' | 'sampled'
}

/** More notes than this are thinned: the work grows with measures × measures × notes. */
const mostNotes = 3000

/** In each step the measure that adds most to the net benefit, given what is taken already. */
export function recommendedOrder(
  stage: TrialStage,
  proposals: ReadonlyMap<Measure, MeasureProposal>,
): MeasureOrder {
  const isExact = stage.full.notes.rows.length <= mostNotes
  const trial = isExact ? stage.full : stage.thin
  const changesOf = (measure: Measure) => {
    const { changes } = proposals.get(measure)!
    return isExact ? changes : changes.map((change) => changeOn(change, stage.thinNotes))
  }
  const averageLoss = (taken: readonly Measure[]) =>
    trial.expected(trial.central, taken.flatMap(changesOf)).averageYear.loss
  const before = averageLoss([])
  const avoidedBy = (taken: readonly Measure[]) => before - averageLoss(taken)
  const moneyOf = (taken: readonly Measure[]) =>
    taken.reduce(
      (sum, measure) => {
        const { cooperativePays, cooperativeGains } = proposals.get(measure)!.money
        return { pays: sum.pays + cooperativePays, gains: sum.gains + cooperativeGains }
      },
      { pays: 0, gains: 0 },
    )
  const steps: OrderStep[] = []
  const rest = new Set(proposals.keys())
  for (;;) {
    const taken = steps.map(({ measure }) => measure)
    const last = steps.at(-1)?.netBenefit ?? 0
    const candidates = [...rest].map((measure): OrderStep => {
      const all = [...taken, measure]
      const lossAvoided = avoidedBy(all)
      const { pays, gains } = moneyOf(all)
      const netBenefit = lossAvoided + gains - pays
      return { measure, lossAvoided, cost: pays, netBenefit, adds: netBenefit - last }
    })
    const best = candidates.reduce<OrderStep | null>(
      (most, one) => (one.adds > (most?.adds ?? 0) ? one : most),
      null,
    )
    if (!best) break
    steps.push(best)
    rest.delete(best.measure)
  }
  const everything = [...proposals.keys()]
  return {
    steps,
    notWorthIt: [...rest],
    allTogether: {
      lossAvoided: avoidedBy(everything),
      sumOfEach: everything.reduce((sum, measure) => sum + avoidedBy([measure]), 0),
    },
    method: isExact ? 'exact' : 'sampled',
  }
}
