/** Balances on one day, in any one unit of money. */
export interface ProvisionBalances {
  /** 贷款损失准备余额. */
  readonly held: number
  /** 应提准备. */
  readonly required: number
  readonly nonPerforming: number
  readonly loans: number
}

export interface ProvisionRatios {
  /** 拨备覆盖率 = held / non-performing. */
  readonly coverage: number
  /** 贷款拨备率 = held / loans = coverage × NPL ratio. */
  readonly provisionRatio: number
  /** 贷款损失准备充足率 = held / required; at least 100 %. */
  readonly adequacy: number
}

/** DOMAIN.md §2.4; NaN or infinite where the denominator is 0. */
export function provisionRatios({
  held,
  required,
  nonPerforming,
  loans,
}: ProvisionBalances): ProvisionRatios {
  return { coverage: held / nonPerforming, provisionRatio: held / loans, adequacy: held / required }
}
