import { expect, test } from 'vitest'
import { readTerms, type TermTexts } from '../src/cli/schedule/read-terms.ts'
import { formatDay } from '../src/lending/calendar.ts'
import { formatYuan } from '../src/lending/exact/yuan.ts'
import type { PlannedRow } from '../src/lending/schedule/plan.ts'
import { recalculated } from '../src/lending/schedule/recalculation.ts'
import { scheduleOf } from '../src/lending/schedule/schedule.ts'
import { totalsOf } from '../src/lending/schedule/totals.ts'
import type { CaseRow, ScheduleId } from './lending-case-shapes.ts'
import { day, fen, lendingCase } from './lending-cases.ts'
import { sharedIsPresent } from './shared.ts'

/** The published schedules (Fineract, Frappe Lending), through the options of the command. */
const equalInstalment = { method: 'equal-instalment', instalments: '6', disbursed: '2024-01-01' }
const rate = { 'annual-rate': '0.094822' }
const hundred = { ...equalInstalment, ...rate, principal: '100' }

const options: Record<ScheduleId, TermTexts> = {
  'FIN-EMI-30360-PARTIAL': {
    ...equalInstalment,
    principal: '192.22',
    'annual-rate': '0.0999',
    disbursed: '2024-01-15',
    'first-due': '2024-02-01',
  },
  'FIN-EMI-30360': hundred,
  'FIN-EMI-WEEK364': { ...hundred, every: '1W', 'day-count': 'actual/364' },
  'FIN-EMI-15D360': { ...hundred, every: '15D', 'day-count': 'actual/360' },
  'FIN-TRANCHE-SAME': { ...hundred, tranche: ['2024-01-08=200'] },
  'FIN-BASE-7PCT': { ...hundred, 'annual-rate': '0.07' },
  'FIN-DB-MULT1': {
    method: 'equal-instalment',
    principal: '1250',
    'annual-rate': '0.15',
    instalments: '4',
    disbursed: '2023-09-01',
    'multiples-of': '1',
  },
  'FIN-EQP-100': {
    method: 'equal-principal',
    principal: '10000000',
    'annual-rate': '0.24',
    instalments: '24',
    disbursed: '2014-06-02',
    'multiples-of': '100',
  },
  'FIN-BULLET-8': {
    method: 'interest-then-principal',
    principal: '100',
    'annual-rate': '0.3',
    instalments: '8',
    disbursed: '2024-01-01',
  },
  'FIN-BALLOON-GRACE6': {
    method: 'equal-principal',
    principal: '100000',
    'annual-rate': '0.24',
    'day-count': 'actual/365',
    'fixed-principal-percent': '5',
    instalments: '19',
    'principal-grace': '6',
    disbursed: '2011-09-20',
  },
  'FIN-BALLOON-FLAT': {
    method: 'flat',
    principal: '100000',
    'annual-rate': '0.24',
    'day-count': 'actual/365',
    'fixed-principal-percent': '5',
    instalments: '13',
    disbursed: '2011-09-20',
  },
  'FIN-MEND-ROLL-AA': {
    method: 'equal-instalment',
    principal: '10000',
    'annual-rate': '0.12',
    'day-count': 'actual/actual',
    instalments: '3',
    disbursed: '2025-01-31',
    'month-end': 'roll',
  },
}

function rowTexts(rows: readonly PlannedRow[]): CaseRow[] {
  return rows.map((row, index) => ({
    n: index + 1,
    dueDate: formatDay(row.due),
    principal: formatYuan(row.principal),
    interest: formatYuan(row.interest),
    total: formatYuan(row.principal + row.interest),
    balanceAfter: formatYuan(row.balanceAfter),
  }))
}

/** `5000` and `5000.00` are one amount. */
function normal(row: CaseRow): CaseRow {
  const amounts = (['principal', 'interest', 'total', 'balanceAfter'] as const).flatMap((name) => {
    const text = row[name]
    return text === undefined ? [] : [[name, formatYuan(fen(text))] as const]
  })
  return { ...row, ...Object.fromEntries(amounts) }
}

function expectRows(rows: readonly PlannedRow[], expected: readonly CaseRow[]): void {
  const texts = rowTexts(rows)
  for (const row of expected) expect(texts[row.n - 1]).toMatchObject(normal(row))
}

test.skipIf(!sharedIsPresent).each(Object.keys(options) as ScheduleId[])('%s to the cent', (id) => {
  const { expected } = lendingCase(id)
  const { rows } = scheduleOf(readTerms(options[id]))
  const published = expected.schedule ?? expected.rows!
  expectRows(rows, published)
  expect(rows).toHaveLength(published.at(-1)!.n)
  const totals = totalsOf(rows)
  if (expected.totals?.interest) expect(formatYuan(totals.interest)).toBe(expected.totals.interest)
  if (expected.totals?.due) expect(formatYuan(totals.total)).toBe(expected.totals.due)
})

