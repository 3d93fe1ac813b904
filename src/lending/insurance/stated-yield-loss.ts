import type { LossProduct } from './product.ts'

/**
 * Yield loss of a household that a disaster reaches, where the cooperative has no assessments: .1 + .9 X with X ~
 * Beta(2, 3), mean .46 (DOMAIN.md §3.3). An assumption.
 */
const least = 0.1
const range = 0.9

/** P(loss ≤ l): F(x) = 6x² − 8x³ + 3x⁴ of Beta(2, 3). */
export function shareOfLossesUpTo(loss: number): number {
  const x = scaled(loss)
  return 6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4
}

/** ∫ of the loss from 0 to l under its density; at 1 the mean, .46. */
export function meanLossUpTo(loss: number): number {
  const x = scaled(loss)
  const firstMoment = 4 * x ** 3 - 6 * x ** 4 + (12 / 5) * x ** 5
  return least * shareOfLossesUpTo(loss) + range * firstMoment
}

/** Mean share of the sum insured that a mature crop is paid after a hit: what the clauses make of the losses. */
export function meanIndemnityShare({
  trigger,
  deductible,
  totalLossFrom,
}: Pick<LossProduct, 'trigger' | 'deductible' | 'totalLossFrom'>): number {
  const partial = meanLossUpTo(Math.max(trigger, totalLossFrom)) - meanLossUpTo(trigger)
  const total = 1 - shareOfLossesUpTo(Math.max(trigger, totalLossFrom))
  return (1 - deductible) * (partial + total)
}

/** `count` losses that stand for all, each equally likely: the quantiles at (i + ½)/count. */
export function representativeLosses(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => lossAtQuantile((i + 0.5) / count))
}

function lossAtQuantile(quantile: number): number {
  let [low, high] = [least, least + range]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (shareOfLossesUpTo(middle) < quantile) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function scaled(loss: number): number {
  return Math.max(0, Math.min(1, (loss - least) / range))
}
