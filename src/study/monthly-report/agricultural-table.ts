import type { Book } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { levelAt, nominalOf } from '../../book/sample/table-columns.ts'
import { isConsumption } from '../../lending/loan-use.ts'
import {
  agriculturalRows,
  monthlyColumns as columns,
  tableWords as words,
} from '../../words/monthly-report.ts'
import type { Block, RowAccount } from '../document.ts'
import { countDebtors, debtorsOf } from '../status-quo/households-of.ts'
import { type NotePositions, notePositions } from '../status-quo/note-positions.ts'
import { yuan } from '../status-quo/yuan.ts'

/** 涉农贷款: loans to farmers with households; on credit alone, in joint liability, for production and for consumption. */
export function agriculturalTable(
  book: Book,
  reading: BookOutcome,
  { balance: studied }: NotePositions,
  account: RowAccount,
): Block {
  const { balance } = notePositions(book, reading, 'farmers')
  const guarantee = nominalOf(book.loans, 'guarantee')
  const purpose = nominalOf(book.loans, 'purpose')
  const isFor = (loan: number, consumption: boolean) => {
    const level = levelAt(purpose, loan)
    return level !== null && isConsumption(level) === consumption
  }
  const debtors = debtorsOf(book)
  const row = (name: keyof typeof agriculturalRows, counts: (loan: number) => boolean) => {
    const isIn = (loan: number) => balance[loan] > 0 && counts(loan)
    let [notes, owed] = [0, 0]
    for (let loan = 0; loan < balance.length; loan++) {
      if (!isIn(loan)) continue
      notes++
      owed += balance[loan]
    }
    const households = debtors && countDebtors(debtors, isIn, studied.length)
    return { cells: [agriculturalRows[name], households, notes, yuan(owed)] }
  }
  return {
    kind: 'table',
    id: 'agricultural',
    caption: words.agricultural,
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'households', header: columns.households, format: 'count' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
    ],
    rows: [
      row('farmers', () => true),
      row('credit', (loan) => levelAt(guarantee, loan) === 'credit'),
      row('joint', (loan) => levelAt(guarantee, loan) === 'joint'),
      row('production', (loan) => isFor(loan, false)),
      row('consumption', (loan) => isFor(loan, true)),
    ],
    notes: [words.agriculturalNote],
    account,
  }
}
