import type { Book } from '../../book/book.ts'
import { hasValues } from '../../book/sample/table-columns.ts'
import { dateOf, dayOf } from '../../lending/calendar.ts'
import { monthlyColumns as columns } from '../../words/monthly-report.ts'
import { monthlyTableWords as words, writeOffRows } from '../../words/monthly-tables.ts'
import type { Block, RowAccount } from '../document.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { yuan } from '../status-quo/yuan.ts'
import { monthBefore, recoveredSince, writtenOffSince } from './provision-movement.ts'
import { missing } from './supervisory-tables.ts'

/** 呆账核销: written off and recovered in the month and in the year so far. */
export function writeOffTable(book: Book, positions: NotePositions, account: RowAccount): Block {
  if (!book.loans.columns.has('written_off_on'))
    return missing('write-offs', words.writeOffsTitle, words.noWriteOffs)
  const { asOf } = positions
  const month = monthBefore(asOf)
  const year = dayOf(dateOf(asOf).year, 1, 1) - 1
  const ofYear = writtenOffSince(book, positions, year)
  const ofMonth = writtenOffSince(book, positions, month)
  const canRecover = hasValues(book.companions.actions, 'recovered')
  const recovered = (since: number) => (canRecover ? yuan(recoveredSince(book, since, asOf)) : null)
  return {
    kind: 'table',
    id: 'write-offs',
    caption: words.writeOffs(ofYear.notes, ofYear.balance),
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'amount', header: columns.amount, format: 'tenThousandYuan' },
    ],
    rows: [
      { cells: [writeOffRows.monthWritten, ofMonth.notes, yuan(ofMonth.balance)] },
      { cells: [writeOffRows.yearWritten, ofYear.notes, yuan(ofYear.balance)] },
      { cells: [writeOffRows.monthRecovered, null, recovered(month)] },
      { cells: [writeOffRows.yearRecovered, null, recovered(year)] },
    ],
    notes: [words.writeOffsNote],
    account,
  }
}
