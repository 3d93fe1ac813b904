import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SampleRow, sampleTables } from '../../../../test/fixtures/sample-tables.ts'
import { writeSample } from '../sample.ts'
import { baselTypes } from './loss-events.ts'

let folder: string
let loans: SampleRow[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'consistency-test-'))
  await writeSample({ output: join(folder, 'book'), loans: 6_000, seed: 9, defaultRate: 0.06 })
  loans = table('loans')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const table = sampleTables(() => join(folder, 'book'))

const fen = (yuan: string) => Math.round(Number(yuan) * 100)
function sums(rows: readonly SampleRow[], key: string, column: string): Map<string, number> {
  const result = new Map<string, number>()
  for (const row of rows) result.set(row[key], (result.get(row[key]) ?? 0) + fen(row[column]))
  return result
}
/** November and December money is for the next harvest. */
function cropYearOf({ disbursed_on: day }: SampleRow): string {
  const year = Number(day.slice(0, 4))
  return String(Number(day.slice(5, 7)) >= 11 ? year + 1 : year)
}

test('in every month the loans and the non-performing loans are the sums of the snapshots', () => {
  const all = sums(table('snapshots'), 'month', 'balance')
  const bad = sums(
    table('snapshots').filter(({ category }) => ['substandard', 'doubtful', 'loss'].includes(category)),
    'month',
    'balance',
  )
  const months = table('institution')
  expect(months.length).toBe(130)
  for (const row of months) {
    expect(fen(row['total_loans'])).toBe(all.get(row['month']) ?? 0)
    expect(fen(row['total_npl'])).toBe(bad.get(row['month']) ?? 0)
    expect(fen(row['provisions_held'])).toBeGreaterThanOrEqual(Math.floor(fen(row['total_loans']) * 0.0249))
  }
})

test('the last snapshot of an open note is its row in the loans', () => {
  const last = new Map(
    table('snapshots')
      .filter(({ month }) => month === '2026-10')
      .map((row) => [row['loan_id'], row]),
  )
  const open = loans.filter(({ settled_on: settled }) => settled === '')
  expect(last.size).toBe(open.length)
  for (const loan of open) {
    const row = last.get(loan['loan_id'])!
    for (const column of ['balance', 'days_past_due', 'category'] as const)
      expect(row[column]).toBe(loan[column])
  }
})

test('days past due follow from the plan and what was paid of it', () => {
  const AS_OF = '2026-10-31'
  const firstUnpaid = new Map<string, string>()
  for (const row of table('repayments')) {
    const isOpen = row['due_on'] !== '' && row['paid_on'] === '' && row['due_on'] < AS_OF
    const known = firstUnpaid.get(row['loan_id'])
    if (isOpen && (known === undefined || row['due_on'] < known))
      firstUnpaid.set(row['loan_id'], row['due_on'])
  }
  for (const loan of loans.filter(({ settled_on: settled }) => settled === '')) {
    const due = firstUnpaid.get(loan['loan_id'])
    const days = due === undefined ? 0 : (Date.parse(AS_OF) - Date.parse(due)) / 86_400_000
    expect(Number(loan['days_past_due'])).toBe(days)
  }
})

test('a granted application is a loan of the same household, officer, amount and grade, and no other', () => {
  const byLoan = new Map(loans.map((loan) => [loan['loan_id'], loan]))
  const granted = table('applications').filter(({ decision }) => decision === 'granted')
  expect(granted.length).toBe(loans.length)
  for (const row of granted) {
    const loan = byLoan.get(row['loan_id'])!
    expect([row['granted_amount'], row['household_id'], row['account_manager'], row['applied_on']]).toEqual([
      loan['amount'],
      loan['household_id'],
      loan['account_manager'],
      loan['applied_on'],
    ])
    expect(row['credit_grade']).toBe(loan['credit_grade'])
  }
  for (const row of table('applications').filter(({ decision }) => decision === 'refused')) {
    expect([row['loan_id'], row['granted_amount']]).toEqual(['', '0'])
    expect(row['refusal_reason']).not.toBe('')
  }
})

