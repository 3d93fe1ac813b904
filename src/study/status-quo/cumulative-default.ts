/**
 * How notes went bad as months passed, counted so that cohorts of different ages can be compared. Months run from
 * the original due date (SOUNDNESS.md rule 15); a default before it counts in month 0.
 */
export interface CumulativeDefault {
  /** Share in default by the end of month 0, 1, …; shorter where too few notes have been watched so long. */
  readonly shares: readonly number[]
  readonly notes: number
  readonly defaults: number
}

/** Notes by how long they have been watched; a cohort's tables, index = months. */
export interface CohortTimes {
  /** Notes that went into default in this month. */
  readonly defaults: ArrayLike<number>
  /** Notes not in default whose watch ended after this month because the data end; the last cell holds the rest. */
  readonly censored: ArrayLike<number>
}

/**
 * The cumulative incidence of default with settlement as a competing event: 1 − Π(1 − dₘ/nₘ), where settled notes stay
 * among the nₘ at risk (they can no longer default) and only the end of the data takes notes out (Fine and Gray 1999,
 * risk set of the subdistribution under administrative censoring). Ends before fewer than `fewest`, or than half of
 * the cohort, have been watched so long.
 */
export function cumulativeDefault({ defaults, censored }: CohortTimes, fewest: number): CumulativeDefault {
  let watched = sum(defaults) + sum(censored)
  const notes = watched
  const shares: number[] = []
  let free = 1
  let gone = 0
  for (let month = 0; month < defaults.length; month++) {
    if (watched + gone < Math.max(fewest, notes / 2)) break
    free *= 1 - defaults[month] / watched
    shares.push(1 - free)
    watched -= defaults[month] + censored[month]
    gone += defaults[month]
  }
  return { shares, notes, defaults: sum(defaults) }
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
