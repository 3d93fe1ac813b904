import { otherRetailCorrelation, stressedProbability } from '../../../stats/loss/vasicek.ts'
import type { CommonShock } from '../../../stats/overdispersion/common-shock.ts'
import type { SampleRows } from '../sample-rows.ts'
import { townshipShock } from '../township-shock.ts'

/** The mean probability of default in years as bad as one in ten, twenty, a hundred, a thousand. */
export const badYears = [0.9, 0.95, 0.99, 0.999] as const

export interface CorrelationStress {
  readonly shock: CommonShock
  /** Mean probability of default of the notes at risk that the correlations are applied to. */
  readonly probability: number
  readonly lines: readonly CorrelationLine[]
}

export interface CorrelationLine {
  /** The lower and upper end of the interval, the estimate, and Basel's formula for other retail. */
  readonly basis: 'low' | 'estimate' | 'high' | 'basel'
  readonly correlation: number
  /** In the order of `badYears`. */
  readonly stressed: readonly number[]
}

/** With ten years or fewer the interval is wide, so both its ends are carried through (DOMAIN.md §6). */
export function correlationStress(
  sample: SampleRows,
  probability: number,
  confidence: number,
): CorrelationStress | null {
  const shock = townshipShock(sample, confidence)
  if (shock === null || !(probability > 0 && probability < 1)) return null
  const [low, high] = shock.correlationInterval
  const line = (basis: CorrelationLine['basis'], correlation: number): CorrelationLine => ({
    basis,
    correlation,
    stressed: badYears.map((quantile) =>
      stressedProbability(probability, Math.min(0.999, correlation), quantile),
    ),
  })
  return {
    shock,
    probability,
    lines: [
      line('low', low),
      line('estimate', shock.correlation),
      line('high', high),
      line('basel', otherRetailCorrelation(probability)),
    ],
  }
}
