import type { Book } from '../../book/book.ts'
import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { capitalAdequacy } from '../../lending/ratios/capital-adequacy.ts'
import {
  type CustomerConcentration,
  customerConcentration,
} from '../../lending/ratios/customer-concentration.ts'
import { type Deviation, deviation } from '../../lending/ratios/deviation.ts'
import { dueCollectionRate, recoveryRatio, writeOffRatio } from '../../lending/ratios/recovery-ratios.ts'
import { debtorsOf } from '../status-quo/households-of.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { pastBalances } from '../status-quo/past-balances.ts'
import type { ClassifiedBook } from './classified-book.ts'
import type { InstitutionMonth } from './institution-month.ts'
import { type FlowOfMonths, nonPerformingFlow } from './non-performing-flow.ts'

/** Ratios that supervisors ask for beside coverage and provisions; money in fen, null where the book cannot tell. */
export interface RatiosFinding {
  readonly deviation90: Deviation | null
  readonly deviation60: Deviation | null
  readonly customers: CustomerConcentration | null
  /** Households that answer for each other in one joint-liability group. */
  readonly groups: CustomerConcentration | null
  readonly netCapital: number | null
  readonly capitalAdequacy: number | null
  /** 到期贷款收回率 of principal that fell due in the twelve months before: whatever paid it, and without refinancing. */
  readonly dueCollected: { readonly due: number; readonly booked: number; readonly own: number } | null
  /** Of non-performing loans over twelve month ends; null where the snapshots do not reach back. */
  readonly flow: FlowOfMonths | null
  /** Of the same twelve months. */
  readonly writeOffs: {
    readonly amount: number
    readonly ratio: number
    readonly recovery: number | null
  } | null
}

export function ratiosFinding(
  book: Book,
  positions: NotePositions,
  { notes, booked, asOf }: ClassifiedBook,
  month: InstitutionMonth | null,
): RatiosFinding {
  const netCapital = month?.netCapital ?? null
  const weighted = month?.riskWeightedAssets ?? null
  const known = (days: 60 | 90) => booked && deviation(notes.balance, notes.daysPastDue, booked, days)
  const debtors = debtorsOf(book)
  const group = identityOf(book.loans, 'group_id')
  return {
    deviation90: known(90),
    deviation60: known(60),
    customers: debtors && customerConcentration(exposures(notes.balance, debtors.identity), netCapital),
    groups: group && customerConcentration(exposures(notes.balance, group), netCapital),
    netCapital,
    capitalAdequacy:
      netCapital !== null && weighted !== null && weighted > 0 ? capitalAdequacy(netCapital, weighted) : null,
    flow: nonPerformingFlow(book, positions),
    dueCollected: dueCollected(book, positions, asOf),
    writeOffs: writeOffs(book, positions, asOf),
  }
}

function exposures(
  balance: Float64Array,
  { codes, texts }: { readonly codes: ArrayLike<number>; readonly texts: readonly string[] },
): Float64Array {
  const owed = new Float64Array(texts.length)
  for (let row = 0; row < balance.length; row++)
    if (codes[row] < texts.length) owed[codes[row]] += balance[row]
  return owed
}

/** Of notes whose principal fell due: the amount less what is still owed, by whatever it was paid. */
function dueCollected(
  { loans }: Book,
  { isIn, balance }: NotePositions,
  asOf: Day,
): RatiosFinding['dueCollected'] {
  const amount = numbersOf(loans, 'amount')
  const dueOn = daysOf(loans, 'due_on')
  const settledBy = nominalOf(loans, 'settled_by')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  if (!amount || !dueOn || !settledBy) return null
  const from = addMonths(asOf, -12)
  const sums = { due: 0, booked: 0, own: 0 }
  for (let row = 0; row < loans.rows; row++) {
    if (!isIn[row] || dueOn[row] === NO_DATE || dueOn[row] <= from || dueOn[row] > asOf) continue
    const lent = numberAt(amount, row) || 0
    sums.due += lent
    const by = levelAt(settledBy, row)
    if (by === 'write_off' || by === 'transfer' || dayAt(writtenOffOn, row) !== NO_DATE) continue
    const paid = Math.max(0, lent - balance[row])
    sums.booked += paid
    if (by !== 'refinance' && by !== 'renewal' && by !== 'guarantor') sums.own += paid
  }
  if (sums.due === 0) return null
  return {
    due: sums.due,
    booked: dueCollectionRate({ due: sums.due, recovered: sums.booked }),
    own: dueCollectionRate({ due: sums.due, recovered: sums.own }),
  }
}

/** What was owed a year before, or the amount of a younger note, stands for what was written off. */
function writeOffs(book: Book, positions: NotePositions, asOf: Day): RatiosFinding['writeOffs'] {
  const { loans } = book
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const amount = numbersOf(loans, 'amount')
  const recovered = numbersOf(loans, 'recovered')
  if (!writtenOffOn || !amount) return null
  const from = addMonths(asOf, -12)
  const opening = pastBalances(book, positions, [from]).byDay[0]
  let written = 0
  let back = 0
  for (let row = 0; row < loans.rows; row++) {
    if (!positions.isIn[row] || writtenOffOn[row] <= from || writtenOffOn[row] > asOf) continue
    written += opening[row] > 0 ? opening[row] : numberAt(amount, row) || 0
    back += numberAt(recovered, row) || 0
  }
  const total = (held: Float64Array) => held.reduce((sum, owed) => sum + owed, 0)
  return {
    amount: written,
    ratio: writeOffRatio(written, total(opening), total(positions.balance)),
    recovery: recovered && written > 0 ? recoveryRatio(back, written) : null,
  }
}
