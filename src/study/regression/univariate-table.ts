import { testWords, columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import type { RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { factorLabel } from '../findings/labels.ts'
import { column } from './cells.ts'
import { isCalled } from './report-view.ts'

const largeSample = 100_000

/** Each factor alone against default, most informative first. */
export function univariateTable(
  { univariate }: Pick<ExplanatoryFinding, 'univariate'>,
  account: RowAccount,
): Table {
  const ordered = [...univariate].sort((a, b) => (b.informationValue ?? -1) - (a.informationValue ?? -1))
  return {
    kind: 'table',
    id: 'univariate',
    caption: captions.univariate(
      univariate.filter(isCalled).length,
      univariate.length,
      factorLabel(ordered[0]?.factor ?? ''),
    ),
    columns: [
      column('factor', words.factor, 'text'),
      column('test', words.test, 'text'),
      column('statistic', words.statistic, 'decimal2'),
      column('meanDefaults', words.meanDefaults, 'decimal2'),
      column('meanGood', words.meanGood, 'decimal2'),
      column('effect', words.effect, 'decimal3'),
      column('informationValue', words.informationValue, 'decimal3'),
      column('p', words.p, 'pValue'),
      column('q', words.q, 'pValue'),
      column('missing', words.missing, 'count'),
    ],
    rows: ordered.map((own) => ({
      cells: [
        factorLabel(own.factor),
        own.test && testWords[own.test],
        own.statistic,
        own.meanOfEvents,
        own.meanOfNonEvents,
        own.effect?.value ?? null,
        own.informationValue,
        own.pValue,
        own.qValue,
        own.missing,
      ],
    })),
    notes: account.used > largeSample ? [notes.univariate, notes.largeSample] : [notes.univariate],
    account,
  }
}
