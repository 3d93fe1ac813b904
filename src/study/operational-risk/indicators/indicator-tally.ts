import type { IndicatorEvents } from './indicator-events.ts'
import type { Periods } from './periods.ts'

/** Things that fall into the periods looked at, a fourth of a long book: which they are, and in which period. */
export interface InPeriods {
  readonly things: Uint32Array
  readonly period: Uint8Array
}

const outside = 255

/** A state counts at the ends of periods, all else within them. */
export function inPeriods(
  { day, isStock }: Pick<IndicatorEvents, 'day' | 'isStock'>,
  { starts, ends }: Periods,
): InPeriods {
  const from = starts[0]
  const to = ends[ends.length - 1] + 1
  const periodAt = new Uint8Array(to - from).fill(outside)
  ends.forEach((end, i) => {
    periodAt.fill(i, (isStock ? end : starts[i]) - from, end + 1 - from)
  })
  const things = new Uint32Array(day.length)
  const period = new Uint8Array(day.length)
  let count = 0
  for (let i = 0; i < day.length; i++) {
    if (day[i] < from || day[i] >= to) continue
    const own = periodAt[day[i] - from]
    if (own === outside) continue
    things[count] = i
    period[count++] = own
  }
  return { things: things.subarray(0, count), period: period.subarray(0, count) }
}

export interface Tally {
  /** By line and period: `line × periods + period`. */
  readonly judged: Float64Array
  readonly shown: Float64Array
}

/** `lineAt`: the line of a thing; one that is none of `lines` is left out. */
export function tallied(
  { things, period }: InPeriods,
  { shown }: Pick<IndicatorEvents, 'shown'>,
  lineAt: (i: number) => number,
  lines: number,
  periods: number,
): Tally {
  const tally: Tally = {
    judged: new Float64Array(lines * periods),
    shown: new Float64Array(lines * periods),
  }
  for (let k = 0; k < things.length; k++) {
    const line = lineAt(things[k])
    if (line < 0 || line >= lines) continue
    const at = line * periods + period[k]
    tally.judged[at] += 1
    tally.shown[at] += shown[things[k]]
  }
  return tally
}
