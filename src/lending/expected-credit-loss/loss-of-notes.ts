/** Notes as columns; money in fen. */
export interface NotesWithRisk {
  /** 1, 2 or 3; 0 where nothing is owed. */
  readonly stage: Uint8Array
  /** Owed at a default: the balance, and what is drawn on lines by then. */
  readonly exposure: Float64Array
  /** 0 to 1. */
  readonly lossGivenDefault: Float64Array
  /** Effective rate a year. */
  readonly annualRate: Float64Array
  /** Months in which the note can still default. */
  readonly months: Float64Array
}

/**
 * The PD curve of each note: the probability that it defaults within its next `month` months, from 0 at none; stage 3 does
 * without.
 */
export type DefaultWithin = (note: number, month: number) => number

/** Of a lifetime probability the part within the first `month` of `months` months at the same hazard: 1 − (1 − PD)^(m/M). */
export function constantHazard(lifetime: number, month: number, months: number): number {
  return 1 - (1 - lifetime) ** (month / months)
}

/** Whole months of life of a note that can still default for so many months. */
export function wholeMonths(months: number): number {
  return Math.max(1, Math.ceil(months))
}

/**
 * ECL of each note in fen (DOMAIN.md §2.6), the whole exposure standing until the note ends: stage 1 over twelve months,
 * stage 2 over its life, month by month and discounted; stage 3 is the best estimate exposure × LGD.
 */
export function lossOfNotes(notes: NotesWithRisk, within: DefaultWithin): Float64Array {
  const { stage, exposure, lossGivenDefault, annualRate, months } = notes
  const loss = new Float64Array(stage.length)
  for (let note = 0; note < stage.length; note++) {
    if (stage[note] === 0) continue
    const severity = exposure[note] * lossGivenDefault[note]
    if (stage[note] === 3) {
      loss[note] = severity
      continue
    }
    const life = wholeMonths(months[note])
    const horizon = stage[note] === 1 ? Math.min(12, life) : life
    const monthly = (1 + annualRate[note]) ** (-1 / 12)
    let discount = 1
    let before = 0
    let expected = 0
    for (let month = 1; month <= horizon; month++) {
      discount *= monthly
      const until = within(note, month)
      expected += (until - before) * discount
      before = until
    }
    loss[note] = severity * expected
  }
  return loss
}
