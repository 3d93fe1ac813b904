import type { Book } from '../../book/book.ts'
import { identityOf } from '../../book/sample/table-columns.ts'
import { type Concentration, concentrationOf } from '../../stats/concentration/herfindahl.ts'

/** What the balance may be concentrated in. */
export const concentrationColumns = ['crop', 'township', 'village', 'account_manager'] as const
export type ConcentrationColumn = (typeof concentrationColumns)[number]

export interface BalanceConcentration extends Concentration {
  readonly column: ConcentrationColumn
  readonly largest: string
  /** Shares of the largest five. */
  readonly topFive: number
  /** Share of the whole balance of notes that say where they belong. */
  readonly known: number
}

/** Of the balance (fen) by row of `loans`; columns that the book lacks, or that say nothing, are left out. */
export function balanceConcentrations(book: Book, balance: Float64Array): BalanceConcentration[] {
  const whole = balance.reduce((sum, amount) => sum + amount, 0)
  return concentrationColumns.flatMap((column): BalanceConcentration[] => {
    const identity = identityOf(book.loans, column)
    if (identity === null) return []
    const { codes, texts } = identity
    const sums = new Float64Array(texts.length)
    for (let row = 0; row < balance.length; row++)
      if (codes[row] < sums.length) sums[codes[row]] += balance[row]
    const found = concentrationOf(sums)
    if (found === null) return []
    return [
      {
        ...found,
        column,
        largest: texts[found.order[0]],
        topFive: found.shares.subarray(0, 5).reduce((sum, share) => sum + share, 0),
        known: sums.reduce((sum, amount) => sum + amount, 0) / whole,
      },
    ]
  })
}
