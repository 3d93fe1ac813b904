import { columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import type { RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { column } from './cells.ts'
import { labelOfColumn } from './report-view.ts'

/** √5: a VIF of 5 on the scale of GVIF^(1/2df). */
const harmful = Math.sqrt(5)

export function collinearityTable(finding: ExplanatoryFinding, account: RowAccount): Table {
  const { conditionNumber, factors } = finding.collinearity
  const ordered = [...factors].sort((a, b) => b.perDegree - a.perDegree)
  const [worst] = ordered
  return {
    kind: 'table',
    id: 'collinearity',
    caption: captions.collinearity(
      labelOfColumn(finding, worst.column),
      worst.perDegree.toFixed(2),
      worst.perDegree > harmful,
    ),
    columns: [
      column('factor', words.factor, 'text'),
      column('df', words.df, 'integer'),
      column('gvif', words.gvif, 'decimal2'),
      column('perDegree', words.gvifPerDegree, 'decimal2'),
    ],
    rows: ordered.map(({ column: name, degreesOfFreedom, inflation, perDegree }) => ({
      cells: [labelOfColumn(finding, name), degreesOfFreedom, inflation, perDegree],
    })),
    notes: [notes.collinearity(conditionNumber.toFixed(1))],
    account,
  }
}
