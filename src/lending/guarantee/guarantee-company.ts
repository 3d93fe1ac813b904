/** 农担: a provincial public guarantor (DOMAIN.md §4.7; medium confidence). Money in fen. */
export interface GuaranteeCompanyTerms {
  readonly smallest: number
  readonly largest: number
  /** Share of each loss that stays with the bank, at least. */
  readonly bankKeeps: number
  /** Of the guaranteed amount a year. */
  readonly feeRate: number
}

export const guaranteeCompanyTerms: GuaranteeCompanyTerms = {
  smallest: 10_000_000,
  largest: 300_000_000,
  bankKeeps: 0.2,
  feeRate: 0.008,
}

/** 100,000 to 3 million yuan a household. */
export function isEligible(
  amount: number,
  { smallest, largest }: GuaranteeCompanyTerms = guaranteeCompanyTerms,
): boolean {
  return amount >= smallest && amount <= largest
}

export interface SharedGuaranteeLoss {
  readonly bank: number
  readonly company: number
}

/** Loss after recoveries, in whole fen: the bank keeps its part, the company pays the rest. */
export function lossWithCompany(
  loss: number,
  { bankKeeps }: GuaranteeCompanyTerms = guaranteeCompanyTerms,
): SharedGuaranteeLoss {
  const company = Math.floor(loss * (1 - bankKeeps))
  return { bank: loss - company, company }
}