test('an insured note has a policy of its crop year, a disaster its township-year', () => {
  const policies = new Set(table('insurance').map((row) => `${row['household_id']} ${row['year']}`))
  const disasters = new Set(table('disasters').map((row) => `${row['township']} ${row['year']}`))
  for (const loan of loans) {
    const year = cropYearOf(loan)
    expect(policies.has(`${loan['household_id']} ${year}`)).toBe(loan['insured'] === '1')
    if (loan['disaster'] === '1') expect(disasters.has(`${loan['township']} ${year}`)).toBe(true)
  }
})

test('an indemnity is paid after the harvest, above the trigger, within the sum insured; the farmer pays a quarter', () => {
  const policies = table('insurance')
  for (const row of policies) {
    const [sum, paid] = [fen(row['sum_insured']), fen(row['indemnity'])]
    expect(Math.abs(fen(row['premium']) - 0.045 * sum)).toBeLessThan(1)
    expect(Math.abs(fen(row['farmer_premium']) - 0.25 * fen(row['premium']))).toBeLessThan(1)
    expect(row['enrolled_on'] < `${row['year']}-06-01`).toBe(true)
    expect(paid > 0).toBe(row['paid_on'] !== '')
    if (paid === 0) continue
    expect(paid).toBeLessThanOrEqual(Math.ceil(sum * (1 - Number(row['deductible']))))
    if (row['index_value'] === '') expect(paid).toBeGreaterThanOrEqual(Math.floor(0.3 * sum * 0.9))
    expect(row['paid_on'] >= `${row['year']}-10-01`).toBe(true)
  }
  expect(policies.some(({ indemnity }) => indemnity !== '0')).toBe(true)
})

test('what actions brought is what the loan recovered, and what the ledger shows without a due date', () => {
  const brought = sums(table('actions'), 'loan_id', 'recovered')
  const ledger = sums(
    table('repayments').filter(({ due_on: due }) => due === ''),
    'loan_id',
    'paid_principal',
  )
  let found = 0
  for (const loan of loans) {
    const recovered = fen(loan['recovered'])
    expect(ledger.get(loan['loan_id']) ?? 0).toBe(recovered)
    if (brought.has(loan['loan_id'])) expect(brought.get(loan['loan_id'])!).toBeLessThanOrEqual(recovered)
    if (recovered > 0 && brought.get(loan['loan_id']) === recovered) found++
  }
  expect(found).toBeGreaterThan(0)
})

test('losses are of the seven types, and never less than what was recovered of them', () => {
  const types = new Set(table('loss_events').map((row) => row['basel_type']))
  expect([...types].filter((type) => !(baselTypes as readonly string[]).includes(type))).toEqual([])
  // A book may see no flood, and no invented borrower found out.
  expect(types.size).toBeGreaterThanOrEqual(baselTypes.length - 2)
  for (const row of table('loss_events'))
    expect(fen(row['recovery'])).toBeLessThanOrEqual(fen(row['gross_loss']))
})

test('a household that borrows has a file, its arrears are its overdue balances, its members one group', () => {
  const overdue = sums(
    loans.filter((loan) => Number(loan['days_past_due']) > 0),
    'household_id',
    'balance',
  )
  const borrowers = new Set(loans.map((loan) => loan['household_id']))
  for (const row of table('households')) {
    expect(fen(row['arrears'])).toBe(overdue.get(row['household_id']) ?? 0)
    if (borrowers.has(row['household_id'])) expect(row['files']).toBe('1')
    if (row['granted'] === '1') expect(row['line_from'] < row['line_expires']).toBe(true)
    if (row['granted'] === '0') expect(row['line']).toBe('0')
  }
  const groups = new Set(
    table('links')
      .filter(({ kind }) => kind === 'group')
      .map((row) => `${row['household_id']} ${row['target']}`),
  )
  for (const loan of loans.filter(({ guarantee }) => guarantee === 'joint')) {
    expect(groups.has(`${loan['household_id']} ${loan['group_id']}`)).toBe(true)
  }
  const guarantors = new Set(
    table('links')
      .filter(({ kind }) => kind === 'guarantor')
      .map((row) => row['household_id']),
  )
  for (const loan of loans.filter(({ guarantee }) => guarantee === 'guaranteed')) {
    expect(guarantors.has(loan['household_id'])).toBe(true)
  }
})
