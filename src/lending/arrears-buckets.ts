/**
 * Days past due in the bands of the overdue table: 1–30, 31–60, 61–90, 91–180, 181–270, 271–360, over 360, both
 * edges inclusive (1104 reporting, 逾期贷款情况; DOMAIN.md §2.5). A note that is not overdue is in none.
 */
export const arrearsBuckets = [
  { name: 'd1to30', from: 1, to: 30 },
  { name: 'd31to60', from: 31, to: 60 },
  { name: 'd61to90', from: 61, to: 90 },
  { name: 'd91to180', from: 91, to: 180 },
  { name: 'd181to270', from: 181, to: 270 },
  { name: 'd271to360', from: 271, to: 360 },
  { name: 'over360', from: 361, to: Number.POSITIVE_INFINITY },
] as const
export type ArrearsBucket = (typeof arrearsBuckets)[number]['name']

/** The place in `arrearsBuckets`; −1 for a note that is not overdue (0 days on the due date itself). */
export function arrearsBucketOf(daysPastDue: number): number {
  return arrearsBuckets.findIndex(({ from, to }) => daysPastDue >= from && daysPastDue <= to)
}
