import { creditRiskColumns as columns } from '../../words/credit-risk.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import type { TableColumn, TableRow } from '../document.ts'
import type { CardFindings } from '../findings/application-findings.ts'
import { column } from '../regression/cells.ts'

/** What a model did in each crop year that was left out of its making; `counted` names what a row of it is. */
export function yearColumns(counted: Phrase): TableColumn[] {
  return [
    column('cropYear', columns.cropYear, 'text'),
    column('observations', counted, 'count'),
    column('defaults', columns.defaults, 'count'),
    column('area', columns.area, 'decimal3'),
    column('areaInterval', columns.interval, 'decimal3'),
    column('observedExpected', columns.observedExpected, 'decimal2'),
    column('ratioInterval', columns.interval, 'decimal2'),
  ]
}

export function yearRow(own: CardFindings['byCropYear'][number]): TableRow {
  return {
    cells: [
      verbatim(String(own.cropYear)),
      own.observations,
      own.events,
      own.areaUnderCurve,
      own.interval,
      own.observedOverExpected,
      own.observedOverExpectedInterval,
    ],
  }
}
