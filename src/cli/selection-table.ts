import type { SelectionReport, SelectionTerm } from '../stats/selection/selection-report.ts'
import { fitWords } from '../words/fit.ts'
import type { Phrase } from '../words/phrase.ts'
import {
  selectionHeadings,
  selectionLines,
  selectionStatusPhrases,
  selectionWarningPhrases,
} from '../words/selection.ts'
import { number, pValue } from './fit-numbers.ts'
import { textTable } from './text-table.ts'

/** A probit with sample selection as an analyst reads it: who was selected, both equations, ρ and its test. */
export function selectionTable(report: SelectionReport, inLanguage: (phrase: Phrase) => string): string {
  const { rho, rhoConfidenceInterval: interval, likelihoodRatioTest: test } = report
  return [
    inLanguage(selectionLines.rows(report.read, report.dropped, report.rows, report.selected, report.events)),
    inLanguage(
      selectionLines.values(String(report.conventions['selected']), String(report.conventions['event'])),
    ),
    inLanguage(selectionLines.status(selectionStatusPhrases[report.status], report.statusColumns.join(', '))),
    '',
    inLanguage(selectionHeadings.selection),
    equationTable(report.selectionTerms, inLanguage),
    inLanguage(selectionHeadings.outcome),
    equationTable(report.outcomeTerms, inLanguage),
    inLanguage(
      selectionLines.correlation(
        number(rho, 3),
        interval ? `${number(interval[0], 3)} … ${number(interval[1], 3)}` : '—',
        number(test.chiSquare, 2),
        pValue(test.pValue),
      ),
    ),
    inLanguage(
      selectionLines.likelihoods(
        number(report.logLikelihood, 3),
        number(report.logLikelihoodWithoutCorrelation, 3),
      ),
    ),
    ...(report.excludedInstruments.length > 0
      ? [inLanguage(selectionLines.instruments(report.excludedInstruments.join(', ')))]
      : []),
    ...report.warnings.map((warning) => inLanguage(selectionWarningPhrases[warning])),
    '',
  ].join('\n')
}

function equationTable(terms: readonly SelectionTerm[], inLanguage: (phrase: Phrase) => string): string {
  const header = ['factor', 'level', 'coefficient', 'standardError', 'z', 'pValue', 'low', 'high'] as const
  return textTable(
    header.map((key) => inLanguage(fitWords[key])),
    terms.map((term) => [
      term.factor === '(intercept)' ? inLanguage(fitWords.intercept) : term.factor,
      term.level ?? '',
      term.direction
        ? term.direction === '+infinity'
          ? '+∞'
          : term.direction === '-infinity'
            ? '−∞'
            : '?'
        : number(term.coefficient),
      number(term.standardError),
      number(term.z, 2),
      pValue(term.pValue),
      number(term.confidenceInterval?.[0] ?? null),
      number(term.confidenceInterval?.[1] ?? null),
    ]),
  )
}
