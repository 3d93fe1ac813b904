import { groupByLoan } from '../../../book/group-by-loan.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { type DatedNote, pilesOf, splitsOf, suspiciousRuns } from '../../../lending/rules/day-windows.ts'
import { earlyArrears } from '../early-arrears.ts'
import { UNTOLD } from '../untold.ts'
import { groupsInOrder, lentAlone, type RuleBook } from './rule-book.ts'
import { type Detection, noteHit, type RuleHit, sharedHit } from './rule-hit.ts'
import { severalHolders } from './several-holders.ts'
import { MOST_ON_ONE } from './shared-by-households.ts'
import { singleNotes } from './single-notes.ts'

/** R02: notes of three households or more reach one account within a week, together more than one may owe. */
export function piling(on: RuleBook): Detection {
  const household = on.households.of('loans', 'household_id')!
  const account = on.accounts.of('loans', 'disbursement_account')!
  const day = on.days('loans', 'disbursed_on')!
  const amount = on.numbers('loans', 'amount')!
  const count = on.accounts.texts.length
  const { things, used } = severalHolders(lentAlone(account, on.isIn), household, count)
  const { starts, order } = groupsInOrder(things, count, on.isIn, day)
  const hits: RuleHit[] = []
  for (let code = 0; code < count; code++) {
    if (starts[code + 1] - starts[code] < on.limits.fewestHouseholds) continue
    const notes = Array.from(order.subarray(starts[code], starts[code + 1]), (row): DatedNote => {
      return { row, day: day[row], amount: amount[row], household: household[row] }
    })
    const households = new Set(notes.map((note) => note.household)).size
    if (households < on.limits.fewestHouseholds || households > MOST_ON_ONE) continue
    for (const pile of pilesOf(notes, on.limits)) {
      hits.push(
        sharedHit(
          on.accounts.texts[code],
          pile.map(({ row }) => row),
        ),
      )
    }
  }
  return { judged: used, hits }
}

/** R03: one account pays for three households or more within thirty days. */
export function commonPayer(on: RuleBook): Detection {
  const payer = on.accounts.of('repayments', 'payer_account')!
  const paidOn = on.days('repayments', 'paid_on')!
  const loanOf = on.loanOf('repayments')
  const household = on.households.of('loans', 'household_id')!
  const hits: RuleHit[] = []
  if (!loanOf) return { judged: 0, hits }
  const payerHousehold = new Int32Array(payer.length).fill(-1)
  for (let row = 0; row < payer.length; row++)
    if (loanOf[row] >= 0) payerHousehold[row] = household[loanOf[row]]
  const count = on.accounts.texts.length
  const { things, used } = severalHolders(payer, payerHousehold, count)
  const { starts, order } = groupByLoan(things, count)
  for (let account = 0; account < count; account++) {
    const [from, to] = [starts[account], starts[account + 1]]
    if (to - from < on.limits.fewestHouseholds) continue
    if (new Set(order.subarray(from, to).map((row) => payerHousehold[row])).size > MOST_ON_ONE) continue
    const payments = Array.from(order.subarray(from, to), (row) => ({ row, day: paidOn[row] }))
      .filter(({ row, day }) => payerHousehold[row] >= 0 && day !== NO_DATE && day <= on.asOf)
      .sort((a, b) => a.day - b.day)
    const months = suspiciousRuns(
      payments,
      on.limits.payerDays - 1,
      (run) =>
        run.length >= on.limits.fewestHouseholds &&
        new Set(run.map(({ row }) => on.kinOf[payerHousehold[row]])).size >= on.limits.fewestHouseholds,
    )
    const rows = months.flat().map(({ row }) => row)
    const households = new Set(rows.map((row) => payerHousehold[row]))
    if (rows.length === 0) continue
    hits.push(
      sharedHit(on.accounts.texts[account], [...new Set(rows.map((row) => loanOf[row]))], {
        households: [...households].sort((a, b) => a - b),
        evidence: { table: 'repayments', rows },
      }),
    )
  }
  return { judged: used, hits }
}