test.skipIf(!sharedIsPresent)(
  'a bullet is also an equal instalment with grace on principal (FIN-BULLET-8)',
  () => {
    const { rows } = scheduleOf(
      readTerms({ ...options['FIN-BULLET-8'], method: 'equal-instalment', 'principal-grace': '7' }),
    )
    expectRows(rows, lendingCase('FIN-BULLET-8').expected.schedule!)
  },
)

test.skipIf(!sharedIsPresent).each(['clamp', 'roll'])(
  'FIN-MEND-30360 with month ends that %s',
  (monthEnd) => {
    const { rows } = scheduleOf(
      readTerms({ ...options['FIN-MEND-ROLL-AA'], 'day-count': '30/360', 'month-end': monthEnd }),
    )
    const which = monthEnd === 'clamp' ? 0 : -1
    const expected = lendingCase('FIN-MEND-30360').expected.schedule
    expectRows(
      rows,
      expected.map((row) => ({ ...row, dueDate: row.dueDate!.split('|').at(which)! })),
    )
  },
)

test.skipIf(!sharedIsPresent)('FIN-BUG-343: a flat loan of 30 days of 30/360 is a month', () => {
  const terms = readTerms({
    method: 'flat',
    principal: '1000',
    'annual-rate': '2.4', // 20 % a month
    every: '30D',
    instalments: '1',
    disbursed: '2024-01-01',
  })
  expect(formatYuan(scheduleOf(terms).rows[0].interest)).toBe(
    lendingCase('FIN-BUG-343').expected.interestExpected,
  )
})

const up = { method: 'equal-instalment', rounding: 'up', 'multiples-of': '1', disbursed: '2024-01-01' }
const wholeYuan = (amount: bigint) => String((amount + 50n) / 100n)

test.skipIf(!sharedIsPresent)('FRP-EMI-CEIL: instalments rounded up to a yuan', () => {
  const { expected } = lendingCase('FRP-EMI-CEIL')
  const terms = readTerms({ ...up, principal: '280000', 'annual-rate': '0.084', instalments: '20' })
  const { rows } = scheduleOf(terms)
  const totals = totalsOf(rows)
  expect(formatYuan(rows[0].principal + rows[0].interest)).toBe(`${expected.emi}.00`)
  expect([totals.interest, totals.total].map(wholeYuan)).toEqual([
    expected.totalInterest,
    expected.totalPayment,
  ])
  for (const { idx, principal, interest, balance } of expected.rows0based) {
    const row = rows[idx]
    expect([row.principal, row.interest, row.balanceAfter].map(wholeYuan)).toEqual([
      principal,
      interest,
      balance,
    ])
  }
})

test.skipIf(!sharedIsPresent)('FRP-FIXEDAMT: as many instalments of an amount as it takes', () => {
  const { expected } = lendingCase('FRP-FIXEDAMT')
  const { rows } = scheduleOf(
    readTerms({
      method: 'equal-instalment',
      principal: '280000',
      'annual-rate': '0.084',
      'instalment-amount': '14000',
      disbursed: '2024-01-01',
    }),
  )
  const totals = totalsOf(rows)
  expect(rows).toHaveLength(expected.instalments)
  expect([totals.interest, totals.total].map(wholeYuan)).toEqual([
    expected.totalInterest,
    expected.totalPayment,
  ])
})

test.skipIf(!sharedIsPresent).each(['18', '24'] as const)(
  'FRP-APP-%s: each period in whole yuan',
  (instalments) => {
    const { expected } = lendingCase(`FRP-APP-${instalments}`)
    const { rows } = scheduleOf(
      readTerms({ ...up, principal: '250000', 'annual-rate': '0.092', instalments, 'period-rounding': '1' }),
    )
    const totals = totalsOf(rows)
    const amounts = [rows[0].principal + rows[0].interest, totals.interest, totals.total].map(formatYuan)
    expect(amounts).toEqual(
      [expected.emi, expected.totalInterest, expected.totalPayable].map((yuan) => `${yuan}.00`),
    )
  },
)

test.skipIf(!sharedIsPresent)('FRP-TERM-1M: the first instalment splits', () => {
  const { rows } = scheduleOf(
    readTerms({ ...up, principal: '1000000', 'annual-rate': '0.135', instalments: '12' }),
  )
  expect(rowTexts(rows)[0]).toMatchObject(lendingCase('FRP-TERM-1M').expected.first)
})

