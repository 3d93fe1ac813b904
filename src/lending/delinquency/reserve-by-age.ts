import { type Rational, rational, times } from '../exact/rational.ts'
import { roundedTo } from '../exact/rounding.ts'
import type { AgeBand } from './ageing.ts'

/** A band of days past due and the part of the debt that is set aside in it. */
export interface ReserveBand extends AgeBand {
  readonly share: Rational
}

/**
 * What is set aside for a debt (fen) by its days past due, rounded to the fen. Null where no band holds: bands that
 * start at day 1 say nothing of a loan that is not late, which is not the same as a reserve of nothing.
 */
export function reserveByAge(
  debt: bigint,
  daysPastDue: number,
  bands: readonly ReserveBand[],
): bigint | null {
  const band = bands.find(({ from, to }) => daysPastDue >= from && daysPastDue <= to)
  return band ? roundedTo(times(rational(debt), band.share), 1n, 'half-even') : null
}
