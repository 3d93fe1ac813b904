import { coverDues, type Flow, firstOver90On, isInArrearsOn } from '../../lending/arrears-history.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Book, BookTable } from '../book.ts'
import { groupByLoan, largestGroup } from '../group-by-loan.ts'
import { keepEarlier, type NoteHistory } from './note-history.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf, rowsOfKey } from './table-columns.ts'

interface Money {
  readonly due: Float64Array | null
  readonly paid: Float64Array | null
}

interface Repayments {
  readonly dueOn: Int32Array | null
  readonly paidOn: Int32Array | null
  readonly kinds: readonly Money[]
}

/** Principal and interest run apart, and the note is as late as the later of the two. */
export function addRepaymentHistory(book: Book, asOf: Day, history: NoteHistory): void {
  const table = book.companions.repayments
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!loanOf) return
  const { starts, order } = groupByLoan(loanOf, book.loans.rows)
  const repayments = repaymentsOf(table)
  const settledOn = daysOf(book.loans, 'settled_on')
  const extendedOn = daysOf(book.loans, 'extended_on')
  const largest = largestGroup(starts)
  const due = emptyFlow(largest)
  const paid = emptyFlow(largest)
  const coveredOn = new Int32Array(largest)
  for (let loan = 0; loan < book.loans.rows; loan++) {
    if (starts[loan] === starts[loan + 1]) continue
    history.notesWithRepayments++
    const settled = dayAt(settledOn, loan)
    const extended = dayAt(extendedOn, loan)
    const until = settled === NO_DATE ? asOf : Math.min(asOf, settled)
    for (const money of repayments.kinds) {
      fillFlows(repayments, money, order.subarray(starts[loan], starts[loan + 1]), until, due, paid)
      coverDues(due, paid, coveredOn)
      if (settled !== NO_DATE) settleRest(due, coveredOn, settled)
      keepEarlier(history.over90On, loan, firstOver90On(due, coveredOn, asOf))
      if (settled !== NO_DATE && isInArrearsOn(due, coveredOn, settled))
        history.wasOverdueAtSettlement[loan] = 1
      if (extended !== NO_DATE && isInArrearsOn(due, coveredOn, extended))
        history.wasOverdueAtExtension[loan] = 1
    }
  }
}

function repaymentsOf(table: BookTable): Repayments {
  const money = (kind: string): Money => ({
    due: numbersOf(table, `due_${kind}`),
    paid: numbersOf(table, `paid_${kind}`),
  })
  return {
    dueOn: daysOf(table, 'due_on'),
    paidOn: daysOf(table, 'paid_on'),
    kinds: [money('principal'), money('interest')],
  }
}

/**
 * The amounts due and paid by `until`, each in the order of days. A row with a payment date but no amount paid
 * counts as paid in full.
 */
function fillFlows(
  { dueOn, paidOn }: Repayments,
  money: Money,
  rows: Uint32Array,
  until: Day,
  due: Flow,
  paid: Flow,
): void {
  due.count = 0
  paid.count = 0
  for (const row of rows) {
    const dueDay = dayAt(dueOn, row)
    const paidDay = dayAt(paidOn, row)
    const owed = numberAt(money.due, row)
    const given = numberAt(money.paid, row)
    if (dueDay !== NO_DATE && dueDay <= until && owed > 0) insert(due, dueDay, owed)
    const amount = Number.isNaN(given) && money.paid === null ? owed : given
    if (paidDay !== NO_DATE && paidDay <= until && amount > 0) insert(paid, paidDay, amount)
  }
}

/** Insertion keeps the few entries of a note in the order of days. */
function insert(flow: Flow, day: Day, amount: number): void {
  let place = flow.count++
  while (place > 0 && flow.days[place - 1] > day) {
    flow.days[place] = flow.days[place - 1]
    flow.amounts[place] = flow.amounts[place - 1]
    place--
  }
  flow.days[place] = day
  flow.amounts[place] = amount
}

/** What was still open is paid when the note is settled. */
function settleRest(due: Flow, coveredOn: Int32Array, settledOn: Day): void {
  for (let i = 0; i < due.count; i++) if (coveredOn[i] === NO_DATE) coveredOn[i] = settledOn
}

function emptyFlow(size: number): Flow {
  return { count: 0, days: new Int32Array(size), amounts: new Float64Array(size) }
}
