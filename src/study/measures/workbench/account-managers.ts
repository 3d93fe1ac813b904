import { everywhere } from '../../portfolio/change.ts'
import { assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

/**
 * Account-manager quality (DOMAIN.md §4.6): training, rotation, limits, second checks. The dose is the share by which
 * each officer who does worse than the average comes nearer to it; by posterior draws of the officers' effects, never
 * by their shrunken means. Null where nobody can be compared.
 */
export function accountManagersMeasure(context: WorkbenchContext): MeasureDesign | null {
  const { basis, noteCount, householdShare } = context
  const { officers } = basis.draws
  if (officers === null || officers.effects.spread === 0) return null
  const { officerOfNote } = officers
  const compared = officers.effects.officers.length
  return {
    measure: 'accountManagers',
    standardDose: 0.5,
    currentDose: 0,
    certainty: 'ownData',
    outcome: 'defaultRate',
    isAssociative: false,
    assumptions: ['supervisionCost', 'branchSharedShare'],
    propose(dose) {
      const reach = Float64Array.from(officerOfNote, (officer) => (dose > 0 && officer < compared ? 1 : 0))
      return {
        changes: [
          {
            reach,
            logOdds: (note, { draw }) => -dose * draw.officerExcess[officerOfNote[note]],
            lossFactor: everywhere(noteCount, 1),
          },
        ],
        money: {
          cooperativePays:
            dose *
            assumptions.supervisionCost.value *
            sumOver(noteCount, (note) => reach[note] * householdShare[note]),
          cooperativeGains: 0,
          farmersPay: 0,
          farmersGain: 0,
          statePays: 0,
        },
      }
    },
  }
}
