import type { IndicatorEvents } from './indicator-events.ts'
import type { Periods } from './periods.ts'

/** Things that fall into the bins looked at, a fourth of a long book: which they are, and in which bin. */
export interface InBins {
  readonly things: Uint32Array
  readonly bin: Uint8Array
}

/** `bins` lie one after the other without a gap. */
export function inBins({ day }: Pick<IndicatorEvents, 'day'>, { starts, ends }: Periods): InBins {
  const from = starts[0]
  const to = ends[ends.length - 1] + 1
  const binAt = new Uint8Array(to - from)
  starts.forEach((start, i) => {
    binAt.fill(i, start - from, ends[i] - from + 1)
  })
  const things = new Uint32Array(day.length)
  const bin = new Uint8Array(day.length)
  let count = 0
  for (let i = 0; i < day.length; i++) {
    if (day[i] < from || day[i] >= to) continue
    things[count] = i
    bin[count++] = binAt[day[i] - from]
  }
  return { things: things.subarray(0, count), bin: bin.subarray(0, count) }
}

/** By line and bin: `line × bins + bin`. */
export interface Tally {
  readonly bins: number
  readonly judged: Float64Array
  readonly shown: Float64Array
}

/** `lineAt`: the line of a thing; one that is none of `lines` is left out. */
export function tallied(
  { things, bin }: InBins,
  { shown }: Pick<IndicatorEvents, 'shown'>,
  lineAt: (i: number) => number,
  lines: number,
  bins: number,
): Tally {
  const tally: Tally = {
    bins,
    judged: new Float64Array(lines * bins),
    shown: new Float64Array(lines * bins),
  }
  for (let k = 0; k < things.length; k++) {
    const line = lineAt(things[k])
    if (line < 0 || line >= lines) continue
    const at = line * bins + bin[k]
    tally.judged[at] += 1
    tally.shown[at] += shown[things[k]]
  }
  return tally
}

/** Of one line from one bin to another. */
export function sumOf(
  { bins, judged, shown }: Tally,
  line: number,
  first: number,
  last: number,
): { readonly judged: number; readonly shown: number } {
  let [judgedSum, shownSum] = [0, 0]
  for (let at = line * bins + first; at <= line * bins + last; at++) {
    judgedSum += judged[at]
    shownSum += shown[at]
  }
  return { judged: judgedSum, shown: shownSum }
}
