import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayOf, NO_DATE } from '../lending/calendar.ts'
import { readBook } from './read-book.ts'
import { readBookOutcome } from './sample/book-outcome.ts'
import { daysOf, levelAt, nominalOf, numbersOf } from './sample/table-columns.ts'

const folder = mkdtempSync(join(tmpdir(), 'note-states-'))
let files = 0

async function bookOf(text: string) {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  return readBook(path)
}

/** EAST 个人信贷业务借据, as of the end of 2024. */
const head =
  '信贷借据号,借款金额,借款余额,贷款实际发放日期,贷款原始到期日期,终结日期,贷款状态,贷款发放类型,采集日期'
const notes = [
  'E1,30000,0,20210301,20220301,20220301,结清,新增',
  'E2,30000,0,20210301,20220301,20220610,核销,新增',
  'E3,30000,0,20210301,20220301,20220415,借新还旧,新增',
  'E4,30000,30000,20220415,20230415,,正常,借新还旧',
  'E5,30000,0,20210301,20220301,20220228,无还本续贷,新增',
  'E6,30000,30000,20220228,20230228,,逾期,无还本续贷',
  'E7,30000,30000,20230301,20240301,,重组,新增',
  'E8,30000,30000,20220301,20230301,,呆账,新增',
  'E9,30000,30000,20240301,20250301,,借新还旧,新增',
].map((note) => `${note},20241231`)
const east = `${[head, ...notes].join('\n')}\n`

test('plain words of an EAST extract fill the columns that it lacks', async () => {
  const book = await bookOf(east)
  const { loans } = book
  const settledBy = nominalOf(loans, 'settled_by')
  // 结清 does not say how; E9 is still owed: 借新还旧 there says how it was lent, if anything.
  expect(notes.map((_, row) => levelAt(settledBy, row))).toEqual([
    null,
    'write_off',
    'refinance',
    null,
    'renewal',
    ...[null, null, null, null],
  ])
  const writtenOff = daysOf(loans, 'written_off_on')!
  expect([...writtenOff]).toEqual(notes.map((_, row) => (row === 1 ? dayOf(2022, 6, 10) : NO_DATE)))
  const isOne = (column: string) =>
    [...numbersOf(loans, column)!].flatMap((value, row) => (value === 1 ? [row] : []))
  expect(isOne('restructured')).toEqual([3, 6])
  expect(isOne('renewal_registered')).toEqual([5])
  expect(book.reading.states).toEqual([
    { header: '贷款状态', column: 'settled_by', notes: 3 },
    { header: '贷款状态', column: 'written_off_on', notes: 1 },
    { header: '贷款状态、贷款发放类型', column: 'restructured', notes: 2 },
    { header: '贷款发放类型', column: 'renewal_registered', notes: 1 },
  ])
})

test('a refinancing of an overdue note is a default only the words show', async () => {
  const { booked, adjusted } = readBookOutcome(await bookOf(east)).outcomes
  // The write-off is booked; E3 was paid 45 days late by a new note.
  expect([...booked].slice(0, 3)).toEqual([0, 1, 0])
  expect([...adjusted!].slice(0, 3)).toEqual([0, 1, 1])
})

test('write-offs alone make no adjusted outcome; a column of the book stands', async () => {
  const onlyWriteOffs = await bookOf(`${[head, ...notes.slice(0, 2)].join('\n')}\n`)
  expect(onlyWriteOffs.loans.columns.has('settled_by')).toBe(false)
  expect(readBookOutcome(onlyWriteOffs).outcomes.adjusted).toBeNull()
  const own = await bookOf(east.replace('贷款发放类型', '结清方式').replaceAll(',新增,', ',现金,'))
  expect(levelAt(nominalOf(own.loans, 'settled_by'), 2)).toBe('cash')
  expect(own.reading.states?.map(({ column }) => column)).toEqual(['written_off_on', 'restructured'])
})

test('words that say nothing fill nothing', async () => {
  const dull = await bookOf(
    `${head}\nE1,30000,0,20210301,20220301,20220301,结清,新增,20241231\nE2,30000,30000,20240301,20250301,,逾期,展期,20241231\n`,
  )
  expect(dull.reading.states).toBeUndefined()
  expect(dull.reading.problems).toEqual([])
})
