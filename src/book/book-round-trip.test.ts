import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dayOf } from '../lending/calendar.ts'
import { guarantees } from '../lending/vocabulary.ts'
import { readBook } from './read-book.ts'

const path = join(mkdtempSync(join(tmpdir(), 'round-trip-')), 'loans.csv')

const loan = fc.record({
  fen: fc.integer({ min: 300_000, max: 30_000_000 }),
  disbursed: fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2030, 1, 1) }),
  term: fc.integer({ min: 0, max: 1_500 }),
  guarantee: fc.constantFrom(...guarantees),
  flag: fc.constantFrom(0, 1),
})

const dateSpellings: readonly ((year: number, month: string, day: string) => string)[] = [
  (year, month, day) => `${year}${month}${day}`,
  (year, month, day) => `${year}-${Number(month)}-${Number(day)}`,
  (year, month, day) => `${year}年${month}月${Number(day)}日`,
]
const moneySpellings: readonly ((fen: number) => string)[] = [
  (fen) => (fen / 100).toFixed(2),
  (fen) => `￥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
  (fen) => `${fen / 1_000_000}万`,
  (fen) => (fen / 100).toFixed(2).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
]
const flagSpellings = [
  ['否', '是'],
  ['N', 'Y'],
  ['0', '1'],
]

test('a book written in any of the spellings comes back to the fen and the day', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(loan, { minLength: 1, maxLength: 20 }),
      fc.nat({ max: 2 }),
      fc.constantFrom(...moneySpellings),
      async (loans, spelling, money) => {
        const written = (day: number) => {
          const { year, month, day: dayOfMonth } = dateOf(day)
          return dateSpellings[spelling](
            year,
            String(month).padStart(2, '0'),
            String(dayOfMonth).padStart(2, '0'),
          )
        }
        const lines = loans.map(({ fen, disbursed, term, guarantee, flag }, i) =>
          [
            `J${i}`,
            `"${money(fen)}"`,
            written(disbursed),
            written(disbursed + term),
            guarantee,
            flagSpellings[spelling][flag],
          ].join(','),
        )
        writeFileSync(path, `借据号,贷款金额(元),发放日期,到期日期,担保方式,受灾标志\n${lines.join('\n')}\n`)
        const { loans: table, reading } = await readBook(path)
        const read = (name: string) => {
          const column = table.columns.get(name)
          if (column?.kind === 'date') return [...column.days]
          if (column?.kind === 'numeric') return [...column.values]
          return column?.kind === 'nominal' ? Array.from(column.codes, (code) => column.levels[code]) : []
        }
        expect(reading.problems).toEqual([])
        expect(read('amount')).toEqual(loans.map(({ fen }) => fen))
        expect(read('disbursed_on')).toEqual(loans.map(({ disbursed }) => disbursed))
        expect(read('due_on')).toEqual(loans.map(({ disbursed, term }) => disbursed + term))
        expect(read('guarantee')).toEqual(loans.map(({ guarantee }) => guarantee))
        expect(read('disaster')).toEqual(loans.map(({ flag }) => flag))
      },
    ),
    { numRuns: 60 },
  )
})
