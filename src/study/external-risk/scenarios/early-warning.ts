import type { Book } from '../../../book/book.ts'
import { dayAt, daysOf, type Identity, identityOf } from '../../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'
import { outcomesUnder } from '../../portfolio/expected-loss.ts'
import type { ParameterDraw } from '../../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import { quiet, type Weather } from '../../portfolio/weather.ts'
import { knownWeather } from '../../portfolio/weather-history.ts'
import { changesSince, noteChanges, type UnseenChange } from './changes-since.ts'
import { bookKnownBy } from './known-by.ts'
import { policyExposures } from './policy-exposure.ts'

/** What has come over a note in its season, and what has changed for the note itself since an earlier day. */
export const warningReasons = [
  'disasterUninsured',
  'disasterInsured',
  'priceFall',
  'policyEvent',
  ...noteChanges,
] as const
export type WarningReason = (typeof warningReasons)[number]

/** A note at risk whose exposure has changed. */
export interface EarlyWarning {
  /** Row of `book.loans`. */
  readonly row: number
  readonly loan: string | null
  readonly township: string | null
  readonly accountManager: string | null
  readonly dueOn: Day | null
  /** Negative where it is past due; null without a due date. */
  readonly daysToDue: number | null
  readonly isDueSoon: boolean
  /** In yuan. */
  readonly balance: number
  readonly expectedLoss: number
  /** In a quiet season at average prices: what was expected before the news. */
  readonly expectedLossBefore: number
  readonly reasons: readonly WarningReason[]
  /** Those of the reasons that did not hold on the earlier day. */
  readonly newReasons: readonly WarningReason[]
}

export interface EarlyWarnings {
  /** The earlier day of the same book with which the as-of date is compared. */
  readonly since: Day
  /** What changed since then and only an earlier book could show. */
  readonly unseen: readonly UnseenChange[]
  /** How many there are, whether or not the list is cut. */
  readonly count: number
  /** Of them those with a reason that is new. */
  readonly newCount: number
  /** By expected loss, the largest first. */
  readonly notes: readonly EarlyWarning[]
  readonly byReason: readonly {
    readonly reason: WarningReason
    readonly notes: number
    readonly balance: number
  }[]
}

/** A quarter: what a council has not heard of yet. */
export const monthsBack = 3
const dueSoonDays = 90
/** A household counts as hit from this probability on, and as insured too. */
const likely = 0.5
/** A price counts as fallen from one standard deviation below its mean on. */
const fallen = -1

/**
 * Needs no earlier book: the season's disasters and prices, policies of the last year, and what dates, month's ends and
 * policies of insurance show to have changed since an earlier day (`since`, a quarter before the as-of date).
 */
export function earlyWarnings(
  book: Book,
  { notes, known }: Pick<RiskBasis, 'notes' | 'known'>,
  central: ParameterDraw,
  { asOf, cropYears, since = addMonths(asOf, -monthsBack) }: WarningDates,
): EarlyWarnings {
  const { rows, balance, exposure, lossGivenDefault, insured } = notes
  const now = outcomesUnder(notes, central, known)
  const before = outcomesUnder(notes, central, quiet(rows.length))
  const earlier = knownWeather(bookKnownBy(book, since), rows, cropYears)
  const changes = changesSince(book, cropYears, since, asOf)
  const policies = policyExposures(book, notes, asOf).filter(
    ({ isRecent, crop, township }) => isRecent && (crop !== null || township !== null),
  )
  const inWeather = ({ hit, priceShock }: Weather, note: number) => {
    const isHit = hit[note] >= likely
    return {
      disasterUninsured: isHit && insured[note] < likely,
      disasterInsured: isHit && insured[note] >= likely,
      priceFall: priceShock[note] <= fallen,
    }
  }
  const reasonsOf = (note: number) => {
    const ofNote = Object.fromEntries(
      noteChanges.map((change) => [change, changes.holds[change](rows[note])]),
    )
    const concerning = policies.filter(({ concerns }) => concerns(note))
    const holds: Partial<Record<WarningReason, boolean>> = {
      ...inWeather(known, note),
      policyEvent: concerning.length > 0,
      ...ofNote,
    }
    const held: Partial<Record<WarningReason, boolean>> = {
      ...inWeather(earlier, note),
      policyEvent: concerning.some(({ effectiveOn }) => effectiveOn <= since),
    }
    const reasons = warningReasons.filter((reason) => holds[reason])
    return { reasons, newReasons: reasons.filter((reason) => !held[reason]) }
  }
  const tell = describer(book, asOf)
  const warned = Array.from({ length: rows.length }, (_, note) => note).flatMap((note): EarlyWarning[] => {
    const { reasons, newReasons } = reasonsOf(note)
    if (reasons.length === 0) return []
    const lost = lossGivenDefault[note] * (exposure[note] / 100)
    return [
      {
        ...tell(rows[note]),
        balance: balance[note] / 100,
        expectedLoss: now.lostShare[note] * lost,
        expectedLossBefore: before.lostShare[note] * lost,
        reasons,
        newReasons,
      },
    ]
  })
  return {
    since,
    unseen: changes.unseen,
    notes: warned.sort((a, b) => b.expectedLoss - a.expectedLoss || a.row - b.row),
    count: warned.length,
    newCount: warned.filter(({ newReasons }) => newReasons.length > 0).length,
    byReason: warningReasons.flatMap((reason) => {
      const own = warned.filter(({ reasons }) => reasons.includes(reason))
      const sum = own.reduce((total, note) => total + note.balance, 0)
      return own.length > 0 ? [{ reason, notes: own.length, balance: sum }] : []
    }),
  }
}

export interface WarningDates {
  readonly asOf: Day
  readonly since?: Day
  /** By row of `loans`. */
  readonly cropYears: Int32Array
}

function describer({ loans }: Book, asOf: Day) {
  const ids = identityOf(loans, 'loan_id')
  const townships = identityOf(loans, 'township')
  const officers = identityOf(loans, 'account_manager')
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const textAt = (identity: Identity | null, row: number) => identity?.texts[identity.codes[row]] ?? null
  return (row: number) => {
    const due = Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row))
    const daysToDue = due === NO_DATE ? null : due - asOf
    return {
      row,
      loan: textAt(ids, row),
      township: textAt(townships, row),
      accountManager: textAt(officers, row),
      dueOn: due === NO_DATE ? null : due,
      daysToDue,
      isDueSoon: daysToDue !== null && daysToDue >= 0 && daysToDue <= dueSoonDays,
    }
  }
}
