import type { Day } from '../../../lending/calendar.ts'
import { type LoanPrimeRate, loanPrimeRates } from '../../../lending/pricing/loan-prime-rate.ts'
import type { Measure } from '../measure-findings.ts'
import type { AssumptionName } from '../workbench/assumptions.ts'
import type { TrialStage } from '../workbench/try-measure.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { type CaseLedger, caseLedger } from './case-ledger.ts'
import {
  type ContractualInsurance,
  contractualInsurance,
  type IndexExperience,
} from './contractual-insurance.ts'
import { type CreditFiles, creditFiles } from './credit-files.ts'
import { type CreditVillages, creditVillages } from './credit-villages.ts'
import { type InsuranceCover, insuranceCover } from './insurance-cover.ts'
import { type JointGroups, jointGroups } from './joint-groups.ts'
import { type LossSharing, lossSharing } from './loss-sharing.ts'
import type { Part } from './part.ts'
import { type RatesByGrade, ratesByGrade } from './rates-by-grade.ts'
import { type VillageIncentive, villageIncentive } from './village-incentive.ts'

/** What stands behind single measures, beside their worth; each part keeps its place where its file is missing. */
export interface MeasureDetails {
  readonly insuranceCover: Part<InsuranceCover>
  readonly contractualInsurance: Part<ContractualInsurance>
  readonly ratesByGrade: Part<RatesByGrade>
  readonly creditFiles: Part<CreditFiles>
  readonly creditVillages: Part<CreditVillages>
  readonly villageIncentive: Part<VillageIncentive>
  readonly caseLedger: Part<CaseLedger>
  readonly jointGroups: Part<JointGroups>
  readonly lossSharing: LossSharing
}

/** Assumptions of the details beyond those of the measures' own figures. */
export const assumptionsOfDetails: Readonly<Partial<Record<Measure, readonly AssumptionName[]>>> = {
  insurance: [
    'coverLevel',
    'cropIncomeRice',
    'cropIncomeCorn',
    'cropIncomeOther',
    'yieldPremiumRate',
    'incomePremiumRate',
    'indexStrike',
    'indexExit',
  ],
  pricing: ['goodLeaveTimes'],
  guarantees: [
    'recoverableShare',
    'coverCost',
    'fundTopUpBelow',
    'fundStopsAtUse',
    'fundStopsAtNonPerforming',
    'companyLeavesToBank',
    'companyFee',
  ],
}

/** `stage`: where intervals of the details are drawn. */
export function measureDetails(
  context: WorkbenchContext,
  asOf: Day,
  stage: TrialStage | null = null,
  rates: readonly LoanPrimeRate[] = loanPrimeRates,
): MeasureDetails {
  const cover = insuranceCover(context, asOf)
  return {
    insuranceCover: cover,
    contractualInsurance: contractualInsurance(context, indexExperience(cover)),
    ratesByGrade: ratesByGrade(context, asOf, rates),
    creditFiles: creditFiles(context, asOf),
    creditVillages: creditVillages(context),
    villageIncentive: villageIncentive(context),
    caseLedger: caseLedger(context.book, asOf),
    jointGroups: jointGroups(context),
    lossSharing: lossSharing(context, stage),
  }
}

/** Null where no index policy has met a loss and paid. */
function indexExperience({ found }: Part<InsuranceCover>): IndexExperience | null {
  if (!found || found.indexPaysOfSum === null) return null
  const { policies, unpaidAmongLosers, payoutWithoutLoss } = found.indexBasisRisk
  if (Number.isNaN(unpaidAmongLosers)) return null
  const losers = found.indexLosers / policies
  return {
    paysLosers: 1 - unpaidAmongLosers,
    paysSpared: losers < 1 ? payoutWithoutLoss / (1 - losers) : 0,
    paysOfSum: found.indexPaysOfSum,
  }
}
