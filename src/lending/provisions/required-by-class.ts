import { type Category, categories } from '../vocabulary.ts'
import type { ProvisionScheme } from './provision-schemes.ts'

/** Fen. */
export interface RequiredByClass {
  /** By category, in the order of `categories`. */
  readonly specific: readonly number[]
  /** On all loans. */
  readonly general: number
  readonly total: number
}

/**
 * Provision that a scheme asks of balances by category (fen, in the order of `categories`): Σ share × balance, and the
 * general share of all loans. `float` moves the shares of substandard and doubtful loans, from −0.2 (20 % and 40 %) to
 * 0.2 (30 % and 60 %) in the 2002 guidance. Each line is rounded to the fen.
 */
export function requiredByClass(
  balances: readonly number[],
  scheme: ProvisionScheme,
  float = 0,
): RequiredByClass {
  if (Math.abs(float) > scheme.floatLimit) throw new Error(`${scheme.name} does not float by ${float}`)
  const specific = categories.map((category, code) =>
    Math.round(balances[code] * shareOf(scheme, category, float)),
  )
  const general = Math.round(sum(balances) * scheme.generalShare)
  return { specific, general, total: sum(specific) + general }
}

/** The share of one category, floated. */
export function shareOf({ shares }: ProvisionScheme, category: Category, float = 0): number {
  const floats = category === 'substandard' || category === 'doubtful'
  return floats ? shares[category] * (1 + float) : shares[category]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
