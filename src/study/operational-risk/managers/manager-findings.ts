import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'
import { indicatorEvents } from '../indicators/indicator-events.ts'
import { lastSpans } from '../indicators/periods.ts'
import type { OfficerComparison, OfficerVerdict } from '../officer-comparison.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { openBalances } from '../rules/rule-findings.ts'

/** One account manager beside the others: no rank, and no score. Null where the file does not tell. */
export interface ManagerFinding {
  readonly officer: string
  /** Households with an open note, what they owe (yuan), and notes lent in the last twelve months. */
  readonly households: number
  readonly balance: number
  readonly lentInYear: number
  /** Years in the present township, from the last rotation or the hiring. */
  readonly yearsInPost: number | null
  readonly trainingHours: number | null
  readonly violationPoints: number | null
  readonly complaints: number | null
  readonly leaveTaken: boolean | null
  /** Shares over the last twelve months: notes that lack a document, checks late, grants against the system's refusal. */
  readonly documentsMissing: number | null
  readonly checksLate: number | null
  readonly overrides: number | null
  /** Notes of the officer in hits of rules of high severity, over all years. */
  readonly highHits: number
  readonly ratio: number | null
  readonly interval: readonly [number, number] | null
  readonly worstTenth: number | null
  readonly verdict: OfficerVerdict | null
}

/** DOMAIN.md §4.6 [D, K-M]: above these a manager's load, time in post or training is marked. */
export const managerLimits = {
  households: 400,
  /** Yuan. */
  balance: 30_000_000,
  yearsInPost: 3,
  trainingHours: 40,
} as const

/** Null where the book names no account managers. */
export function managerFindings(
  on: RuleBook,
  detections: readonly GroundDetection[],
  highNotes: Uint8Array,
  comparison: OfficerComparison | null,
): ManagerFinding[] | null {
  const officer = on.officers.of('loans', 'account_manager')
  if (!officer) return null
  const { registerAt } = registers(on)
  const since = addMonths(on.asOf, -12)
  const rates = yearsRates(on, detections, officer, since)
  const household = on.households.of('loans', 'household_id')
  const balances = openBalances(on)
  const day = on.days('loans', 'disbursed_on')!
  const count = on.officers.texts.length
  const [balance, lent, high, notes] = Array.from({ length: 4 }, () => new Float64Array(count))
  const holds = new Set<number>()
  const households = new Float64Array(count)
  for (let row = 0; row < officer.length; row++) {
    const code = officer[row]
    if (code < 0 || !on.isIn[row]) continue
    notes[code]++
    balance[code] += balances[row]
    if (day[row] > since) lent[code]++
    if (highNotes[row]) high[code]++
    if (!(balances[row] > 0)) continue
    // A household counts once with each officer who holds a note of it.
    const key = household && household[row] >= 0 ? household[row] * count + code : -1 - row
    if (holds.has(key)) continue
    holds.add(key)
    households[code]++
  }
  const compared = new Map(comparison?.officers.map((one) => [one.officer, one]))
  return on.officers.texts
    .flatMap((name, code): ManagerFinding[] => {
      if (notes[code] === 0) return []
      const own = compared.get(name)
      const isJudged = own !== undefined && own.verdict !== 'tooFew' && own.verdict !== 'cannotBeSeparated'
      return [
        {
          officer: name,
          households: households[code],
          balance: balance[code] / 100,
          lentInYear: lent[code],
          ...registerAt(code),
          documentsMissing: rates.documentsMissing(code),
          checksLate: rates.checksLate(code),
          overrides: rates.overrides(code),
          highHits: high[code],
          ratio: isJudged ? own.ratio : null,
          interval: isJudged ? own.interval : null,
          worstTenth: own?.worstTenth ?? null,
          verdict: own?.verdict ?? null,
        },
      ]
    })
    .sort((a, b) => (a.officer < b.officer ? -1 : 1))
}

type Registered = Pick<
  ManagerFinding,
  'yearsInPost' | 'trainingHours' | 'violationPoints' | 'complaints' | 'leaveTaken'
>

function registers(on: RuleBook) {
  const registered = on.officers.of('account_managers', 'account_manager')
  const rowOf = new Int32Array(on.officers.texts.length).fill(-1)
  registered?.forEach((code, row) => {
    if (code >= 0) rowOf[code] = row
  })
  const number = (column: string) => on.numbers('account_managers', column)
  const columns = {
    training: number('training_hours'),
    points: number('violation_points'),
    complaints: number('complaints'),
    leave: number('leave_taken'),
  }
  const [rotated, hired] = [
    on.days('account_managers', 'rotated_on'),
    on.days('account_managers', 'hired_on'),
  ]
  const known = (values: Float64Array | null, row: number) =>
    values === null || row < 0 || Number.isNaN(values[row]) ? null : values[row]
  return {
    registerAt(code: number): Registered {
      const row = rowOf[code]
      const leave = known(columns.leave, row)
      return {
        yearsInPost: row < 0 ? null : yearsBetween(rotated?.[row], hired?.[row], on.asOf),
        trainingHours: known(columns.training, row),
        violationPoints: known(columns.points, row),
        complaints: known(columns.complaints, row),
        leaveTaken: leave === null ? null : leave === 1,
      }
    },
  }
}

function yearsBetween(rotated: Day | undefined, hired: Day | undefined, asOf: Day): number | null {
  const from = [rotated, hired].find((day) => day !== undefined && day !== NO_DATE)
  return from === undefined ? null : (asOf - from) / 365.25
}

/** Shares of the last twelve months by officer; null where the book lacks the columns or nothing was judged. */
function yearsRates(on: RuleBook, detections: readonly GroundDetection[], officer: Int32Array, since: Day) {
  const spans = lastSpans(on.asOf)
  const rateOf = (name: 'missingDocuments' | 'lateChecks' | 'overrides') => {
    const own = indicatorEvents(on, detections, name, spans)
    if (own === null) return () => null
    const judged = new Float64Array(on.officers.texts.length)
    const shown = new Float64Array(on.officers.texts.length)
    for (let i = 0; i < own.day.length; i++) {
      if (own.day[i] === NO_DATE || own.day[i] <= since || own.day[i] > on.asOf) continue
      const loan = own.loanOf?.[i] ?? i
      const code = own.officer ? own.officer[i] : loan < 0 ? -1 : officer[loan]
      if (code < 0) continue
      judged[code]++
      shown[code] += own.shown[i]
    }
    return (code: number) => (judged[code] > 0 ? shown[code] / judged[code] : null)
  }
  return {
    documentsMissing: rateOf('missingDocuments'),
    checksLate: rateOf('lateChecks'),
    overrides: rateOf('overrides'),
  }
}
