/** Notes as columns; money in fen. */
export interface NotesWithRisk {
  /** 1, 2 or 3; 0 where nothing is owed. */
  readonly stage: Uint8Array
  readonly balance: Float64Array
  /** 0 to 1. */
  readonly lossGivenDefault: Float64Array
  /** Effective rate a year. */
  readonly annualRate: Float64Array
  /** Months in which the note can still default. */
  readonly months: Float64Array
  /** Over those months, 0 to 1; stage 3 does without. */
  readonly lifetimeDefault: Float64Array
}

/**
 * How much of a lifetime probability of default falls within the first `month` of `months` months: the PD curve. It rises
 * from 0 to `lifetime`.
 */
export type DefaultCurve = (lifetime: number, month: number, months: number) => number

/** The same hazard in every month: 1 − (1 − PD)^(m/M). */
export const constantHazard: DefaultCurve = (lifetime, month, months) =>
  1 - (1 - lifetime) ** (month / months)

/**
 * ECL of each note in fen (DOMAIN.md §2.6), the whole balance exposed until the note ends: stage 1 over twelve months,
 * stage 2 over its life, month by month and discounted; stage 3 is the best estimate balance × LGD.
 */
export function lossOfNotes(notes: NotesWithRisk, curve: DefaultCurve = constantHazard): Float64Array {
  const { stage, balance, lossGivenDefault, annualRate, months, lifetimeDefault } = notes
  const loss = new Float64Array(stage.length)
  for (let note = 0; note < stage.length; note++) {
    if (stage[note] === 0) continue
    const severity = balance[note] * lossGivenDefault[note]
    if (stage[note] === 3) {
      loss[note] = severity
      continue
    }
    const life = Math.max(1, Math.ceil(months[note]))
    const horizon = stage[note] === 1 ? Math.min(12, life) : life
    const monthly = (1 + annualRate[note]) ** (-1 / 12)
    let discount = 1
    let before = 0
    let expected = 0
    for (let month = 1; month <= horizon; month++) {
      discount *= monthly
      const until = curve(lifetimeDefault[note], month, life)
      expected += (until - before) * discount
      before = until
    }
    loss[note] = severity * expected
  }
  return loss
}
