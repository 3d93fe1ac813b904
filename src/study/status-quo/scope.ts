import type { Book } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import type { Sample } from '../../book/sample/sample.ts'
import type { Population } from '../../lending/vocabulary.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { RowAccount } from '../document.ts'
import { accountOfFates } from '../row-account.ts'
import { memberAccount, stockAccount } from './accounts.ts'
import { type NotePositions, notePositions } from './note-positions.ts'
import { type Quality, qualityOf } from './quality.ts'

/** What every block of the chapter is written from, found once. */
export interface StatusQuoScope {
  readonly book: Book
  readonly reading: BookOutcome
  readonly population: Population
  readonly confidence: number
  readonly positions: NotePositions
  readonly quality: Quality
  /** Notes with a closed window; null where the book is a balance list or none is mature. */
  readonly sample: Sample | null
  readonly isBalanceList: boolean
  readonly accounts: {
    /** Outstanding notes of the population. */
    readonly stock: RowAccount
    /** All notes of the population that were disbursed. */
    readonly members: RowAccount
    /** Notes with a closed window. */
    readonly sample: RowAccount
  }
}

export function statusQuoScope(
  { book, settings }: StudyContext,
  { reading, draw }: LoanBookView,
): StatusQuoScope {
  const { population, confidence } = settings
  const positions = notePositions(book, reading, population)
  return {
    book,
    reading,
    population,
    confidence,
    positions,
    quality: qualityOf(book, reading, positions),
    sample: draw.status === 'drawn' ? draw.sample : null,
    isBalanceList: reading.cohorts?.isBalanceList ?? false,
    accounts: {
      stock: stockAccount(positions),
      members: memberAccount(positions),
      sample: accountOfFates(draw.status === 'drawn' ? draw.sample.account : draw.refusal.account),
    },
  }
}
