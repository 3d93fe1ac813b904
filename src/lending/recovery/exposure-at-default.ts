/**
 * Of an undrawn line that may be cancelled at any time, the part taken as drawn by the time of a default: 10 %
 * (《商业银行资本管理办法》2023 年 10 月，附件 3 可随时无条件撤销的贷款承诺; Basel III CRE20.100). Stated, until own draw-downs
 * before defaults replace it.
 */
export const CREDIT_CONVERSION_FACTOR = 0.1

/** Fen owed, and the line of the household with all that it owes under it. */
export interface LineOfHousehold {
  readonly line: number
  readonly drawn: number
}

/** What more a household may owe at its default: the conversion factor of what it has not drawn; never below 0. */
export function undrawnExposure(
  { line, drawn }: LineOfHousehold,
  conversionFactor: number = CREDIT_CONVERSION_FACTOR,
): number {
  return Math.round(conversionFactor * Math.max(0, line - drawn))
}
