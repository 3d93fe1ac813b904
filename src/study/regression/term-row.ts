import type { TermReport } from '../../stats/regression/report/regression-report.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { TableRow } from '../document.ts'
import { intervalCell } from './cells.ts'

/** A coefficient with its odds ratio as a row of a table: label, β, SE, OR, interval, p, q, what the error rests on. */
export function termRow(label: Phrase, term: TermReport, q: number | null, basis: Phrase | null): TableRow {
  const marked = term.direction ? { 'zh-CN': `${label['zh-CN']} †`, en: `${label.en} †` } : label
  return {
    cells: [
      marked,
      term.coefficient,
      term.standardError,
      term.oddsRatio,
      intervalCell(term.oddsRatioConfidenceInterval),
      term.pValue,
      q,
      basis,
    ],
  }
}
