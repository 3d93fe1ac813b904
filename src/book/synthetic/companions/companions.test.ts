import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SampleRow, sampleTables } from '../../../../test/fixtures/sample-tables.ts'
import type { CompanionName } from '../../book.ts'
import { companionColumns } from '../../companion-columns.ts'
import { readBook } from '../../read-book.ts'
import { readBookOutcome } from '../../sample/book-outcome.ts'
import { writeSample } from '../sample.ts'

interface Truth {
  readonly badOfficers: string[]
  readonly corruptOfficers: string[]
  readonly injected: {
    readonly impostors: SampleRow[]
    readonly pilingClusters: { readonly account: string; readonly loans: string[] }[]
    readonly evergreening: SampleRow[]
    readonly sequenceBreaks: SampleRow[]
    readonly badIdentities: string[]
  }
}
let folder: string
let loans: SampleRow[]
let truth: Truth

const readTable = sampleTables(() => join(folder, 'book'))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'companions-test-'))
  await writeSample({
    output: join(folder, 'book'),
    loans: 3_000,
    seed: 5,
    defaultRate: 0.07,
    truth: join(folder, 'truth.json'),
  })
  loans = readTable('loans')
  truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const idsOf = (rows: readonly SampleRow[], column: string) => new Set(rows.map((row) => row[column]))
const sumOf = (rows: readonly SampleRow[], column: string) =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0)

test.each(Object.keys(companionColumns) as CompanionName[])('%s has its columns and some rows', (table) => {
  const rows = readTable(table)
  expect(rows.length).toBeGreaterThan(0)
  for (const { name } of companionColumns[table]) expect(Object.keys(rows[0])).toContain(name)
})

test('households, villages, officers and loans that are named exist', () => {
  const named = (table: string, column: string, register: string, key: string) => {
    const known = idsOf(readTable(register), key)
    return [...idsOf(readTable(table), column)].filter((id) => id !== '' && !known.has(id))
  }
  expect(named('loans', 'household_id', 'households', 'household_id')).toEqual([])
  expect(named('loans', 'village', 'villages', 'village')).toEqual([])
  expect(named('loans', 'account_manager', 'account_managers', 'account_manager')).toEqual([])
  expect(named('households', 'village', 'villages', 'village')).toEqual([])
  expect(named('insurance', 'household_id', 'households', 'household_id')).toEqual([])
  for (const table of ['repayments', 'snapshots', 'applications', 'checks', 'documents', 'actions']) {
    expect(named(table, 'loan_id', 'loans', 'loan_id')).toEqual([])
  }
  expect(named('loans', 'renewal_of', 'loans', 'loan_id')).toEqual([])
})

test('the institution ties to the book, and each note to its repayments', () => {
  const last = readTable('institution').at(-1)!
  expect(Math.round(Number(last['total_loans']) * 100)).toBe(sumOf(loans, 'balance'))
  const bad = loans.filter(({ category }) => ['substandard', 'doubtful', 'loss'].includes(category))
  expect(Math.round(Number(last['total_npl']) * 100)).toBe(sumOf(bad, 'balance'))
  const paid = new Map<string, number>()
  for (const row of readTable('repayments')) {
    paid.set(
      row['loan_id'],
      (paid.get(row['loan_id']) ?? 0) + Math.round(Number(row['paid_principal']) * 100),
    )
  }
  const untied = loans.filter((loan) => {
    const owed = Math.round((Number(loan['amount']) - Number(loan['balance'])) * 100)
    const isLost = loan['settled_by'] === 'write_off' || loan['settled_by'] === 'transfer'
    return isLost ? paid.get(loan['loan_id'])! > owed : paid.get(loan['loan_id']) !== owed
  })
  expect(untied).toEqual([])
})

