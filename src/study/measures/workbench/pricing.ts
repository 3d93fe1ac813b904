import { type RateCosts, rateFloor, requiredRate } from '../../../lending/pricing/required-rate.ts'
import { everywhere } from '../../portfolio/change.ts'
import { assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

/**
 * Scientific rate pricing (DOMAIN.md §4.3): every note pays what it costs. The dose is the share of the gap between
 * today's rate and the required one that is closed, upwards and downwards. A rate causes no default here (SOUNDNESS.md
 * rule 8); who is asked for more leaves by a stated elasticity and takes income and loss along.
 */
export function pricingMeasure(context: WorkbenchContext): MeasureDesign {
  const { basis, noteCount, rate } = context
  const { balance, lossGivenDefault } = basis.notes
  const costs = Array.from({ length: noteCount }, (_, note) =>
    costsOf(basis.probability[note] * lossGivenDefault[note]),
  )
  const step = assumptions.largestRateStep.value
  const gap = Float64Array.from(costs, (own, note) =>
    Math.max(-step, Math.min(step, requiredRate(own) - rate[note])),
  )
  return {
    measure: 'pricing',
    standardDose: 1,
    currentDose: 0,
    certainty: 'assumption',
    outcome: 'margin',
    isAssociative: false,
    assumptions: [
      'fundsTransferPrice',
      'operatingCost',
      'capitalShare',
      'hurdleRate',
      'rateElasticity',
      'largestRateStep',
    ],
    propose(dose) {
      const leaving = gap.map((own) =>
        Math.min(1, Math.max(0, 100 * dose * (own || 0) * assumptions.rateElasticity.value)),
      )
      const yuan = (note: number) => balance[note] / 100
      const raised = sumOver(noteCount, (note) =>
        gap[note] > 0 ? yuan(note) * (1 - leaving[note]) * dose * gap[note] : 0,
      )
      const lowered = sumOver(noteCount, (note) => (gap[note] < 0 ? -yuan(note) * dose * gap[note] : 0))
      // What leaves no longer earns its margin; that it no longer loses either is the change of the expected loss.
      const margin = sumOver(
        noteCount,
        (note) =>
          yuan(note) *
          leaving[note] *
          Math.max(0, rate[note] - rateFloor({ ...costs[note], expectedLoss: 0 })),
      )
      return {
        changes: [{ reach: leaving, logOdds: () => 0, lossFactor: everywhere(noteCount, 0) }],
        money: {
          cooperativePays: lowered + margin,
          cooperativeGains: raised,
          farmersPay: raised,
          farmersGain: lowered,
          statePays: 0,
        },
      }
    },
  }
}

/** What a note costs a year, by its expected loss as a share of the balance. */
export function costsOf(expectedLoss: number): RateCosts {
  return {
    fundsTransferPrice: assumptions.fundsTransferPrice.value,
    operatingCost: assumptions.operatingCost.value,
    expectedLoss,
    capital: assumptions.capitalShare.value,
    hurdle: assumptions.hurdleRate.value,
    other: 0,
    adjustment: 0,
  }
}
