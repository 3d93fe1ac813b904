import { statedLossGivenDefault } from '../../../lending/loss-given-default.ts'
import { everywhere } from '../../portfolio/change.ts'
import { levelOfTerm } from '../../portfolio/terms-of-notes.ts'
import { assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

/**
 * Loan guarantees (DOMAIN.md §4.7): the dose is the share of pure-credit notes that are lent in joint-liability groups
 * instead. Their odds follow model B, their loss given default the stated table.
 */
export function guaranteesMeasure(context: WorkbenchContext): MeasureDesign {
  const { basis, noteCount, householdShare } = context
  const isCredit = levelOfTerm(basis.draws.notes.design, 'guarantee', 'credit') ?? new Uint8Array(noteCount)
  const lossFactor = statedLossGivenDefault.joint / statedLossGivenDefault.credit
  return {
    measure: 'guarantees',
    standardDose: 0.3,
    currentDose: 0,
    certainty: 'assumption',
    outcome: 'defaultRate',
    isAssociative: true,
    assumptions: ['groupFormationCost'],
    propose(dose) {
      const reach = Float64Array.from(isCredit, (credit) => dose * credit)
      return {
        changes: [
          {
            reach,
            logOdds: (_, { draw }) => draw.parameters.jointGuarantee,
            lossFactor: everywhere(noteCount, lossFactor),
          },
        ],
        money: {
          cooperativePays:
            sumOver(noteCount, (note) => reach[note] * householdShare[note]) *
            assumptions.groupFormationCost.value,
          cooperativeGains: 0,
          farmersPay: 0,
          farmersGain: 0,
          statePays: 0,
        },
      }
    },
  }
}