test('balances are never negative, dates run forward but for the injected breaks', () => {
  expect(
    loans.filter((loan) => Number(loan['balance']) < 0 || Number(loan['recovered']) > Number(loan['amount'])),
  ).toEqual([])
  const steps = ['applied_on', 'surveyed_on', 'reviewed_on', 'approved_on', 'contracted_on', 'disbursed_on']
  const broken = loans.filter((loan) => steps.some((step, i) => i > 0 && loan[step] < loan[steps[i - 1]]))
  const injected = truth.injected.sequenceBreaks.filter(({ kind }) => kind !== 'reviewedBySurveyor')
  expect(new Set(broken.map((loan) => loan['loan_id']))).toEqual(new Set(injected.map(({ loan }) => loan)))
  expect(loans.filter((loan) => loan['due_on'] <= loan['disbursed_on'])).toEqual([])
  const settledEarly = loans.filter(
    (loan) => loan['settled_on'] !== '' && loan['settled_on'] <= loan['disbursed_on'],
  )
  expect(settledEarly).toEqual([])
})

test('duties are separated but for the injected loans', () => {
  const same = loans.filter(
    (loan) =>
      new Set([loan['investigator_1'], loan['investigator_2'], loan['reviewer'], loan['approver']]).size < 4,
  )
  const injected = truth.injected.sequenceBreaks.filter(({ kind }) => kind === 'reviewedBySurveyor')
  expect(idsOf(same, 'loan_id')).toEqual(new Set(injected.map(({ loan }) => loan)))
})

test('a default can be told from dates and ways of ending alone', () => {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
  const mature = loans.filter((loan) => loan['defaulted'] !== '')
  const derived = mature.map((loan) => {
    const due = loan['extended_due_on'] || loan['due_on']
    const end = loan['settled_on'] || '2026-10-31'
    const isOpen = loan['settled_on'] === ''
    const isLate = loan['repayment_method'] !== 'equal-instalment' && days(due, end) > 90
    const isRescued = loan['settled_by'] === 'refinance' && loan['settled_on'] > due
    return (
      isLate ||
      isRescued ||
      isOpen ||
      ['guarantor', 'write_off', 'transfer', 'insurance'].includes(loan['settled_by'])
    )
  })
  const wrong = mature.filter(
    (loan, i) =>
      loan['repayment_method'] !== 'equal-instalment' && derived[i] !== (loan['defaulted'] === '1'),
  )
  expect(wrong).toEqual([])
})

test("the book's own reader finds nothing but the injected faults, and the same defaults", async () => {
  const book = await readBook(join(folder, 'book'))
  const faulty = book.reading.problems.filter(({ column }) => column === 'identity_number')
  expect(faulty).toHaveLength(truth.injected.badIdentities.length)
  expect(
    book.reading.problems.filter(
      ({ code, column }) => code !== 'datesRunBackwards' && column !== 'identity_number',
    ),
  ).toEqual([])
  expect(book.reading.loanRows.setAside).toBe(0)
  expect(
    book.reading.files.flatMap(({ columns }) => columns.filter(({ canonical }) => canonical === null)),
  ).toEqual([])
  const { outcomes, cohorts } = readBookOutcome(book)
  expect(outcomes.disagreements).toBe(0)
  expect(cohorts?.isBalanceList).toBe(false)
})

test('the truth names injected loans and officers that exist', () => {
  const ids = idsOf(loans, 'loan_id')
  const { impostors, pilingClusters, evergreening, badIdentities } = truth.injected
  const named: string[] = [...impostors, ...evergreening].map(({ loan }) => loan)
  named.push(...pilingClusters.flatMap(({ loans: members }) => members), ...badIdentities)
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  const officers = idsOf(readTable('account_managers'), 'account_manager')
  expect(
    [...truth.badOfficers, ...truth.corruptOfficers].filter((officer) => !officers.has(officer)),
  ).toEqual([])
  for (const { account, loans: members } of pilingClusters) {
    expect(members.length).toBeGreaterThanOrEqual(3)
    const paidTo = loans.filter((loan) => loan['disbursement_account'] === account)
    expect(paidTo.map((loan) => loan['loan_id']).sort()).toEqual([...members].sort())
  }
})
