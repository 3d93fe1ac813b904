import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseControlTotals, tieOut } from './control-totals.ts'
import { readBook } from './read-book.ts'

const folder = mkdtempSync(join(tmpdir(), 'folder-book-'))

function folderOf(name: string, files: Record<string, string>): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  return path
}
const twoLoans =
  '借据号,贷款金额,贷款余额,发放日期,到期日期\nJ1,10000,5000,20130105,20131201\nJ2,30000,20000.5,20130105,20131201\n'

test('a folder: companions by English or Chinese names, their keys and loans checked', async () => {
  const path = folderOf('a', {
    'loans.csv': twoLoans,
    '还款流水.csv': '借据号,实还日期,实还本金\nJ1,20131001,5000\nJ9,20131001,1\n',
    'households.csv': '户号,授信额度,信用户标志\nH1,30000,是\nH1,40000,否\n,50000,否\n',
    'institution.csv': '月份,各项贷款(万元)\n2013-09,9\n2013-10,2.50005\n',
    'disasters.csv': '乡镇,年份,灾种,受灾比例(%)\n甲乡,2013,DR,35\n',
    'notes.csv': 'a,b\n1,2\n',
  })
  const book = await readBook(path)
  expect(Object.keys(book.companions).sort()).toEqual([
    'disasters',
    'households',
    'institution',
    'repayments',
  ])
  expect(book.companions.households?.rows).toBe(1)
  const line = book.companions.households?.columns.get('line')
  expect(line?.kind === 'numeric' && [...line.values]).toEqual([3_000_000])
  const share = book.companions.disasters?.columns.get('affected_share')
  expect(share?.kind === 'numeric' && [...share.values]).toEqual([0.35])
  expect(book.reading.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'households.csv duplicateKey',
    'households.csv missingKey',
    'notes.csv fileNotRecognised',
    '还款流水.csv loanNotInBook',
  ])
  const [ledger] = tieOut(book, {})
  expect(ledger).toMatchObject({
    what: 'balance',
    source: 'institution',
    month: '2013-10',
    expected: 2_500_050,
    read: 2_500_050,
    difference: 0,
  })
})

test('control totals tie, or the difference is told', async () => {
  const book = await readBook(folderOf('b', { '2013贷款台账.csv': twoLoans }))
  const totals = parseControlTotals('{"笔数": 3, "amount": "4万元", "余额": 25000.5}', 't.json')
  expect(tieOut(book, totals).map(({ what, expected, difference }) => [what, expected, difference])).toEqual([
    ['count', 3, -1],
    ['amount', 4_000_000, 0],
    ['balance', 2_500_050, 0],
  ])
  expect(parseControlTotals('count,amount,balance\n2,"30000",1.5\n', 't.csv')).toEqual({
    count: 2,
    amount: 3_000_000,
    balance: 150,
  })
  expect(parseControlTotals('笔数,2\n贷款金额(万元),3\n', 't.csv')).toEqual({ count: 2, amount: 3_000_000 })
  expect(() => parseControlTotals('nothing', 't.csv')).toThrow(
    expect.objectContaining({ code: 'controlTotalsUnreadable' }),
  )
})

test('a folder without loans, with two, or with unknown columns is refused', async () => {
  await expect(readBook(folderOf('c', { 'villages.csv': 'village,stars\nv,1\n' }))).rejects.toMatchObject({
    code: 'noLoansInFolder',
  })
  await expect(
    readBook(folderOf('d', { 'loans.csv': twoLoans, '借据.csv': twoLoans })),
  ).rejects.toMatchObject({ code: 'twoFilesForTable' })
  await expect(readBook(folderOf('e', { 'loans.csv': 'a,b\n1,2\n' }))).rejects.toMatchObject({
    code: 'loansNotRecognised',
  })
  await expect(readBook(folderOf('f', {}))).rejects.toMatchObject({ code: 'noLoansInFolder' })
})
