import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { formatDay, parseDay } from '../../lending/calendar.ts'
import { columnNamed } from '../../stats/frame.ts'
import { InputError } from '../../stats/input-error.ts'
import { readBookOutcome } from './book-outcome.ts'
import { noteFates } from './note-fates.ts'
import { drawSample, frameOfModel, type Sample } from './sample.ts'

const asOf = parseDay('2015-12-31')!

const ledger = smallBook(
  `
  loan_id | household_id | township | village | account_manager | product         | guarantee | amount  | disbursed_on | due_on     | settled_on | settled_by | balance | age | gender | crop    | annual_income | disaster | insured | credit_grade
  old     | h0           | t1       | v1      | m1              | 农户小额信用贷款 | credit    | 5000    | 1999-03-01   | 1999-12-01 |            |            | 5000    | 70  | male   | corn    | 10000         | 0        | 0       | fair
  a       | h1           | t1       | v1      | m1              | 农户小额信用贷款 | credit    | 30000   | 2013-03-01   | 2013-12-01 | 2013-12-01 | cash       | 0       | 35  | male   | rice    | 45000         | 0        | 1       | good
  b       | h1           | t1       | v1      | m1              | 农户小额信用贷款 | credit    | 34200   | 2013-11-15   | 2014-11-01 | 2014-11-01 | cash       | 0       | 50  | female | hog     | 45000         | 1        | 1       | good
  c       | h2           | t2       | v2      | m2              | 农户联保贷款     | joint     | 20000   | 2013-03-01   | 2013-12-01 | 2014-01-15 | refinance  | 0       | 48  | male   | corn    | 90000         | 1        | 0       | excellent
  d       | h3           | t2       | v2      | m2              | 农户贷款         | mortgaged | 80000   | 2013-04-01   | 2014-04-01 |            |            | 80000   | 61  | male   | fungus  | 22500         | 1        | 0       | fair
  e       | h4           | t2       | v2      | m2              | 农户贷款         | credit    | 10000   | 2015-03-01   | 2015-12-01 | 2015-12-01 | cash       | 0       | 30  | male   | corn    | 22500         | 0        | 0       | good
  f       | h5           | t2       | v2      | m2              | 企业贷款         | mortgaged | 900000  | 2013-03-01   | 2013-12-01 | 2013-12-01 | cash       | 0       |     |        |         |               |          |         |
  g       | h6           | t1       | v1      | m1              | 农户贷款         | credit    | 10000   | 2013-03-01   | 2013-12-01 | 2013-09-01 | transfer   | 0       | 30  | male   | soy     | 22500         | 0        | 0       | good
`,
  {
    villages: `
    village | credit_village
    v1      | 1
    v2      | 0
  `,
  },
)

const round = (value: number) => Math.round(value * 1e4) / 1e4

function drawn(book = ledger): Sample {
  const result = drawSample(book, readBookOutcome(book, { asOf }))
  if (result.status !== 'drawn') throw new Error(result.refusal.reason)
  return result.sample
}

const values = (sample: Sample, name: string) => {
  const column = sample.derived.find((one) => one.name === name)!
  return column.kind === 'numeric'
    ? [...column.values].map((value) => round(value))
    : [...column.codes].map((code) => column.levels[code] ?? null)
}

describe('the account', () => {
  test('every note has one fate, and the lines add up to the rows read', () => {
    expect(drawn().account).toEqual([
      { fate: 'used', notes: 4, amount: 16_420_000, balance: 8_000_000 },
      { fate: 'otherPopulation', notes: 1, amount: 90_000_000, balance: 0 },
      { fate: 'undated', notes: 0, amount: 0, balance: 0 },
      { fate: 'inherited', notes: 1, amount: 500_000, balance: 500_000 },
      { fate: 'immature', notes: 1, amount: 1_000_000, balance: 0 },
      { fate: 'transferred', notes: 1, amount: 1_000_000, balance: 0 },
    ])
    expect(noteFates).toHaveLength(6)
  })

  test('the adjusted outcome is what the models use; the booked one stands beside it', () => {
    const sample = drawn()
    // a good, b good, c refinanced when overdue, d never repaid
    expect([...sample.outcome]).toEqual([0, 0, 1, 1])
    expect([...sample.booked]).toEqual([0, 0, 0, 1])
    expect([sample.outcomeKind, sample.events, sample.bookedEvents]).toEqual(['adjusted', 2, 1])
  })

  test('a population of its own', () => {
    const result = drawSample(ledger, readBookOutcome(ledger, { asOf }), 'joint')
    expect(result.status === 'drawn' && [...result.sample.rows]).toEqual([3])
  })
})