test.skipIf(!sharedIsPresent)('FRP-DATES-PRORATA: the due day follows the first due date', () => {
  const { expected } = lendingCase('FRP-DATES-PRORATA')
  for (const dates of Object.values(expected)) {
    const { rows } = scheduleOf(
      readTerms({
        method: 'equal-instalment',
        principal: '12000',
        'annual-rate': '0.075',
        instalments: '12',
        disbursed: '2022-10-17',
        'first-due': dates.first,
      }),
    )
    const [first, second, last] = [rows[0], rows[1], rows[11]].map(({ due }) => formatDay(due))
    expect({ first, second, last }).toEqual(dates)
  }
})

const base = () => scheduleOf(readTerms(options['FIN-BASE-7PCT']))

test.skipIf(!sharedIsPresent).each(['FIN-OVERDUE-ALL', 'FIN-OVERDUE-2'] as const)(
  '%s: nothing was paid',
  (id) => {
    const { input, expected } = lendingCase(id)
    expectRows(recalculated(base(), [], day(input.asOf)).rows, expected.schedule)
  },
)

test.skipIf(!sharedIsPresent)('FIN-PREPAY-PARTIAL: five instalments paid ahead', () => {
  const { input, expected } = lendingCase('FIN-PREPAY-PARTIAL')
  const amount = input.payments.reduce(
    (sum, { principal, interest = '0' }) => sum + fen(principal) + fen(interest),
    0n,
  )
  const { rows } = recalculated(base(), [{ day: day(input.asOf), amount }], day(input.asOf))
  const texts = rowTexts(rows)
  expect(texts[0]).toMatchObject(expected.dueOnInstalment1IfPaid20240115)
  expect(texts[5]).toMatchObject(expected.lastInstalmentIfPaidAtMaturity)
})

/** Further figures of Fineract's own tests (ProgressiveEMICalculatorTest, 4198b0bcf9), which are not in the file. */
const fineract: readonly [
  about: string,
  TermTexts,
  instalments: readonly (readonly [interest: string, principal: string, balance: string])[],
][] = [
  [
    'rounding that the last instalment absorbs',
    { ...hundred, 'annual-rate': '0.15678', 'day-count': 'actual/365' },
    [
      ['1.33', '16.10', '83.90'],
      ['1.05', '16.38', '67.52'],
      ['0.90', '16.53', '50.99'],
      ['0.66', '16.77', '34.22'],
      ['0.46', '16.97', '17.25'],
      ['0.22', '17.25', '0.00'],
    ],
  ],
  [
    'a tranche on a due date',
    { ...hundred, tranche: ['2024-03-01=100'] },
    [
      ['0.79', '16.34', '83.66'],
      ['0.66', '16.47', '167.19'],
      ['1.32', '41.31', '125.88'],
      ['0.99', '41.64', '84.24'],
      ['0.67', '41.96', '42.28'],
      ['0.33', '42.28', '0.00'],
    ],
  ],
  [
    'a tranche in a later period',
    { ...hundred, tranche: ['2024-02-15=100'] },
    [
      ['0.79', '16.34', '83.66'],
      ['1.07', '36.46', '147.20'],
      ['1.16', '36.37', '110.83'],
      ['0.88', '36.65', '74.18'],
      ['0.59', '36.94', '37.24'],
      ['0.29', '37.24', '0.00'],
    ],
  ],
  [
    'disbursed within the first period, with two tranches on one day',
    {
      ...hundred,
      disbursed: '2024-01-05',
      'first-due': '2024-02-01',
      tranche: ['2024-01-08=50', '2024-01-08=25'],
    },
    [
      ['1.15', '28.79', '146.21'],
      ['1.16', '28.78', '117.43'],
      ['0.93', '29.01', '88.42'],
      ['0.70', '29.24', '59.18'],
      ['0.47', '29.47', '29.71'],
      ['0.23', '29.71', '0.00'],
    ],
  ],
  [
    'every two weeks of a year of 364 days',
    { ...hundred, every: '2W', 'day-count': 'actual/364', instalments: '3' },
    [
      ['0.36', '33.21', '66.79'],
      ['0.24', '33.33', '33.46'],
      ['0.12', '33.46', '0.00'],
    ],
  ],
  [
    'actual/actual over the turn of the year',
    { ...hundred, disbursed: '2023-12-12', 'day-count': 'actual/actual' },
    [
      ['0.80', '16.33', '83.67'],
      ['0.67', '16.46', '67.21'],
    ],
  ],
  [
    'no interest',
    { ...hundred, principal: '1000', 'annual-rate': '0', instalments: '4' },
    [['0.00', '250.00', '750.00']],
  ],
]

test.each(fineract)('%s', (_, terms, instalments) => {
  const expected = instalments.map(([interest, principal, balanceAfter], i) => ({
    n: i + 1,
    interest,
    principal,
    balanceAfter,
  }))
  expectRows(scheduleOf(readTerms(terms)).rows, expected)
})
