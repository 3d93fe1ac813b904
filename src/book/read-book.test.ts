import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatDay, NO_DATE } from '../lending/calendar.ts'
import type { Book, BookColumn, Problem } from './book.ts'
import { mappingOf, parseMapping } from './mapping.ts'
import { type ReadBookOptions, readBook } from './read-book.ts'
import { nominalOf } from './sample/table-columns.ts'

const fixtures = join(import.meta.dirname, '../../test/fixtures/book')
const folder = mkdtempSync(join(tmpdir(), 'book-'))
let files = 0

async function bookOf(text: string, options: ReadBookOptions = {}): Promise<Book> {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  return readBook(path, options)
}

/** The cells of a column as a person would write them; null where missing. */
function cells(column: BookColumn | undefined): (string | number | null)[] {
  if (column === undefined) return []
  if (column.kind === 'text') return [...column.values]
  if (column.kind === 'date')
    return Array.from(column.days, (day) => (day === NO_DATE ? null : formatDay(day)))
  if (column.kind === 'numeric')
    return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value))
  return Array.from(column.codes, (code) => column.levels[code] ?? null)
}

const column = (book: Book, name: string) => cells(book.loans.columns.get(name))
const codes = (problems: readonly Problem[]) =>
  problems.map(({ row, code, setAside }) => `${row} ${code}${setAside ? ' aside' : ''}`)

test.each(['gbk-ledger-with-title-and-total.csv', 'utf8-bom-ledger.csv', 'utf16-tab-ledger.csv'])(
  'a ledger with title, units and faults: %s',
  async (name) => {
    const book = await readBook(join(fixtures, 'ok', name))
    expect(book.recognised).toBe(true)
    expect(column(book, 'loan_id')).toEqual(['J001', 'J002', 'J003', 'J004'])
    expect(column(book, 'amount')).toEqual([3_500_000, 1_200_000, 2_000_000, 800_000]) // 万元 → fen
    expect(column(book, 'balance')).toEqual([1_200_000, 0, 2_000_000, null])
    expect(column(book, 'annual_rate')).toEqual([0.1008, 0.1008, 0.1116, 0.1116]) // 8.4 ‰ × 12
    expect(column(book, 'disbursed_on')).toEqual(['2013-03-05', '2013-04-05', '2013-05-06', '2013-05-07'])
    expect(column(book, 'due_on')).toEqual(['2014-03-05', '2013-12-05', '2014-05-01', '2013-11-30'])
    expect(column(book, 'guarantee')).toEqual(['credit', 'joint', 'guaranteed', 'mortgaged'])
    expect(column(book, 'category')).toEqual(['normal', 'normal', 'special_mention', 'substandard'])
    expect(column(book, 'crop')).toEqual(['rice', 'corn', 'fungus', 'hog'])
    expect(codes(book.reading.problems)).toEqual([
      '5 identityWrongCheckDigit',
      '7 negativeNumber',
      '7 identityEatenByExcel',
      '8 duplicateLoanNumber aside',
      '9 dueBeforeDisbursement aside',
      '10 unreadableAmount',
      '10 missingAmount aside',
      '11 totalRow aside',
    ])
    const { read, used, setAside, amountRead, amountUsed, amountSetAside } = book.reading.loanRows
    expect([read, used, setAside]).toEqual([8, 4, 4])
    expect(amountUsed).toBe(7_500_000)
    expect(amountRead).toBe(amountUsed! + amountSetAside!)
    expect([...book.loans.sourceRows!]).toEqual([4, 5, 6, 7])
  },
)

test.each([
  ['贷款金额(元)', '35,000.00', 3_500_000, '元', 'header'],
  ['贷款金额(万元)', '3.5', 3_500_000, '万元', 'header'],
  ['贷款金额(千元)', '35', 3_500_000, '千元', 'header'],
  ['贷款金额', '35000', 3_500_000, '元', 'magnitude'],
  ['贷款金额', '3.5', 3_500_000, '万元', 'magnitude'],
  ['贷款金额', '3.5万', 3_500_000, '元', 'default'],
  ['贷款金额', '￥３５，０００', 3_500_000, '元', 'magnitude'],
])('%s %s is %d fen', async (header, text, fen, unit, source) => {
  const book = await bookOf(`借据号,"${header}",发放日期,到期日期\nJ1,"${text}",20130101,20131201\n`)
  expect(column(book, 'amount')).toEqual([fen])
  const reading = book.reading.files[0].columns[1]
  expect([reading.unit, reading.unitSource]).toEqual([unit, source])
})