describe('the terms', () => {
  const sample = drawn()
  test.each<[string, (number | string | null)[]]>([
    ['ageFrom45', [10, 5, 3, 16]],
    ['male', [1, 0, 1, 1]],
    ['crop', ['rice', 'livestock', 'corn', 'fungus']],
    ['lnIncome', [0, 0, round(Math.LN2), -round(Math.LN2)]],
    // amount over income over .76: 30,000/45,000; 34,200/45,000 is just .76; 20,000/90,000; 80,000/22,500
    ['log2DebtToIncome', [-0.189, 0, -1.774, 2.226]],
    ['disaster', [0, 1, 1, 1]],
    ['insured', [1, 1, 0, 0]],
    ['insuredInDisaster', [0, 1, 0, 0]],
    ['creditVillage', [1, 1, 0, 0]],
    ['grade', ['good', 'good', 'excellent', 'fair']],
    ['guarantee', ['credit', 'credit', 'joint', 'mortgaged']],
  ])('%s', (name, expected) => {
    expect(values(sample, name)).toEqual(expected)
  })

  test('the reference is the first level', () => {
    const levels = (name: string) => {
      const column = columnNamed({ rows: 4, columns: sample.derived }, name)
      return column?.kind === 'nominal' ? column.levels[0] : null
    }
    expect(['crop', 'grade', 'guarantee'].map(levels)).toEqual(['corn', 'good', 'credit'])
  })

  test('the November note belongs to the next crop', () => {
    expect([...sample.cropYears]).toEqual([2013, 2014, 2013, 2013])
  })
})

test('each model has the terms of its roles', () => {
  const names = (model: Parameters<typeof frameOfModel>[1]) =>
    frameOfModel(drawn(), model).columns.map((column) => column.name)
  expect(names('application')).toEqual([
    'ageFrom45',
    'male',
    'crop',
    'lnIncome',
    'creditVillage',
    'log2DebtToIncome',
    'guarantee',
  ])
  expect(names('explanatory')).toEqual([...names('application'), 'disaster', 'insured', 'insuredInDisaster'])
  expect(names('explanatoryWithDecisions')).toContain('grade')
  expect(names('caseMix')).not.toContain('log2DebtToIncome')
})

test('what is left out is named with its reason', () => {
  const reasons = Object.fromEntries(drawn().leftOut.map(({ name, reason }) => [name, reason]))
  expect(reasons).toMatchObject({
    loan_id: 'id',
    township: 'placeOrPerson',
    account_manager: 'placeOrPerson',
    balance: 'postDisbursement',
    settled_by: 'outcome',
    product: 'notPreStated',
    longTerm: 'constant',
    priceShock: 'notInBook',
  })
  expect(reasons).not.toHaveProperty('age')
})

test('clusters: township-years, households, officers', () => {
  const { clusters } = drawn()
  expect([...clusters.townshipYear!.codes]).toEqual([0, 1, 2, 2])
  expect([...clusters.household!.codes]).toEqual([0, 0, 1, 2])
  expect([...clusters.officer!.codes]).toEqual([0, 0, 1, 1])
  expect([clusters.townshipYear!.count, clusters.household!.count, clusters.group]).toEqual([3, 3, null])
})

describe('what can’t be drawn', () => {
  test('a balance list is refused with its counts', () => {
    const list = smallBook(`
      loan_id | amount | disbursed_on | due_on     | balance
      1       | 10000  | 2012-03-01   | 2012-12-01 | 10000
      2       | 10000  | 2013-03-01   | 2013-12-01 | 8000
      3       | 10000  | 2015-03-01   | 2016-03-01 | 10000
    `)
    const result = drawSample(list, readBookOutcome(list, { asOf }))
    expect(result).toMatchObject({
      status: 'refused',
      refusal: { reason: 'balanceList', due: 2, settled: 0 },
    })
  })

  test('a young book has no mature note', () => {
    const young = smallBook(`
      loan_id | amount | disbursed_on | due_on     | settled_on
      1       | 10000  | 2015-03-01   | 2015-12-01 | 2015-12-01
    `)
    expect(drawSample(young, readBookOutcome(young, { asOf }))).toMatchObject({
      status: 'refused',
      refusal: { reason: 'noMatureNotes' },
    })
  })

  test('a file that is no loan book, or has no date, is refused by name', () => {
    expect(() => readBookOutcome({ ...ledger, recognised: false })).toThrow(InputError)
    const undated = smallBook('loan_id | amount\n1 | 100')
    expect(() => readBookOutcome(undated)).toThrow('noDateInBook')
  })
})

describe('the as-of date', () => {
  test('is the latest day on which anything happened, never a due date', () => {
    expect(formatDay(readBookOutcome(ledger).asOf)).toBe('2015-12-01')
  })

  test('a snapshot stands at its month’s end', () => {
    const book = smallBook('loan_id | disbursed_on | due_on\n1 | 2015-03-01 | 2019-01-01', {
      snapshots: 'loan_id | month\n1 | 2016-02-01',
    })
    expect(formatDay(readBookOutcome(book).asOf)).toBe('2016-02-29')
  })
})
