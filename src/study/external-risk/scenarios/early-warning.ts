import type { Book } from '../../../book/book.ts'
import { dayAt, daysOf, type Identity, identityOf } from '../../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import { outcomesUnder } from '../../portfolio/expected-loss.ts'
import type { ParameterDraw } from '../../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import { quiet } from '../../portfolio/weather.ts'
import { newArrears } from './new-arrears.ts'
import { policyExposures } from './policy-exposure.ts'

/** What has changed for a note since the season began or the last month's end. */
export const warningReasons = [
  'disasterUninsured',
  'disasterInsured',
  'priceFall',
  'policyEvent',
  'newArrears',
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
}

export interface EarlyWarnings {
  /** How many there are, whether or not the list is cut. */
  readonly count: number
  /** By expected loss, the largest first. */
  readonly notes: readonly EarlyWarning[]
  readonly byReason: readonly {
    readonly reason: WarningReason
    readonly notes: number
    readonly balance: number
  }[]
}

const dueSoonDays = 90
/** A household counts as hit from this probability on, and as insured too. */
const likely = 0.5
/** A price counts as fallen from one standard deviation below its mean on. */
const fallen = -1

/** Needs no earlier book: the news are the season's disasters and prices, policies of the last year, fresh arrears. */
export function earlyWarnings(
  book: Book,
  { notes, known }: Pick<RiskBasis, 'notes' | 'known'>,
  central: ParameterDraw,
  asOf: Day,
): EarlyWarnings {
  const { rows, balance, exposure, lossGivenDefault, insured } = notes
  const now = outcomesUnder(notes, central, known)
  const before = outcomesUnder(notes, central, quiet(rows.length))
  const isLate = newArrears(book, asOf)
  const policies = policyExposures(book, notes, asOf).filter(
    ({ isRecent, crop, township }) => isRecent && (crop !== null || township !== null),
  )
  const reasonsOf = (note: number): WarningReason[] => {
    const isHit = known.hit[note] >= likely
    const holds: Record<WarningReason, boolean> = {
      disasterUninsured: isHit && insured[note] < likely,
      disasterInsured: isHit && insured[note] >= likely,
      priceFall: known.priceShock[note] <= fallen,
      policyEvent: policies.some(({ concerns }) => concerns(note)),
      newArrears: isLate?.(rows[note]) ?? false,
    }
    return warningReasons.filter((reason) => holds[reason])
  }
  const tell = describer(book, asOf)
  const warned = Array.from({ length: rows.length }, (_, note) => note).flatMap((note): EarlyWarning[] => {
    const reasons = reasonsOf(note)
    if (reasons.length === 0) return []
    const lost = lossGivenDefault[note] * (exposure[note] / 100)
    return [
      {
        ...tell(rows[note]),
        balance: balance[note] / 100,
        expectedLoss: now.lostShare[note] * lost,
        expectedLossBefore: before.lostShare[note] * lost,
        reasons,
      },
    ]
  })
  return {
    notes: warned.sort((a, b) => b.expectedLoss - a.expectedLoss || a.row - b.row),
    count: warned.length,
    byReason: warningReasons.flatMap((reason) => {
      const own = warned.filter(({ reasons }) => reasons.includes(reason))
      const sum = own.reduce((total, note) => total + note.balance, 0)
      return own.length > 0 ? [{ reason, notes: own.length, balance: sum }] : []
    }),
  }
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
