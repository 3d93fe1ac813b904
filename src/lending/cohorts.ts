/**
 * Whether an export holds the notes that ended well. An export of outstanding notes (贷款余额表) keeps bad notes
 * for years and good ones for months, so a cohort with 6 % default shows 18 % (SOUNDNESS.md rule 1).
 */
export interface Cohort {
  readonly cropYear: number
  /** Notes whose due date has passed. */
  readonly due: number
  /** Of these, the ones settled by whatever but a write-off. */
  readonly settled: number
}

/** In a disbursement ledger nine notes of ten that have fallen due are settled; in a balance list almost none. */
export const SETTLED_SHARE_OF_A_BALANCE_LIST = 0.1

export interface CohortReading {
  readonly cohorts: readonly Cohort[]
  readonly due: number
  readonly settled: number
  /** True where the notes fallen due hold almost no settled ones: rates and models would be wrong. */
  readonly isBalanceList: boolean
  /**
   * The first crop year of new lending. Earlier cohorts hold only what was never repaid: inherited old
   * non-performing notes (历史包袱). Null where nothing has fallen due, or in a balance list.
   */
  readonly newLendingFrom: number | null
}

/** Cohorts in the order of their years. */
export function readCohorts(cohorts: readonly Cohort[]): CohortReading {
  const fallenDue = cohorts.filter((cohort) => cohort.due > 0)
  const due = sum(fallenDue.map((cohort) => cohort.due))
  const settled = sum(fallenDue.map((cohort) => cohort.settled))
  const firstComplete = fallenDue.find((cohort) => !isOneSided(cohort.due, cohort.settled))
  const newLending = cohorts.filter((c) => firstComplete && c.cropYear >= firstComplete.cropYear)
  const isBalanceList =
    due > 0 &&
    isOneSided(sum(newLending.map((cohort) => cohort.due)), sum(newLending.map((cohort) => cohort.settled)))
  return {
    cohorts,
    due,
    settled,
    isBalanceList,
    newLendingFrom: isBalanceList ? null : (firstComplete?.cropYear ?? null),
  }
}

function isOneSided(due: number, settled: number): boolean {
  return settled <= due * SETTLED_SHARE_OF_A_BALANCE_LIST
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
