import type { TableName } from '../../../book/columns.ts'
import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import { cropYearOf } from '../../../lending/crop-year.ts'
import { budgetColumns, householdBudgets } from '../details/household-budget.ts'
import { eligibleNotes } from '../details/loss-sharing.ts'
import { hasEveryColumn } from '../details/part.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'

/** What a figure was counted from: rows of `loans`, and the companion table where it reads one. */
export interface LoansBehind {
  readonly rows: readonly number[]
  readonly table: TableName
}

type Entry = Readonly<Record<string, unknown>>

/** `entries`: the objects along the path, the innermost last, so that a grade or a village is known by its name. */
export function loansBehind(
  context: WorkbenchContext,
  path: readonly string[],
  entries: readonly Entry[],
  asOf: Day,
): LoansBehind {
  const { basis, book, matured } = context
  const atRisk = [...basis.notes.rows]
  const open = [...atRisk, ...basis.inDefault.rows]
  const past = matured === null ? [] : [...matured.rows]
  const named = (key: string) => entries.findLast((entry) => typeof entry[key] === 'string')?.[key]
  const where = (rows: readonly number[], column: string, value: unknown) => {
    const identity = identityOf(book.loans, column)
    return rows.filter((row) => identity && identity.texts[identity.codes[row]] === value)
  }
  const loans = (rows: readonly number[]): LoansBehind => ({ rows, table: 'loans' })
  switch (path[0]) {
    case 'baseline':
      return loans(path[1] === 'inDefault' ? [...basis.inDefault.rows] : atRisk)
    case 'parameters':
      return loans(past)
    case 'assumptions':
      return loans([])
    case 'details':
      break
    default:
      return loans(path.includes('villages') ? where(atRisk, 'village', named('village')) : atRisk)
  }
  switch (path[1]) {
    case 'insuranceCover': {
      const year = entries.findLast((entry) => typeof entry.year === 'number')?.year as number | undefined
      const isOfYear = path.includes('years')
      return { rows: insuredRows(context, isOfYear ? (year ?? null) : null), table: 'insurance' }
    }
    case 'contractualInsurance':
      return loans(rowsWithBudget(context))
    case 'ratesByGrade': {
      const rated = atRisk.filter((_, note) => !Number.isNaN(context.rate[note]))
      if (path[3] !== 'grades') return loans(rated)
      const grade = nominalOf(book.loans, 'credit_grade')
      const own = (entries.at(-1)?.grade ?? null) as string | null
      return loans(rated.filter((row) => levelAt(grade, row) === own))
    }
    case 'creditFiles':
      return { rows: open, table: 'households' }
    case 'creditVillages': {
      const rows = path.includes('villages')
        ? where(open, 'village', named('village'))
        : where(open, 'township', named('township'))
      return { rows, table: 'villages' }
    }
    case 'villageIncentive':
      return { rows: titledRows(context, path), table: 'villages' }
    case 'caseLedger': {
      const withStep = (kind: string) => rowsWithStep(context, kind, asOf)
      const [judged, enforced] = [new Set(withStep('judgment')), new Set(withStep('enforcement'))]
      const rows =
        path[3] === 'suedNotJudged'
          ? withStep('suit').filter((row) => !judged.has(row))
          : path[3] === 'judgedNotEnforced'
            ? withStep('judgment').filter((row) => !enforced.has(row))
            : withStep((named('kind') as string | undefined) ?? 'suit')
      return { rows, table: 'actions' }
    }
    case 'jointGroups': {
      const group = identityOf(book.loans, 'group_id')
      const inGroup = (row: number) => group !== null && group.codes[row] < group.texts.length
      const members = (path.includes('history') ? past : atRisk).filter(inGroup)
      return loans(path.includes('cover') ? members.filter(withWholeBudget(context, members)) : members)
    }
    default:
      return loans(sharedRows(context, path.includes('company') || named('instrument') === 'company'))
  }
}

