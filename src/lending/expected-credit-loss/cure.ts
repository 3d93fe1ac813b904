export type Stage = 1 | 2 | 3

/** Months without any trigger before stage 2 ends: a parameter, an assumption. */
export const CURE_MONTHS = 3

export interface Cure {
  readonly before: Stage
  /** The stage that today's facts alone would give. */
  readonly now: Stage
  /** Whole months in which no trigger was seen. */
  readonly monthsWithoutTrigger: number
  /** The way back from non-performing was earned (two instalments or six months on time). */
  readonly upgradeEarned: boolean
}

/** Worse at once, better only after a cure: from 3 with the upgrade test, to 2 first; from 2 after months without a trigger. */
export function curedStage(
  { before, now, monthsWithoutTrigger, upgradeEarned }: Cure,
  months = CURE_MONTHS,
): Stage {
  if (now >= before) return now
  if (before === 3) return upgradeEarned ? 2 : 3
  return monthsWithoutTrigger >= months ? 1 : 2
}
