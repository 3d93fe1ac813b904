/** A loan with its days past due, for the view of the borrower as a whole. */
export interface BorrowerLoan {
  readonly loan: string
  readonly borrower: string
  readonly daysPastDue: number
}

/** Beyond this many days past due a loan is non-performing. */
export const NON_PERFORMING_DAYS = 90

/**
 * 以户为单位: borrowers all of whose loans count as non-performing, because one is more than `thresholdDays` past due,
 * or because they were before and some amount is still late. An option of provincial rules; the 2023 measures class
 * retail loans one by one.
 */
export function nonPerformingBorrowers(
  loans: readonly BorrowerLoan[],
  before: ReadonlySet<string> = new Set(),
  thresholdDays = NON_PERFORMING_DAYS,
): Set<string> {
  return new Set(
    loans
      .filter(
        ({ borrower, daysPastDue }) =>
          daysPastDue > thresholdDays || (daysPastDue > 0 && before.has(borrower)),
      )
      .map(({ borrower }) => borrower),
  )
}
