import type { Book } from '../../../book/book.ts'
import { daysOf, identityOf, numbersOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { UNTOLD } from '../untold.ts'

/** By row of `loans`: 1 broken, 0 kept, `UNTOLD` where the book can't tell. */
export interface ProcessVerdicts {
  /** Application ≤ survey ≤ review ≤ approval ≤ contract ≤ disbursement. */
  readonly sequence: Uint8Array
  /** Investigators, reviewer and approver are different persons. */
  readonly duties: Uint8Array
  /** The amount is within the approver's limit. */
  readonly authority: Uint8Array
}

const steps = [
  'applied_on',
  'surveyed_on',
  'reviewed_on',
  'approved_on',
  'contracted_on',
  'disbursed_on',
] as const
const persons = ['investigator_1', 'investigator_2', 'reviewer', 'approver'] as const

/** The verdicts of `lending/three-checks.ts` on whole columns: the rules and the indicators ask for every note. */
export function processVerdicts({ loans }: Book): ProcessVerdicts {
  const amounts = numbersOf(loans, 'amount')
  const limits = numbersOf(loans, 'approver_limit')
  const authority = new Uint8Array(loans.rows).fill(UNTOLD)
  for (let row = 0; amounts && limits && row < loans.rows; row++) {
    if (!Number.isNaN(amounts[row]) && !Number.isNaN(limits[row]))
      authority[row] = amounts[row] <= limits[row] ? 0 : 1
  }
  return { sequence: brokenSequences(loans), duties: sharedDuties(loans), authority }
}

type Loans = Book['loans']

function brokenSequences(loans: Loans): Uint8Array {
  const latest = new Int32Array(loans.rows).fill(NO_DATE)
  const known = new Uint8Array(loans.rows)
  const broken = new Uint8Array(loans.rows)
  for (const step of steps) {
    const days = daysOf(loans, step)
    for (let row = 0; days && row < loans.rows; row++) {
      const day = days[row]
      if (day === NO_DATE) continue
      known[row]++
      if (day < latest[row]) broken[row] = 1
      latest[row] = day
    }
  }
  for (let row = 0; row < loans.rows; row++) if (known[row] < 2) broken[row] = UNTOLD
  return broken
}

function sharedDuties(loans: Loans): Uint8Array {
  const numberOf = new Map<string, number>()
  const none = new Int32Array(loans.rows).fill(-1)
  // One number a person over all four columns.
  const [first, second, reviewer, approver] = persons.map((column) => {
    const identity = identityOf(loans, column)
    if (!identity) return none
    const numbers = identity.texts.map((text) => {
      const number = numberOf.get(text) ?? numberOf.size
      numberOf.set(text, number)
      return number
    })
    const { codes } = identity
    const own = new Int32Array(loans.rows)
    for (let row = 0; row < own.length; row++) own[row] = numbers[codes[row]] ?? -1
    return own
  })
  const verdicts = new Uint8Array(loans.rows).fill(UNTOLD)
  for (let row = 0; row < loans.rows; row++) {
    const [one, two, reviews, approves] = [first[row], second[row], reviewer[row], approver[row]]
    if (one < 0 || (reviews < 0 && approves < 0)) continue
    const isShared =
      (reviews >= 0 && (reviews === one || reviews === two || reviews === approves)) ||
      (approves >= 0 && (approves === one || approves === two))
    verdicts[row] = isShared ? 1 : 0
  }
  return verdicts
}
