import { type Rational, rational } from '../exact/rational.ts'

/** Instalments that fall due in a period over the income of that period, both in fen; null without an income. */
export function debtToIncome(instalments: bigint, income: bigint): Rational | null {
  return income > 0n ? rational(instalments, income) : null
}
