import { greatestCommonDivisor, type Rational, rational } from '../exact/rational.ts'

/**
 * The instalment, in exact fen, that repays a debt in equal amounts: the first when the debt has grown to `debt`
 * (balance and its interest of the first period), the others after growing by `laterRates`, one a period:
 *
 *   E = debt · Π(1 + rⱼ) / Σₖ Πⱼ﹥ₖ(1 + rⱼ)
 *
 * All rates are brought to one denominator D, so that only whole numbers are multiplied.
 */
export function levelInstalment(debt: Rational, laterRates: readonly Rational[]): Rational {
  const common = laterRates.reduce((lcm, { denominator }) => leastCommonMultiple(lcm, denominator), 1n)
  const growths = laterRates.map(({ numerator, denominator }) => common + numerator * (common / denominator))
  let product = 1n
  let sum = common ** BigInt(growths.length)
  for (let k = growths.length - 1; k >= 0; k--) {
    product *= growths[k]
    sum += common ** BigInt(k) * product
  }
  // The sum is Dᵐ times the sum of products, the product Dᵐ times the product of growths: Dᵐ drops out.
  return rational(debt.numerator * product, debt.denominator * sum)
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}
