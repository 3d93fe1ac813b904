/**
 * Days that an overdue for a reason of the lender's own (a system, a holiday, a transfer under way) may last: 技术性逾期 of
 * the 2023 measures (DOMAIN.md §2.1).
 */
export const TECHNICAL_DAYS = 7

/** Days past due that classification counts: 1 to 7 technical days are none, the eighth brings all of them back. */
export function countedDaysPastDue(daysPastDue: number, isTechnical: boolean): number {
  return isTechnical && daysPastDue <= TECHNICAL_DAYS ? 0 : daysPastDue
}