test.each([
  ['年利率(%)', '8.35', 0.0835],
  ['执行利率', '8.35', 0.0835],
  ['执行利率', '0.0835', 0.0835],
  ['执行利率', '8.35%', 0.0835],
  ['月利率(‰)', '8.4', 0.1008],
  ['月利率', '8.4', 0.1008],
  ['月利率', '0.0084', 0.1008],
  ['月利率(%)', '0.84', 0.1008],
  ['利率(‰)', '8.4', 0.1008],
])('%s %s is %d a year', async (header, text, rate) => {
  const book = await bookOf(
    `借据号,贷款金额,发放日期,到期日期,${header}\nJ1,35000,20130101,20131201,${text}\n`,
  )
  expect(column(book, 'annual_rate')).toEqual([rate])
})

test.each([
  ['贷款期限', '12', 12],
  ['贷款期限', '1', 12],
  ['贷款期限', '365', 12],
  ['贷款期限(年)', '1', 12],
  ['贷款期限', '12个月', 12],
  ['贷款期限', '1年', 12],
])('the term %s %s of a one-year loan is 12 months', async (header, text, term) => {
  const book = await bookOf(
    `借据号,贷款金额,发放日期,到期日期,${header}\nJ1,35000,20130101,20140101,${text}\n`,
  )
  expect(column(book, 'term_months')).toEqual([term])
})

test('a balance without a unit shares that of the amount, unless that cannot be', async () => {
  const head = '借据号,贷款金额(万元),贷款余额,发放日期,到期日期\n'
  expect(column(await bookOf(`${head}J1,3.5,1.2,20130101,20131201\n`), 'balance')).toEqual([1_200_000])
  expect(column(await bookOf(`${head}J1,3.5,12000,20130101,20131201\n`), 'balance')).toEqual([1_200_000])
})

test('a title above the table states the unit', async () => {
  const book = await bookOf(
    '贷款明细,,,,\n单位：万元,,,,\n借据号,贷款金额,家庭年收入,发放日期,到期日期\nJ1,300,1000,20130101,20131201\n',
  )
  expect([column(book, 'amount'), column(book, 'annual_income')]).toEqual([[300_000_000], [1_000_000_000]])
})

test('faults that keep the loan: reported with their place', async () => {
  const book = await bookOf(
    '借据号,贷款金额,贷款余额,发放日期,到期日期,结清日期,申请日期,审批日期,性别,受灾标志,年龄\n' +
      'J1,10000,20000,20130105,20131201,20130101,20130104,20130103,男,是,48\n' +
      'J2,10000,0,20130105,20131201,,20130101,20130106,妖,可能,480\n' +
      'J3,10000,x,20130105,20131201,soon,,,女,否,-\n',
  )
  expect(codes(book.reading.problems)).toEqual([
    '2 balanceAboveAmount',
    '2 settledBeforeDisbursement',
    '2 datesRunBackwards',
    '3 unknownCode',
    '3 unknownFlag',
    '3 numberOutOfRange',
    '3 datesRunBackwards',
    '4 unreadableDate',
    '4 unreadableNumber',
  ])
  expect(column(book, 'settled_on')).toEqual([null, null, null])
  expect(column(book, 'gender')).toEqual(['male', null, 'female'])
  expect(column(book, 'disaster')).toEqual([1, null, 0])
  expect(column(book, 'age')).toEqual([48, null, null])
})

test('rows that cannot be used are set aside; --strict refuses', async () => {
  const text =
    '借据号,贷款金额,发放日期,到期日期\nJ1,10000,20130105,20131201\n,10000,20130105,20131201\nJ2,0,20130105,20131201\n' +
    'J3,10000,,20131201\nJ4,10000,20130105,\nJ5,10000,20130105\n1.23E+17,10000,20130105,20131201\n'
  const book = await bookOf(text)
  expect(codes(book.reading.problems)).toEqual([
    '3 missingLoanNumber aside',
    '4 amountNotPositive aside',
    '5 missingDisbursementDate aside',
    '6 missingDueDate aside',
    '7 raggedRow aside',
    '8 loanNumberEatenByExcel aside',
  ])
  expect(book.reading.loanRows).toMatchObject({ read: 7, used: 1, setAside: 6, amountUsed: 1_000_000 })
  await expect(bookOf(text, { strict: true })).rejects.toMatchObject({
    code: 'strictRefused',
    details: { row: 3, rows: 6 },
  })
})