/** R09: two notes of one household within a month, each within its approver's limit and together above it. */
export function split(on: RuleBook): Detection {
  const groups = on.notesOfHousehold
  const day = on.days('loans', 'disbursed_on')!
  const amount = on.numbers('loans', 'amount')!
  const limit = on.numbers('loans', 'approver_limit')!
  const household = on.households.of('loans', 'household_id')!
  const renewalOf = on.book.loans.columns.get('renewal_of')
  const isRenewal = (row: number) =>
    renewalOf?.kind === 'nominal' && renewalOf.codes[row] < renewalOf.levels.length
  const hits: RuleHit[] = []
  let judged = 0
  if (!groups) return { judged, hits }
  for (let code = 0; code + 1 < groups.starts.length; code++) {
    const [from, to] = [groups.starts[code], groups.starts[code + 1]]
    if (to > from) judged++
    if (to - from < 2 || !areNear(groups.order, from, to, day, on.limits.splittingDays)) continue
    const notes = Array.from(groups.order.subarray(from, to))
      // A renewal replaces what was owed and adds nothing to it.
      .filter((row) => !Number.isNaN(limit[row]) && !isRenewal(row))
      .map((row) => ({
        row,
        day: day[row],
        amount: amount[row],
        household: household[row],
        limit: limit[row],
      }))
    for (const run of splitsOf(notes, on.limits.splittingDays)) {
      hits.push(
        sharedHit(
          null,
          run.map(({ row }) => row),
          { households: [code] },
        ),
      )
    }
  }
  return { judged, hits }
}

/** Whether any two of notes in order lie within so many days. */
function areNear(order: Uint32Array, from: number, to: number, day: Int32Array, days: number): boolean {
  for (let i = from + 1; i < to; i++) if (day[order[i]] - day[order[i - 1]] <= days) return true
  return false
}

/**
 * R15: the first payment was more than thirty days late. Of notes that pay something before their due date: of the others
 * the first payment is the last, and to miss it is to default.
 */
export function firstPaymentDefault(on: RuleBook): Detection {
  const loanOf = on.loanOf('repayments')
  const flags = earlyArrears(on.book, on, loanOf)
  const planned = on.days('repayments', 'due_on')!
  const dueOn = on.days('loans', 'due_on')!
  const paysBefore = new Uint8Array(on.isIn.length)
  for (let row = 0; loanOf && row < loanOf.length; row++) {
    const loan = loanOf[row]
    if (loan >= 0 && planned[row] !== NO_DATE && planned[row] < dueOn[loan]) paysBefore[loan] = 1
  }
  return singleNotes(on, (row) => {
    const flag = flags?.[row] ?? UNTOLD
    return flag === UNTOLD || !paysBefore[row] ? null : flag === 1
  })
}

/** A staff account that pays more than this share of all payments is the counter's, where cash is paid in. */
const COUNTER_SHARE = 0.05

/** R15: interest was paid from the account of an officer or of the branch. */
export function paidByStaff(on: RuleBook): Detection {
  const payer = on.accounts.of('repayments', 'payer_account')!
  const loanOf = on.loanOf('repayments')
  const staff = new Set<number>()
  for (const column of ['own_account', 'branch_account']) {
    for (const account of on.accounts.of('account_managers', column) ?? [])
      if (account >= 0) staff.add(account)
  }
  const isStaff = new Uint8Array(on.accounts.texts.length)
  for (const account of staff) isStaff[account] = 1
  const times = new Uint32Array(on.accounts.texts.length)
  let payments = 0
  for (let row = 0; row < payer.length; row++) {
    if (payer[row] < 0) continue
    payments++
    times[payer[row]]++
  }
  const rowsOf = new Map<number, number[]>()
  const isJudged = new Uint8Array(on.isIn.length)
  for (let row = 0; loanOf && row < payer.length; row++) {
    const loan = loanOf[row]
    if (loan < 0 || payer[row] < 0 || !on.isIn[loan]) continue
    isJudged[loan] = 1
    if (!isStaff[payer[row]] || times[payer[row]] > COUNTER_SHARE * payments) continue
    const rows = rowsOf.get(loan)
    if (rows) rows.push(row)
    else rowsOf.set(loan, [row])
  }
  return {
    judged: isJudged.reduce((sum, flag) => sum + flag, 0),
    hits: [...rowsOf].map(([loan, rows]) => noteHit(loan, { table: 'repayments', rows })),
  }
}
