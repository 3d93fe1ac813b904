import { offBalanceRule } from '../arrears-interest/off-balance-interest.ts'
import { penaltyMarkupRules } from '../arrears-interest/penalty-markups.ts'
import { type Day, dayOf } from '../calendar.ts'
import { guidance2006, measures2023 } from '../classification/rule-pack.ts'
import { matrixB } from '../classification/rural-matrix.ts'
import { farmerInterestExemption } from '../pricing/interest-tax.ts'
import { loanPrimeRates } from '../pricing/loan-prime-rate.ts'
import { guidance2002, standard2012 } from '../provisions/provision-schemes.ts'
import { decree2011, notice2018 } from '../provisions/regulatory-floors.ts'
import { capitalFloors } from '../ratios/capital-adequacy.ts'
import { ownDesign, type RuleCertainty, wellKnown } from './certainty.ts'
import { guaranteePeriodRules } from './guarantee-period.ts'
import { limitationReform } from './limitation.ts'
import { silentGuaranteeRules } from './silent-guarantee.ts'

/** Every rule that the figures of a study rest on, in the order in which they are listed. */
export const ruleNames = [
  'measures2023',
  'guidance2006',
  'matrixB',
  'extension',
  'extensionLength',
  'renewal',
  'guidance2002',
  'standard2012',
  'decree2011',
  'notice2018',
  'stages',
  'statedLosses',
  'capital2013',
  'capital2004',
  'concentration',
  'returns1104',
  'offBalance',
  'penalty',
  'limitation',
  'guaranteeSince2021',
  'guaranteeBefore2021',
  'silentSince2021',
  'silentBefore2021',
  'primeRate',
  'interestTax',
  'creditVillages',
  'detection',
  'indicators',
  'creditLines',
  'officers',
] as const
export type RuleName = (typeof ruleNames)[number]

export interface RuleUsed {
  /** Document and number; null for a limit of this system's own. */
  readonly source: string | null
  readonly from: Day | null
  readonly certainty: RuleCertainty
}

const own: RuleUsed = { source: null, from: null, certainty: ownDesign }
const [guaranteeSince2021, guaranteeBefore2021] = guaranteePeriodRules
const [silentSince2021, silentBefore2021] = silentGuaranteeRules
const [capital2013, capital2004] = capitalFloors
const [extension] = guidance2006().flagRules

/** Certainties as DOMAIN.md marks them; what it does not mark is from knowledge, and marked so here. */
export const rulesUsed: Readonly<Record<RuleName, RuleUsed>> = {
  measures2023,
  guidance2006: guidance2006(),
  matrixB: { ...matrixB, from: dayOf(2005, 1, 1) },
  extension,
  extensionLength: {
    source: '贷款通则第12条，中国人民银行令1996年第2号',
    from: dayOf(1996, 8, 1),
    certainty: wellKnown,
  },
  renewal: {
    source: '金规〔2024〕13号',
    from: dayOf(2024, 1, 1),
    certainty: {
      document: 'knowledgeMedium',
      from: 'knowledgeMedium',
      isYearOnly: true,
      terms: 'knowledgeMedium',
    },
  },
  guidance2002,
  standard2012,
  decree2011,
  notice2018,
  stages: { source: '企业会计准则第22号，财会〔2017〕7号', from: dayOf(2018, 1, 1), certainty: wellKnown },
  statedLosses: own,
  capital2013,
  capital2004,
  concentration: {
    source: '商业银行风险监管核心指标（试行），银监发〔2005〕89号',
    from: dayOf(2006, 1, 1),
    certainty: wellKnown,
  },
  returns1104: {
    source: '银行业非现场监管报表（1104），2022、2024 年版',
    from: null,
    certainty: { document: 'seen', from: null, terms: 'seen' },
  },
  offBalance: offBalanceRule,
  penalty: penaltyMarkupRules[0],
  limitation: limitationReform,
  guaranteeSince2021,
  guaranteeBefore2021,
  silentSince2021,
  silentBefore2021,
  primeRate: { ...loanPrimeRates[0], from: loanPrimeRates.at(-1)!.from },
  interestTax: { ...farmerInterestExemption, from: null },
  creditVillages: {
    source: '某自治州信用户、信用村、信用乡镇评定办法',
    from: null,
    certainty: { document: 'seen', from: null, terms: 'seen' },
  },
  detection: own,
  indicators: own,
  creditLines: own,
  officers: own,
}
