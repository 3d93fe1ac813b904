import { everywhere } from '../../portfolio/change.ts'
import { assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

/**
 * Rules and regulations (DOMAIN.md §4.5): claims pursued in time, guarantees and registrations that hold in court. The
 * dose is the share by which the loss given default falls; its cost is a share of what is brought in.
 */
export function rulesMeasure({ basis, noteCount }: WorkbenchContext): MeasureDesign {
  const { exposure, lossGivenDefault } = basis.notes
  return {
    measure: 'rules',
    standardDose: 0.1,
    currentDose: 0,
    certainty: 'assumption',
    outcome: 'recovery',
    isAssociative: false,
    assumptions: ['recoveryCost'],
    propose: (dose) => ({
      changes: [
        {
          reach: everywhere(noteCount, dose > 0 ? 1 : 0),
          logOdds: () => 0,
          lossFactor: everywhere(noteCount, 1 - dose),
        },
      ],
      money: {
        cooperativePays:
          dose *
          assumptions.recoveryCost.value *
          sumOver(
            noteCount,
            (note) => basis.probability[note] * lossGivenDefault[note] * (exposure[note] / 100),
          ),
        cooperativeGains: 0,
        farmersPay: 0,
        farmersGain: 0,
        statePays: 0,
      },
    }),
  }
}
