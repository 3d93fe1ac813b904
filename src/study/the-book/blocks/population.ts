import { isInPopulation } from '../../../lending/population.ts'
import { noteClassLabels } from '../../../words/sample-account.ts'
import { bookColumns, no, populationTable, total as totalWord, yes } from '../../../words/the-book.ts'
import { populationWords } from '../../../words/vocabulary.ts'
import type { LoanBookView, StudyContext } from '../../context.ts'
import type { Block } from '../../document.ts'

const yuan = (fen: number | null) => (fen === null ? null : fen / 100)

/** Whom the study is of: the classes of notes, with what each holds (SOUNDNESS.md rule 4). */
export function populationBlock({ settings, book }: StudyContext, { reading }: LoanBookView): Block {
  const { totals, assumedFarmers, limits } = reading.population
  const isStudied = ({ noteClass }: (typeof totals)[number]) => isInPopulation(noteClass, settings.population)
  const sum = (of: (one: (typeof totals)[number]) => number, list = totals) =>
    list.reduce((whole, one) => whole + of(one), 0)
  const hasBalances = totals.every(({ balance }) => balance !== null)
  const balance = hasBalances ? sum((one) => one.balance ?? 0) : null
  const studied = totals.filter(isStudied)
  const share = (part: number, whole: number | null) => (whole ? part / whole : null)
  return {
    kind: 'table',
    id: 'population',
    caption: populationTable.caption(
      populationWords[settings.population],
      sum(({ notes }) => notes, studied),
      share(
        sum((one) => one.balance ?? 0, studied),
        balance,
      ),
    ),
    columns: [
      { key: 'class', header: bookColumns.class, format: 'text' },
      { key: 'studied', header: bookColumns.studied, format: 'text' },
      { key: 'notes', header: bookColumns.notes, format: 'count' },
      { key: 'shareOfNotes', header: bookColumns.shareOfNotes, format: 'percent1' },
      { key: 'amount', header: bookColumns.amount, format: 'tenThousandYuan' },
      { key: 'balance', header: bookColumns.balance, format: 'tenThousandYuan' },
      { key: 'shareOfBalance', header: bookColumns.shareOfBalance, format: 'percent1' },
    ],
    rows: [
      ...totals.map((one) => ({
        cells: [
          noteClassLabels[one.noteClass],
          isStudied(one) ? yes : no,
          one.notes,
          share(one.notes, book.loans.rows),
          yuan(one.amount),
          yuan(one.balance),
          share(one.balance ?? 0, balance),
        ],
      })),
      {
        role: 'total',
        cells: [
          totalWord,
          null,
          book.loans.rows,
          1,
          yuan(sum((one) => one.amount)),
          yuan(balance),
          balance && 1,
        ],
      },
    ],
    notes: [
      populationTable.note(limits.microCeiling, limits.householdCeiling),
      ...(assumedFarmers > 0 ? [populationTable.assumed(assumedFarmers)] : []),
    ],
    account: { read: book.loans.rows, used: book.loans.rows, dropped: [] },
  }
}
