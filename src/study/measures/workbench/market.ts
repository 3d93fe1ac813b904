import { everywhere } from '../../portfolio/change.ts'
import { assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

/**
 * Diversified market services (DOMAIN.md §4.2): order contracts, price insurance with futures, cooperatives. The dose
 * is the share of every household's price exposure that is taken away, gains as well as losses; it saves in years of
 * low prices and costs in years of high ones.
 */
export function marketMeasure(context: WorkbenchContext): MeasureDesign {
  const { basis, noteCount, incomeOfNote } = context
  const effect = basis.parameters.find(({ name }) => name === 'priceShock')!
  return {
    measure: 'market',
    standardDose: 0.3,
    currentDose: 0,
    certainty: effect.certainty,
    outcome: 'defaultRate',
    isAssociative: false,
    assumptions: ['hedgeCost', 'hedgeSubsidyShare'],
    propose(dose) {
      const hedged = sumOver(noteCount, (note) => incomeOfNote[note]) * dose * assumptions.hedgeCost.value
      const statePays = hedged * assumptions.hedgeSubsidyShare.value
      return {
        changes: [
          {
            reach: everywhere(noteCount, dose > 0 ? 1 : 0),
            logOdds: (_, { draw, priceShock }) => -dose * draw.parameters.priceShock * priceShock,
            lossFactor: everywhere(noteCount, 1),
          },
        ],
        money: {
          cooperativePays: 0,
          cooperativeGains: 0,
          farmersPay: hedged - statePays,
          farmersGain: 0,
          statePays,
        },
      }
    },
  }
}
