import type { RandomInterceptReport } from '../stats/regression/report/random-intercept-report.ts'
import { fitLines, fitWords } from '../words/fit.ts'
import type { Phrase } from '../words/phrase.ts'
import { number, percent, pValue } from './fit-numbers.ts'
import { textTable } from './text-table.ts'

/** How far the groups of each column lie apart; no line where there are no random intercepts. */
export function randomInterceptLines(
  reports: readonly RandomInterceptReport[],
  inLanguage: (phrase: Phrase) => string,
): string[] {
  if (reports.length === 0) return []
  const header = (
    [
      'randomIntercept',
      'groups',
      'standardDeviation',
      'low',
      'high',
      'likelihoodRatio',
      'pValue',
      'intraclassCorrelation',
      'medianOddsRatio',
    ] as const
  ).map((key) => inLanguage(fitWords[key]))
  const rows = reports.map((report) => [
    report.factor,
    String(report.groups),
    number(report.standardDeviation),
    number(report.confidenceInterval?.[0] ?? null),
    number(report.confidenceInterval?.[1] ?? null),
    number(report.likelihoodRatioTest?.chiSquare ?? null, 2),
    pValue(report.likelihoodRatioTest?.pValue ?? null),
    percent(report.intraclassCorrelation),
    number(report.medianOddsRatio, 2),
  ])
  return [textTable(header, rows), inLanguage(fitLines.integration(reports[0].quadrature))]
}
