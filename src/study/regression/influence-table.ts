import { verbatim } from '../../words/phrase.ts'
import { valueWords, columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import type { RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { column } from './cells.ts'

/** The cases that move the fit most, by loan number only. */
export function influenceTable(
  { diagnostics }: ExplanatoryFinding,
  account: RowAccount,
  isLoanBook: boolean,
): Table {
  const { top, beyond, thresholds } = diagnostics.influence
  return {
    kind: 'table',
    id: 'influence',
    caption: captions.influence(beyond.cooksDistance, top[0]?.cooksDistance ?? 0),
    columns: [
      column('case', isLoanBook ? words.loan : words.row, 'text'),
      column('outcome', words.outcome, 'text'),
      column('probability', words.probability, 'percent1'),
      column('residual', words.residual, 'decimal2'),
      column('leverage', words.leverage, 'decimal4'),
      column('cook', words.cook, 'decimal4'),
    ],
    rows: top.map((own) => ({
      cells: [
        verbatim(own.case),
        own.defaulted ? valueWords.defaulted : valueWords.good,
        own.probability,
        own.standardizedResidual,
        own.leverage,
        own.cooksDistance,
      ],
    })),
    notes: [
      notes.influence(
        isLoanBook,
        thresholds.leverage.toFixed(4),
        thresholds.standardizedResidual,
        beyond.leverage,
        beyond.standardizedResidual,
      ),
    ],
    account,
  }
}
