/** Key risk indicators by month and quarter, branch and officer (DOMAIN.md §5.2), with amber and red. */
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
  'officerConcentration',
  'cashDisbursements',
  'complaints',
  'rightsConflicts',
  'unregisteredMortgages',
  'limitationExpiring',
] as const
export type IndicatorName = (typeof indicatorNames)[number]

export interface IndicatorLimit {
  /** The first day on which it holds, `YYYY-MM-DD`. */
  readonly effectiveFrom: string
  /** Above these the light is amber, and red: of `measure`, shares where none is named. */
  readonly amber: number
  readonly red: number
  readonly measure?: IndicatorMeasure
}

/** `count`: each one found; `perThing`: found of each thing judged; `timesEven`: a share in equal shares of all. */
export type IndicatorMeasure = 'share' | 'count' | 'perThing' | 'timesEven'

/** The latest set not later than the end of a period holds; to be replaced by the lender's own. [D §5.2] */
export const indicatorLimits: Readonly<Record<IndicatorName, readonly IndicatorLimit[]>> = {
  impostorAlerts: [{ effectiveFrom: '2000-01-01', amber: 0.005, red: 0.015 }],
  missingDocuments: [{ effectiveFrom: '2000-01-01', amber: 0.02, red: 0.05 }],
  sequenceBreaches: [{ effectiveFrom: '2000-01-01', amber: 0, red: 1, measure: 'count' }],
  dutiesNotSeparated: [{ effectiveFrom: '2000-01-01', amber: 0, red: 0.005 }],
  overrides: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.1 }],
  extensionsAndRenewals: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.1 }],
  lateChecks: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.15 }],
  earlyArrears: [{ effectiveFrom: '2000-01-01', amber: 0.01, red: 0.03 }],
  // One limit only: more than a quarter of the lending in three days.
  quarterEnd: [{ effectiveFrom: '2000-01-01', amber: 0.25, red: 0.25 }],
  // DOMAIN.md §5.2 names these without limits: ours, to be replaced. The largest officer holds two, three equal shares.
  officerConcentration: [{ effectiveFrom: '2000-01-01', amber: 2, red: 3, measure: 'timesEven' }],
  cashDisbursements: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.15 }],
  complaints: [{ effectiveFrom: '2000-01-01', amber: 1, red: 2, measure: 'perThing' }],
  rightsConflicts: [{ effectiveFrom: '2000-01-01', amber: 0, red: 1, measure: 'count' }],
  unregisteredMortgages: [{ effectiveFrom: '2000-01-01', amber: 0.02, red: 0.05 }],
  limitationExpiring: [{ effectiveFrom: '2000-01-01', amber: 0.05, red: 0.1 }],
}

export type IndicatorLight = 'green' | 'amber' | 'red'

export function limitOn(name: IndicatorName, day: string): IndicatorLimit | null {
  return indicatorLimits[name].findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null
}

/**
 * `shown` of `judged`; null where nothing was judged or no limit held then. `parts`: among how many `judged` is divided,
 * for shares that are measured in equal ones.
 */
export function indicatorLight(
  limit: IndicatorLimit | null,
  shown: number,
  judged: number,
  parts = 1,
): IndicatorLight | null {
  if (limit === null || judged === 0) return null
  const value = measured(limit.measure ?? 'share', shown, judged, parts)
  if (value > limit.red) return 'red'
  return value > limit.amber ? 'amber' : 'green'
}

function measured(measure: IndicatorMeasure, shown: number, judged: number, parts: number): number {
  switch (measure) {
    case 'count':
      return shown
    case 'timesEven':
      return (shown / judged) * parts
    default:
      return shown / judged
  }
}
