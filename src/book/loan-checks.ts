import { formatDay, NO_DATE } from '../lending/calendar.ts'
import { takeOutEatenIds } from './eaten-ids.ts'
import { maskIdentity, readIdentityNumber } from './identity-number.ts'
import type { SetAside } from './set-aside.ts'
import type { TypedTable } from './typed-table.ts'

const eatenByExcel = /^\d(?:\.\d+)?e\+?\d{1,2}$/i
const totalWords = /^(?:合计|总计|小计|累计|total|sum)|(?:合计|总计|小计)$/i

/** Sets aside the loans that cannot be used: without number, amount or dates, twice there, due before disbursed. */
export function setAsideUnusableLoans(table: TypedTable, setAside: SetAside): void {
  const numbers = texts(table, 'loan_id')
  const amounts = values(table, 'amount')
  const disbursed = days(table, 'disbursed_on')
  const due = days(table, 'due_on')
  const seen = table.uniqueKeys.has('loan_id') ? null : new Set<string>()
  for (let row = 0; row < table.rows; row++) {
    const number = numbers[row]
    const hasNoDates = disbursed[row] === NO_DATE && due[row] === NO_DATE
    if (number === null ? hasNoDates : totalWords.test(number))
      setAside.add(row, 'totalRow', 'loan_id', number)
    else if (number === null) setAside.add(row, 'missingLoanNumber', 'loan_id')
    else if (eatenByExcel.test(number)) setAside.add(row, 'loanNumberEatenByExcel', 'loan_id', number)
    else if (seen?.has(number)) setAside.add(row, 'duplicateLoanNumber', 'loan_id', number)
    else {
      seen?.add(number)
      if (Number.isNaN(amounts[row])) setAside.add(row, 'missingAmount', 'amount')
      else if (amounts[row] <= 0) setAside.add(row, 'amountNotPositive', 'amount', String(amounts[row] / 100))
      else if (disbursed[row] === NO_DATE) setAside.add(row, 'missingDisbursementDate', 'disbursed_on')
      else if (due[row] === NO_DATE) setAside.add(row, 'missingDueDate', 'due_on')
      else if (due[row] < disbursed[row])
        setAside.add(row, 'dueBeforeDisbursement', 'due_on', formatDay(due[row]))
    }
  }
}

/** Faults that leave the loan in the book: reported, and an impossible settlement taken as missing. */
export function reportLoanFaults(table: TypedTable, setAside: SetAside): void {
  const add = (row: number, code: Parameters<SetAside['add']>[1], column: string, value: string) =>
    table.log.add(code, { row: table.sourceRows[row], column: headerOf(table, column), value })
  const amounts = values(table, 'amount')
  const disbursed = days(table, 'disbursed_on')
  const balances = table.columns.has('balance') ? values(table, 'balance') : null
  const settled = table.columns.has('settled_on') ? days(table, 'settled_on') : null
  for (let row = 0; row < table.rows; row++) {
    if (setAside.marks[row] === 1) continue
    if (balances !== null && balances[row] > amounts[row]) {
      add(row, 'balanceAboveAmount', 'balance', String(balances[row] / 100))
    }
    if (settled !== null && settled[row] !== NO_DATE && settled[row] < disbursed[row]) {
      add(row, 'settledBeforeDisbursement', 'settled_on', formatDay(settled[row]))
      settled[row] = NO_DATE
    }
  }
  takeOutEatenIds(table, setAside.marks)
  reportBackwardDates(table, setAside)
  readIdentityNumbers(table, setAside)
}

const sequence = [
  'applied_on',
  'surveyed_on',
  'reviewed_on',
  'approved_on',
  'contracted_on',
  'disbursed_on',
] as const

/** Each step after the one before (rule R05); the first break of a row is named. */
function reportBackwardDates(table: TypedTable, setAside: SetAside): void {
  const steps = sequence
    .filter((name) => table.columns.has(name))
    .map((name) => ({ name, days: days(table, name) }))
  for (let row = 0; row < table.rows; row++) {
    if (setAside.marks[row] === 1) continue
    let latest = NO_DATE
    for (const { name, days: step } of steps) {
      const day = step[row]
      if (day === NO_DATE) continue
      if (day < latest) {
        const value = `${formatDay(day)} < ${formatDay(latest)}`
        table.log.add('datesRunBackwards', {
          row: table.sourceRows[row],
          column: headerOf(table, name),
          value,
        })
        break
      }
      latest = day
    }
  }
}

/** Reports faulty citizens' numbers and lengthens the old ones of 15 digits. */
function readIdentityNumbers(table: TypedTable, setAside: SetAside): void {
  const column = table.columns.get('identity_number')
  if (column?.kind !== 'text') return
  const synthetic = table.columns.has('synthetic') ? values(table, 'synthetic') : null
  const header = headerOf(table, 'identity_number')
  const read = column.values.map((text, row) => {
    if (text === null) return null
    const { number, fault } = readIdentityNumber(text, synthetic?.[row] === 1)
    if (fault !== null && setAside.marks[row] === 0) {
      table.log.add(fault, { row: table.sourceRows[row], column: header, value: maskIdentity(number) })
    }
    return number
  })
  table.columns.set('identity_number', { ...column, values: read })
}

function headerOf(table: TypedTable, canonical: string): string {
  return table.columnReadings.find((reading) => reading.canonical === canonical)?.header ?? canonical
}

function texts(table: TypedTable, name: string): readonly (string | null)[] {
  const column = table.columns.get(name)
  if (column?.kind !== 'text') throw new Error(`${name} is no text column`)
  return column.values
}

function values(table: TypedTable, name: string): Float64Array {
  const column = table.columns.get(name)
  if (column?.kind !== 'numeric') throw new Error(`${name} is no numeric column`)
  return column.values
}

function days(table: TypedTable, name: string): Int32Array {
  const column = table.columns.get(name)
  if (column?.kind !== 'date') throw new Error(`${name} is no date column`)
  return column.days
}