/** Rows of loans whose household holds a policy, of the crop year `year` where one is given. */
function insuredRows({ book, basis }: WorkbenchContext, year: number | null): number[] {
  const table = book.companions.insurance
  const holder = identityOf(table, 'household_id')
  const years = numbersOf(table, 'year')
  const household = identityOf(book.loans, 'household_id')
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  if (!table || !holder || !household || !disbursedOn) return []
  const insured = new Set<string>()
  for (let row = 0; row < table.rows; row++)
    if (year === null || numberAt(years, row) === year) insured.add(holder.texts[holder.codes[row]] ?? '')
  const rows =
    year === null ? [...basis.notes.rows] : Array.from({ length: book.loans.rows }, (_, row) => row)
  return rows.filter(
    (row) =>
      insured.has(household.texts[household.codes[row]] ?? '—') &&
      (year === null || (disbursedOn[row] !== NO_DATE && cropYearOf(disbursedOn[row]) === year)),
  )
}

function rowsWithBudget(context: WorkbenchContext): number[] {
  if (!hasEveryColumn(context.book.loans, budgetColumns)) return []
  return householdBudgets(context).flatMap(({ notes }) => notes.map((note) => context.basis.notes.rows[note]))
}

/** Members of groups of two households and more of which every budget is known. */
function withWholeBudget(context: WorkbenchContext, members: readonly number[]): (row: number) => boolean {
  const group = identityOf(context.book.loans, 'group_id')!
  const household = identityOf(context.book.loans, 'household_id')!
  const known = new Set(rowsWithBudget(context).map((row) => household.codes[row]))
  const householdsOf = new Map<number, Set<number>>()
  for (const row of members) {
    const own = householdsOf.get(group.codes[row]) ?? new Set()
    householdsOf.set(group.codes[row], own.add(household.codes[row]))
  }
  return (row) => {
    const own = householdsOf.get(group.codes[row])!
    return own.size > 1 && [...own].every((code) => known.has(code))
  }
}

function titledRows({ book, basis, matured }: WorkbenchContext, path: readonly string[]): number[] {
  const table = book.companions.villages
  const name = identityOf(table, 'village')
  const title = numbersOf(table, 'credit_village')
  const place = identityOf(book.loans, 'village')
  if (!table || !name || !place) return []
  const titled = new Set<string>()
  for (let row = 0; row < table.rows; row++)
    if (numberAt(title, row) === 1) titled.add(name.texts[name.codes[row]] ?? '')
  const isTitled = (row: number) => titled.has(place.texts[place.codes[row]] ?? '—')
  const past = [...(matured?.rows ?? [])]
  if (path.includes('campaign')) return past
  if (path.includes('others')) return past.filter((row) => !isTitled(row))
  return (path.includes('titled') ? past : [...basis.notes.rows]).filter(isTitled)
}

function rowsWithStep({ book }: WorkbenchContext, kind: string, asOf: Day): number[] {
  const table = book.companions.actions
  const loan = identityOf(table, 'loan_id')
  const kinds = nominalOf(table, 'kind')
  const doneOn = daysOf(table, 'done_on')
  const ids = identityOf(book.loans, 'loan_id')
  if (!table || !loan || !ids) return []
  const named = new Set<string>()
  for (let row = 0; row < table.rows; row++)
    if (levelAt(kinds, row) === kind && dayAt(doneOn, row) !== NO_DATE && dayAt(doneOn, row) <= asOf)
      named.add(loan.texts[loan.codes[row]] ?? '')
  return Array.from({ length: book.loans.rows }, (_, row) => row).filter((row) =>
    named.has(ids.texts[ids.codes[row]] ?? '—'),
  )
}

/** Notes at risk that a fund, or a guarantee company, could cover. */
function sharedRows(context: WorkbenchContext, isCompany: boolean): number[] {
  const { fund, company } = eligibleNotes(context)
  return (isCompany ? company : fund).map((note) => context.basis.notes.rows[note])
}
