import { builtInScenarioTitles as titles } from '../../../words/scenarios.ts'
import { type DisasterShock, HOUSEHOLDS_HIT, noShock, type Scenario } from './scenario.ts'

/** Of 30 % the loss counts as damage (成灾): what "mild" is taken to mean. */
const mildLoss = 0.3

const severeDisaster: DisasterShock = {
  townships: { kind: 'mostExposed', share: 0.6 },
  households: HOUSEHOLDS_HIT,
  yieldLoss: 0.45,
  crops: null,
}
const cornPrice = { corn: -0.25 }

/** S1 to S6 of DOMAIN.md §6 [D]; what that page leaves open is stated in docs/external-risk.md. */
export const builtInScenarios: readonly Scenario[] = [
  {
    ...noShock,
    id: 'S1',
    title: titles.S1,
    disaster: { ...severeDisaster, townships: { kind: 'mostExposed', share: 0.25 }, yieldLoss: mildLoss },
  },
  { ...noShock, id: 'S2', title: titles.S2, disaster: severeDisaster },
  { ...noShock, id: 'S3', title: titles.S3, priceChange: cornPrice },
  {
    ...noShock,
    id: 'S4',
    title: titles.S4,
    priceChange: { fungus: -0.3 },
    disaster: {
      townships: { kind: 'mostExposed', share: 1 },
      households: 0.3,
      yieldLoss: mildLoss,
      crops: ['fungus'],
    },
  },
  { ...noShock, id: 'S5', title: titles.S5, fundingCostRise: 0.01 },
  { ...noShock, id: 'S6', title: titles.S6, disaster: severeDisaster, priceChange: cornPrice },
]
