/**
 * The shape that the event rates of the bins must follow, from the first bin to the last. `auto` is the better
 * of ascending and descending; `peak` and `valley` turn at most once, so a monotone shape satisfies them too;
 * `none` leaves the rates free (the constraints of size still hold).
 */
export const trends = ['auto', 'ascending', 'descending', 'peak', 'valley', 'none'] as const
export type Trend = (typeof trends)[number]

/** What `auto` has been decided to be. */
export type DecidedTrend = Exclude<Trend, 'auto'>
