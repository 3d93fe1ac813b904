import type { Day } from '../calendar.ts'

/** Loan to value at most, by what is pledged (DOMAIN.md §4.7: 50–60 %; medium confidence). */
export const largestLoanToValue = { landOperatingRight: 0.5, forestRight: 0.6, other: 0.6 } as const
export type CollateralKind = keyof typeof largestLoanToValue

/** Value of a right to work land: yearly rent × years left × factor, whole fen (承包土地经营权). */
export function operatingRightValue(annualRent: number, yearsLeft: number, factor: number): number {
  return Math.floor(annualRent * Math.max(0, yearsLeft) * factor)
}

export interface Collateral {
  readonly kind: CollateralKind
  /** Fen. */
  readonly value: number
  readonly isRegistered: boolean
  /** The last day of the lease or right; null where it has none. */
  readonly leaseEnds: Day | null
}

export const collateralFaults = ['notRegistered', 'loanToValue', 'leaseTooShort'] as const
export type CollateralFault = (typeof collateralFaults)[number]

/** What is wrong with a collateral for a loan of `amount` fen that is due on `due`: registration, value, remaining lease. */
export function collateralFaultsOf(
  { kind, value, isRegistered, leaseEnds }: Collateral,
  amount: number,
  due: Day,
): CollateralFault[] {
  const holds: Record<CollateralFault, boolean> = {
    notRegistered: !isRegistered,
    loanToValue: amount > largestLoanToValue[kind] * value,
    leaseTooShort: leaseEnds !== null && leaseEnds < due,
  }
  return collateralFaults.filter((fault) => holds[fault])
}
