import { everywhere } from '../../portfolio/change.ts'
import { numericOfTerm } from '../../portfolio/terms-of-notes.ts'
import { assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

/**
 * Credit awareness and the farmers' credit system (DOMAIN.md §4.4). The dose is the share of the villages that are no
 * credit villages today and become one. Whether the title makes households repay, or only names villages that repay
 * anyway, this book cannot say.
 */
export function creditSystemMeasure(context: WorkbenchContext): MeasureDesign {
  const { basis, noteCount, householdShare } = context
  const { balance } = basis.notes
  const effect = basis.parameters.find(({ name }) => name === 'creditVillage')!
  const isMember = numericOfTerm(basis.draws.notes.design, 'creditVillage') ?? new Float64Array(noteCount)
  return {
    measure: 'creditSystem',
    standardDose: 0.25,
    currentDose: 0,
    certainty: effect.certainty,
    outcome: 'defaultRate',
    isAssociative: true,
    assumptions: ['creditFileCost', 'creditVillageDiscount'],
    propose(dose) {
      const reach = Float64Array.from(isMember, (member) => dose * (1 - member))
      const files = sumOver(noteCount, (note) => reach[note] * householdShare[note])
      const discounted = sumOver(noteCount, (note) => (reach[note] * balance[note]) / 100)
      const discount = discounted * assumptions.creditVillageDiscount.value
      return {
        changes: [
          {
            reach,
            logOdds: (_, { draw }) => draw.parameters.creditVillage,
            lossFactor: everywhere(noteCount, 1),
          },
        ],
        money: {
          cooperativePays: files * assumptions.creditFileCost.value + discount,
          cooperativeGains: 0,
          farmersPay: 0,
          farmersGain: discount,
          statePays: 0,
        },
      }
    },
  }
}
