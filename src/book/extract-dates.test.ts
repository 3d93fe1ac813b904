import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayOf, formatDay } from '../lending/calendar.ts'
import { readBook } from './read-book.ts'
import { latestDay } from './sample/as-of.ts'
import { readBookOutcome } from './sample/book-outcome.ts'
import { numbersOf } from './sample/table-columns.ts'

const folder = mkdtempSync(join(tmpdir(), 'extract-'))
let files = 0

async function bookOf(text: string) {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  return readBook(path)
}

const head = '信贷借据号,借款金额,借款余额,贷款实际发放日期,贷款原始到期日期,终结日期'
/** Paid back; interest unpaid since 1 September while the principal is not due; principal unpaid since 1 June. */
const extract = `${head},欠本日期,欠息日期,采集日期
D1,30000,0,20220301,20230301,20230228,20230110,,20231231
D2,30000,30000,20230301,20240301,99991231,,20230901,20231231
D3,30000,20000,20220601,20230601,99991231,20230601,20230621,20231231
D4,30000,30000,20230301,20240301,99991231,,00000000,20231231
`

test('an extract is dated by its own column, and arrears run from the first unpaid day', async () => {
  const book = await bookOf(extract)
  expect(book.reading.extract).toEqual({
    header: '采集日期',
    day: dayOf(2023, 12, 31),
    daysPastDueFrom: ['欠本日期', '欠息日期'],
  })
  expect(formatDay(latestDay(book)!)).toBe('2023-12-31')
  // 1 September to 31 December: 29 + 31 + 30 + 31; 1 June to 31 December: 29 + 31 + 31 + 30 + 31 + 30 + 31.
  expect([...numbersOf(book.loans, 'days_past_due')!]).toEqual([Number.NaN, 121, 213, Number.NaN])
  expect([...readBookOutcome(book).outcomes.booked]).toEqual([0, 1, 1, 0])
  expect(book.reading.problems).toEqual([])
})

test('days past due that a book has stay its own; without a day of the extract none are counted', async () => {
  const own = await bookOf(
    extract
      .replace('欠息日期', '逾期天数')
      .replace(',20230901,', ',7,')
      .replace('20230621', '9')
      .replace('00000000', '0'),
  )
  expect([...numbersOf(own.loans, 'days_past_due')!]).toEqual([Number.NaN, 7, 9, 0])
  expect(own.reading.extract?.daysPastDueFrom).toEqual([])
  const undated = await bookOf(extract.replace('采集日期', '备注'))
  expect(undated.reading.extract).toBeUndefined()
  expect(numbersOf(undated.loans, 'days_past_due')).toBeNull()
  expect(formatDay(latestDay(undated)!)).toBe('2023-03-01')
})
