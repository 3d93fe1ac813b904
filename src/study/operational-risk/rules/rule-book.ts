import type { Book, BookTable, CompanionName } from '../../../book/book.ts'
import { groupByLoan, type LoanGroups } from '../../../book/group-by-loan.ts'
import { daysOf, hasValues, identityOf, numbersOf, rowsOfKey } from '../../../book/sample/table-columns.ts'
import type { Day } from '../../../lending/calendar.ts'
import { type RuleLimits, ruleLimits } from '../../../lending/rules/rule-limits.ts'
import { disjointSets } from '../../../stats/graph/disjoint-sets.ts'
import { nameRegister } from './name-register.ts'
import { type ProcessVerdicts, processVerdicts } from './process-verdicts.ts'

type TableName = 'loans' | CompanionName

/** Whom or what the rows of one or several tables name: the same code for the same text wherever it stands. */
export interface Names {
  /** By code. Shorter than `codes` may say until every table has been read. */
  readonly texts: readonly string[]
  /** By row of the table: a code, or −1. Null where the table has no such column. `kind` keeps links of that kind alone. */
  readonly of: (table: TableName, column: string, kind?: string) => Int32Array | null
}

/** The book as the detection rules read it: joins are made once, when a rule first asks. */
export interface RuleBook {
  readonly book: Book
  readonly asOf: Day
  readonly limits: RuleLimits
  /** 1 for every note of the book, of whatever population, that was lent by the as-of date. */
  readonly isIn: Uint8Array
  readonly households: Names
  readonly accounts: Names
  readonly officers: Names
  readonly groups: Names
  /** Rows of `loans` by household code, lent ones alone, in the order of disbursement. */
  readonly notesOfHousehold: LoanGroups | null
  /** By household code: one number for a household and its kin (R01: spouses and parents are no strangers). */
  readonly kinOf: Int32Array
  /** By row of the companion: its row of `loans`, or −1. */
  readonly loanOf: (table: CompanionName) => Int32Array | null
  readonly rowsOfHousehold: Int32Array | null
  /** By row of `loans`: the lent note that renews it, or −1. */
  readonly renewalOf: Int32Array
  readonly process: ProcessVerdicts
  readonly table: (name: TableName) => BookTable | undefined
  readonly days: (table: TableName, column: string) => Int32Array | null
  readonly numbers: (table: TableName, column: string) => Float64Array | null
  readonly has: (column: string) => boolean
}

export function ruleBook(book: Book, asOf: Day, limits: RuleLimits = ruleLimits): RuleBook {
  const table = (name: TableName) => (name === 'loans' ? book.loans : book.companions[name])
  const names = () => nameRegister(table)
  const once = <T>(make: () => T) => {
    let made: { readonly value: T } | null = null
    return () => {
      if (made === null) made = { value: make() }
      return made.value
    }
  }
  const known = new Map<string, boolean>()
  const loanOf = new Map<CompanionName, Int32Array | null>()
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  const isIn = new Uint8Array(book.loans.rows)
  // A missing date lies before every day.
  for (let row = 0; row < isIn.length; row++) if (disbursedOn && disbursedOn[row] <= asOf) isIn[row] = 1
  const households = names()
  const notesOfHousehold = once(() => {
    const codes = households.of('loans', 'household_id') ?? households.of('loans', 'borrower_id')
    return codes && disbursedOn && groupsInOrder(codes, households.texts.length, isIn, disbursedOn)
  })
  const kinOf = once(() => kinSets(households))
  const rowsOfHousehold = once(() => {
    const codes = households.of('households', 'household_id')
    const rows = codes && new Int32Array(households.texts.length).fill(-1)
    if (codes && rows)
      for (let row = codes.length - 1; row >= 0; row--) if (codes[row] >= 0) rows[codes[row]] = row
    return rows
  })
  const renewalOf = once(() => {
    const newOf = new Int32Array(book.loans.rows).fill(-1)
    const renews = identityOf(book.loans, 'renewal_of')
    const old = renews && rowsOfKey(renews, book.loans.rows, book.loans, 'loan_id')
    for (let row = 0; old && row < newOf.length; row++) if (old[row] >= 0 && isIn[row]) newOf[old[row]] = row
    return newOf
  })
  const process = once(() => processVerdicts(book))
  // Every table that names households adds its own to the register before anything is sized by it; the register of all
  // of them comes first, since the links follow its order.
  households.of('households', 'household_id')
  households.of('loans', 'household_id')
  households.of('links', 'household_id')
  households.of('links', 'target', 'kin')
  households.of('links', 'target', 'guarantor')
  households.of('account_managers', 'household_id')
  const accounts = names()
  accounts.of('links', 'target', 'account')
  return {
    book,
    asOf,
    limits,
    isIn,
    households,
    accounts,
    officers: names(),
    groups: names(),
    get notesOfHousehold() {
      return notesOfHousehold()
    },
    get kinOf() {
      return kinOf()
    },
    get renewalOf() {
      return renewalOf()
    },
    get process() {
      return process()
    },
    get rowsOfHousehold() {
      return rowsOfHousehold()
    },
    table,
    loanOf(name) {
      if (loanOf.has(name)) return loanOf.get(name) ?? null
      const foreign = identityOf(table(name), 'loan_id')
      const rows = foreign && rowsOfKey(foreign, table(name)?.rows ?? 0, book.loans, 'loan_id')
      loanOf.set(name, rows)
      return rows
    },
    days: (name, column) => daysOf(table(name), column),
    numbers: (name, column) => numbersOf(table(name), column),
    has(column) {
      const [name, own] = column.split('.') as [TableName, string]
      const is = known.get(column) ?? hasValues(table(name), own)
      known.set(column, is)
      return is
    },
  }
}

/** Lent notes by code, each group in the order of disbursement. */
export function groupsInOrder(
  codes: Int32Array,
  count: number,
  isIn: Uint8Array,
  day: Int32Array,
): LoanGroups {
  const groups = groupByLoan(lentAlone(codes, isIn), count)
  const { starts, order } = groups
  for (let code = 0; code < count; code++) {
    if (!isAscending(order, starts[code], starts[code + 1], day)) {
      order.subarray(starts[code], starts[code + 1]).sort((a, b) => day[a] - day[b] || a - b)
    }
  }
  return groups
}

/** The codes of lent notes, −1 for the others. */
export function lentAlone(codes: Int32Array, isIn: Uint8Array): Int32Array {
  const own = new Int32Array(codes.length)
  for (let row = 0; row < own.length; row++) own[row] = isIn[row] === 1 ? codes[row] : -1
  return own
}

function isAscending(order: Uint32Array, from: number, to: number, day: Int32Array): boolean {
  for (let i = from + 1; i < to; i++) if (day[order[i - 1]] > day[order[i]]) return false
  return true
}

function kinSets(households: Names): Int32Array {
  const from = households.of('links', 'household_id')
  const to = households.of('links', 'target', 'kin')
  const sets = disjointSets(households.texts.length)
  for (let row = 0; row < (from?.length ?? 0); row++) {
    if (from && to && from[row] >= 0 && to[row] >= 0) sets.union(from[row], to[row])
  }
  return Int32Array.from({ length: households.texts.length }, (_, code) => sets.find(code))
}
