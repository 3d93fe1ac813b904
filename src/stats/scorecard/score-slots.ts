import { type CompiledCard, SLOTS } from './compile-card.ts'

/** The places that scoring fills, one entry a row. */
export interface Scores {
  readonly score: Float64Array
  /** Of the event. */
  readonly probability: Float64Array
  /** Index into the card's grades. */
  readonly grade: Uint8Array
  /** Indices of the three factors that lost most points, most first, earlier factors first among equals; 255 is none. */
  readonly reasons: readonly [Uint8Array, Uint8Array, Uint8Array]
}

export const NO_REASON = 255

export function emptyScores(rows: number): Scores {
  return {
    score: new Float64Array(rows),
    probability: new Float64Array(rows),
    grade: new Uint8Array(rows),
    reasons: [new Uint8Array(rows), new Uint8Array(rows), new Uint8Array(rows)],
  }
}

/**
 * The one function that scores: `rows` rows whose slots stand at `slots[factor * stride + row]`, written into
 * `into` from row `first` on. The three largest losses are kept in order without a branch: for whole numbers
 * below 2³¹, `d & (d >> 31)` is d = a − b where a < b and 0 else.
 */
export function scoreSlots(
  compiled: CompiledCard,
  slots: Uint8Array,
  stride: number,
  rows: number,
  into: Scores,
  first: number,
): void {
  const { points, goodOdds, reasonKey, minima, base, baseGoodOdds } = compiled
  const { score: scores, probability, grade } = into
  const [reason1, reason2, reason3] = into.reasons
  const end = compiled.factors.length * SLOTS
  for (let row = 0; row < rows; row++) {
    let score = base
    let odds = baseGoodOdds
    let most = 0
    let second = 0
    let third = 0
    for (let table = 0, place = row; table < end; table += SLOTS, place += stride) {
      const at = table + slots[place]
      score += points[at]
      odds *= goodOdds[at]
      let key = reasonKey[at]
      let less = most - key
      less &= less >> 31
      most -= less
      key += less
      less = second - key
      less &= less >> 31
      second -= less
      key += less
      less = third - key
      third -= less & (less >> 31)
    }
    const target = first + row
    scores[target] = score
    probability[target] = 1 / (1 + odds)
    let rank = 0
    for (let i = 0; i < minima.length; i++) rank += score < minima[i] ? 1 : 0
    grade[target] = rank
    reason1[target] = most === 0 ? NO_REASON : most & 255
    reason2[target] = second === 0 ? NO_REASON : second & 255
    reason3[target] = third === 0 ? NO_REASON : third & 255
  }
}
