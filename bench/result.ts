import type { Measured } from './measure.ts'

/** One line of the table: what was measured, ours beside a rival or beside a budget. */
export interface Result {
  readonly what: string
  readonly against: string
  readonly ours: number | null
  readonly theirs: number | null
  /** `seconds`, `MiB`, `µs`, `M rows/s`. */
  readonly unit: string
  readonly must: string
  readonly isMet: boolean | null
  readonly note: string
}

/** Theirs over ours, in the quantity that `of` picks; null where either is missing. */
export function ratioTo(
  what: string,
  against: string,
  [ours, theirs]: readonly [Measured | null, Measured | null],
  least: number | null,
  must: string,
  of: 'seconds' | 'peakBeyondData' = 'seconds',
): Result {
  const scale = of === 'seconds' ? 1 : 2 ** 20
  const mine = ours?.[of] ?? null
  const other = theirs?.[of] ?? null
  return {
    what,
    against,
    ours: mine === null ? null : mine / scale,
    theirs: other === null ? null : other / scale,
    unit: of === 'seconds' ? 'seconds' : 'MiB',
    must,
    isMet: mine === null || other === null || least === null ? null : other / mine >= least,
    note: agreement(ours, theirs),
  }
}

/** A measurement against a budget of its own. */
export function withinBudget(
  what: string,
  value: number | null,
  unit: string,
  must: string,
  isWithin: (value: number) => boolean,
  note = '',
): Result {
  return {
    what,
    against: '–',
    ours: value,
    theirs: null,
    unit,
    must,
    isMet: value === null ? null : isWithin(value),
    note,
  }
}

/** The largest relative difference of what both computed. */
function agreement(ours: Measured | null, theirs: Measured | null): string {
  if (!ours?.check || !theirs?.check) return ''
  const differences = Object.entries(theirs.check).flatMap(([key, value]) => {
    const own = ours.check?.[key]
    return own === undefined ? [] : [Math.abs(own - value) / Math.max(Math.abs(value), 1e-12)]
  })
  return differences.length === 0 ? '' : `same figures to ${Math.max(...differences).toExponential(0)}`
}
