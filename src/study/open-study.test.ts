import { expect, test } from 'vitest'
import { studySettings } from '../../test/fixtures/study-settings.ts'
import { smallBook } from '../../test/small-book.ts'
import { noOutcomeRefusal } from '../words/sample-account.ts'
import type { StudySettings } from './context.ts'
import { fewestEvents, openStudy } from './open-study.ts'

const settings: StudySettings = { ...studySettings, population: 'all', command: 'study' }
const open = (book: ReturnType<typeof smallBook>, changes: Partial<StudySettings> = {}) =>
  openStudy(book, { ...settings, ...changes }, [], () => {})

const ledger = smallBook(`
  loan_id | amount | disbursed_on | due_on     | settled_on | settled_by | category    | defaulted | days_past_due
  A       | 10000  | 2020-03-01   | 2020-11-30 | 2020-11-20 | cash       | normal      | 0         | 0
  B       | 20000  | 2020-04-01   | 2020-11-30 |            |            | substandard | 1         | 200
  C       | 15000  | 2020-04-01   | 2020-11-30 | 2020-12-02 | cash       | normal      | 0         | 0
  D       | 15000  | 2022-04-01   | 2022-11-30 | 2022-11-30 | cash       | normal      | 0         | 0
`)

test('a ledger with few defaults is studied without a model, and says how few there are', () => {
  const { sample, refusal, loanBook } = open(ledger)
  expect(loanBook).not.toBeNull()
  expect(sample?.events).toBe(1)
  expect(refusal?.en).toContain(`Defaults in the sample: 1, fewer than ${fewestEvents}`)
  expect(sample?.account).toMatchObject({ read: 4 })
})

test('the outcome that the user names decides on a loan book too', () => {
  const named = open(ledger, { outcome: { column: 'category', event: 'normal' } })
  expect(named.sample?.events).toBe(3)
  expect(() => open(ledger, { outcome: { column: 'mood', event: null } })).toThrow(/outcomeNotRead/)
})

test('a file that is no loan book needs an outcome', () => {
  const file = { ...ledger, recognised: false }
  expect(() => open(file)).toThrow(/noOutcomeNamed/)
  expect(() => open(file, { outcome: { column: 'mood', event: null } })).toThrow(/factorNotInFile/)
  const { sample, loanBook } = open(file, { outcome: { column: 'defaulted', event: '1' } })
  expect(loanBook).toBeNull()
  expect(sample?.events).toBe(1)
  expect(sample?.outcomeKind).toBe('column')
})

test('a book of the four key columns alone is no balance list: it says nothing of how notes ended', () => {
  const keys = `
    loan_id | amount | disbursed_on | due_on
    A       | 10000  | 2020-03-01   | 2020-11-30
    B       | 20000  | 2021-04-01   | 2021-11-30`
  const silent = open(smallBook(keys), { asOf: 20_000 })
  expect(silent.sample).toBeNull()
  expect(silent.refusal).toBe(noOutcomeRefusal)
  const repayments = `
    loan_id | due_on     | paid_on    | due_principal | paid_principal
    A       | 2020-11-30 | 2020-11-30 | 10000         | 10000
    B       | 2021-11-30 |            | 20000         | 0`
  const paid = open(smallBook(keys, { repayments }), { asOf: 20_000 })
  expect([...(paid.sample?.outcome ?? [])]).toEqual([0, 1])
})

test('the outcome that the user names is no factor of itself', () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | settled_on | gender | cadre
    A       | 10000  | 2020-03-01   | 2020-11-30 | 2020-11-20 | male   | 0
    B       | 20000  | 2020-04-01   | 2020-11-30 | 2020-11-20 | female | 1
    C       | 15000  | 2020-04-01   | 2020-11-30 | 2020-11-20 | male   | 1`)
  const { sample } = open(book, { outcome: { column: 'gender', event: 'male' } })
  expect(sample?.events).toBe(2)
  expect(sample?.columns.map(({ factor }) => factor)).toEqual(expect.arrayContaining(['cadre']))
  expect(sample?.columns.map(({ factor }) => factor)).not.toContain('male')
})
