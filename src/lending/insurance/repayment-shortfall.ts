/** One household in one year; fen. */
export interface HouseholdYear {
  /** Of the farm, before any loss. */
  readonly farmIncome: number
  /** Share of it from the crop that may be lost. */
  readonly cropShare: number
  readonly offFarmIncome: number
  readonly livingCost: number
  readonly otherDebt: number
  /** Principal and interest that fall due. */
  readonly due: number
}

/** CF = income × (1 − loss × crop share) + payout + off-farm − living − other debt (DOMAIN.md §4.1). */
export function cashFlow(household: HouseholdYear, lossRate: number, payout: number): number {
  const { farmIncome, cropShare, offFarmIncome, livingCost, otherDebt } = household
  return farmIncome * (1 - lossRate * cropShare) + payout + offFarmIncome - livingCost - otherDebt
}

/** S = max(0, due − CF), never more than what is due: a household cannot fail to pay more than it owes. */
export function repaymentShortfall(household: HouseholdYear, lossRate: number, payout: number): number {
  return Math.min(household.due, Math.max(0, household.due - cashFlow(household, lossRate, payout)))
}