test('customers whose numbers Excel turned into scientific notation do not become one', async () => {
  const book = await bookOf(
    '借据号,客户编号,贷款金额,发放日期,到期日期,信贷员工号\nJ1,2.31E+17,10000,20130105,20131201,3E12\n' +
      'J2,2.31E+17,10000,20130105,20131201,E1\nJ3,231000000000000042,10000,20130105,20131201,E1\n',
  )
  expect(codes(book.reading.problems)).toEqual(['2 idEatenByExcel', '3 idEatenByExcel'])
  expect(book.loans.columns.get('borrower_id')).toMatchObject({ levels: ['231000000000000042'] })
  expect([...nominalOf(book.loans, 'borrower_id')!.codes]).toEqual([1, 1, 0])
  expect(nominalOf(book.loans, 'account_manager')!.levels).toEqual(['3E12', 'E1'])
})

test('values in a problem are masked where they name a person', async () => {
  const book = await bookOf(
    '借据号,贷款金额,发放日期,到期日期,身份证号\nJ1,10000,20130105,20131201,340524198001010013\n',
  )
  expect(book.reading.problems[0].value).toBe('340524********0013')
})

test('the area of synthetic borrowers is accepted where the loan says so', async () => {
  const number = '231099195810289212'
  const head = '借据号,贷款金额,发放日期,到期日期,身份证号,synthetic\n'
  expect((await bookOf(`${head}J1,10000,20130105,20131201,${number},1\n`)).reading.problems).toEqual([])
  const [problem] = (await bookOf(`${head}J1,10000,20130105,20131201,${number},0\n`)).reading.problems
  expect(problem.code).toBe('identityWrongArea')
})

test('a saved mapping reads the same file the same way, and parses only what exists', async () => {
  const text = '甲,乙,丙,丁\nJ1,3.5,20130105,20131201\n'
  expect((await bookOf(text)).recognised).toBe(false)
  const mapping = parseMapping(
    '{"version":1,"tables":{"loans":{"甲":"loan_id","乙":{"canonical":"amount","unit":"万元"},"丙":"disbursed_on","丁":"due_on"}}}',
    'm.json',
  )
  const book = await bookOf(text, { mapping })
  expect(column(book, 'amount')).toEqual([3_500_000])
  const saved = parseMapping(JSON.stringify(mappingOf(book.reading.files)), 'm.json')
  expect(column(await bookOf(text, { mapping: saved }), 'amount')).toEqual([3_500_000])
  const refuse = (json: string) => expect(() => parseMapping(json, 'm.json')).toThrow()
  refuse('{')
  refuse('{"version":1,"tables":{"loans":{"甲":"nonsense"}}}')
  refuse('{"version":1,"tables":{"loans":{"甲":{"canonical":"amount","unit":"石"}}}}')
  refuse('{"version":1,"tables":{"nonsense":{}}}')
})

test('a file that is no loan book keeps its own columns', async () => {
  const book = await bookOf('balance,grade,y,when\n1,A,0,2013-01-01\n,B,1,2013-01-02\n')
  expect([book.recognised, book.reading.missingMarks]).toEqual([
    false,
    ['loan_id', 'amount', 'disbursed_on', 'due_on'],
  ])
  expect([...book.loans.columns.values()].map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'balance numeric',
    'grade nominal',
    'y numeric',
    'when date',
  ])
  expect(column(book, 'balance')).toEqual([1, null])
})

test('where no row can be used the book is refused', async () => {
  await expect(readBook(join(fixtures, 'not-ok/no-date-readable.csv'))).rejects.toMatchObject({
    code: 'mostRowsUnusable',
  })
})

test.each(['青石河镇小计', '全县合计', '合计', 'Total'])('the row of sums %s is no loan', async (name) => {
  const text = `借据号,贷款金额(元),发放日期,到期日期\nJ1,500,20130101,20131201\n${name},500,,\n`
  const book = await bookOf(text)
  expect(codes(book.reading.problems)).toEqual(['3 totalRow aside'])
  expect(column(book, 'amount')).toEqual([50_000])
})
