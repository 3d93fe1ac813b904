import type { MonthEnds } from './month-ends.ts'

/** What a note has shown by a month's end. Days, months, times and shares as they are; NaN where not known. */
export interface BehaviourFeatures {
  /** Days past due now. */
  readonly daysPastDue: number
  /** Worst days past due at the last 3, 6 and 12 months' ends, now included. */
  readonly worst3: number
  readonly worst6: number
  readonly worst12: number
  /** Months since the last month's end in arrears; 0 is now, NaN never. */
  readonly monthsSinceArrears: number
  /** Spells of arrears within 12 months that were made up before now: the one that still runs is `daysPastDue`. */
  readonly earlierEpisodes: number
  /** 1 − balance ÷ amount. */
  readonly shareRepaid: number
  /** Share of the amount that was due by the plan and is not repaid, at least 0. */
  readonly behindSchedule: number
  readonly monthsOnBook: number
  /** To the due date that is in force now; at most 0 once it has passed. */
  readonly monthsToDue: number
  /** 1 in special mention, 0 in normal. */
  readonly specialMention: number
}

/** What the contract and the plan say on the day of observation, later changes unknown. */
export interface TermsAtObservation {
  readonly disbursedMonth: number
  readonly dueMonth: number
  /** Fen. */
  readonly amount: number
  /** Fen of principal due by the plan; NaN where there is none. */
  readonly dueByPlan: number
}

export const featureNames = [
  'daysPastDue',
  'worst3',
  'worst6',
  'worst12',
  'monthsSinceArrears',
  'earlierEpisodes',
  'shareRepaid',
  'behindSchedule',
  'monthsOnBook',
  'monthsToDue',
  'specialMention',
] as const satisfies readonly (keyof BehaviourFeatures)[]
export type FeatureName = (typeof featureNames)[number]

/** How far back the spells of arrears are counted, in months. */
export const MONTHS_BACK = 12

/** Reads the month's end at `place` and those before it, and nothing after. */
export function behaviourFeatures(
  ends: MonthEnds,
  place: number,
  { disbursedMonth, dueMonth, amount, dueByPlan }: TermsAtObservation,
): BehaviourFeatures {
  const now = ends.months[place]
  const balance = ends.balance[place]
  const shareRepaid = 1 - balance / amount
  return {
    daysPastDue: ends.daysPastDue[place],
    worst3: worstWithin(ends, place, 3),
    worst6: worstWithin(ends, place, 6),
    worst12: worstWithin(ends, place, 12),
    monthsSinceArrears: monthsSinceArrears(ends, place),
    earlierEpisodes: earlierEpisodes(ends, place),
    shareRepaid,
    behindSchedule: Math.max(0, dueByPlan / amount - shareRepaid),
    monthsOnBook: now - disbursedMonth,
    monthsToDue: dueMonth - now,
    specialMention: [0, 1][ends.category[place]] ?? Number.NaN,
  }
}

/** Over the known month ends among the last `months`; NaN where none is known. */
function worstWithin({ months, daysPastDue }: MonthEnds, place: number, within: number): number {
  let worst = Number.NaN
  for (let i = place; i >= 0 && months[i] > months[place] - within; i--) {
    if (Number.isNaN(worst) || daysPastDue[i] > worst) worst = daysPastDue[i]
  }
  return worst
}

function monthsSinceArrears({ months, daysPastDue }: MonthEnds, place: number): number {
  for (let i = place; i >= 0; i--) if (daysPastDue[i] > 0) return months[place] - months[i]
  return Number.NaN
}

/** Runs of month ends in arrears that ended before now, and whose last month is within `MONTHS_BACK`. */
function earlierEpisodes({ months, daysPastDue }: MonthEnds, place: number): number {
  let episodes = 0
  let wasLate = daysPastDue[place] > 0
  for (let i = place - 1; i >= 0 && months[i] > months[place] - MONTHS_BACK; i--) {
    const isLate = daysPastDue[i] > 0
    if (isLate && !wasLate) episodes++
    wasLate = isLate
  }
  return episodes
}
