/** Key risk indicators by quarter, branch and officer (DOMAIN.md §5.2), with amber and red. */
export const indicatorNames = [
  'impostorAlerts',
  'missingDocuments',
  'sequenceBreaches',
  'dutiesNotSeparated',
  'overrides',
  'extensionsAndRenewals',
  'lateChecks',
  'earlyArrears',
  'quarterEnd',
] as const
export type IndicatorName = (typeof indicatorNames)[number]

export interface IndicatorLimit {
  /** The first quarter in which it holds, `YYYY-MM-DD`. */
  readonly effectiveFrom: string
  /** Above these the light is amber, and red. Counts where `isCount`, else shares. */
  readonly amber: number
  readonly red: number
  readonly isCount?: true
}

/** The latest set not later than the end of a quarter holds; to be replaced by the lender's own. [D §5.2] */
export const indicatorLimits: Readonly<Record<IndicatorName, readonly IndicatorLimit[]>> = {
  impostorAlerts: [{ effectiveFrom: '2000-01-01', amber: 0.005, red: 0.015 }],
  missingDocuments: [{ effectiveFrom: '2000-01-01', amber: 0.02, red: 0.05 }],
  sequenceBreaches: [{ effectiveFrom: '2000-01-01', amber: 0, red: 1, isCount: true }],
  dutiesNotSeparated: [{ effectiveFrom: '2000-01-01', amber: 0, red: 0.005 }],
  overrides: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.1 }],
  extensionsAndRenewals: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.1 }],
  lateChecks: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.15 }],
  earlyArrears: [{ effectiveFrom: '2000-01-01', amber: 0.01, red: 0.03 }],
  // One limit only: more than a quarter of the lending in three days.
  quarterEnd: [{ effectiveFrom: '2000-01-01', amber: 0.25, red: 0.25 }],
}

export type IndicatorLight = 'green' | 'amber' | 'red'

export function limitOn(name: IndicatorName, day: string): IndicatorLimit | null {
  return indicatorLimits[name].findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null
}

/** `shown` of `judged`; null where nothing was judged or no limit held then. */
export function indicatorLight(
  limit: IndicatorLimit | null,
  shown: number,
  judged: number,
): IndicatorLight | null {
  if (limit === null || judged === 0) return null
  const value = limit.isCount ? shown : shown / judged
  if (value > limit.red) return 'red'
  return value > limit.amber ? 'amber' : 'green'
}
