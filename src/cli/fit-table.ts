import type { FactorLeftOut } from '../book/default-factors.ts'
import type { RegressionReport } from '../stats/regression/report/regression-report.ts'
import { factorLeftOutWords, fitLines, fitStatusPhrases, fitWarningPhrases, fitWords } from '../words/fit.ts'
import type { Phrase } from '../words/phrase.ts'
import { number, percent, pValue } from './fit-numbers.ts'
import type { FitWarning } from './fit-warnings.ts'
import { randomInterceptLines } from './random-intercept-table.ts'
import { textTable } from './text-table.ts'

/** A regression as an analyst reads it on a terminal: what was used, coefficients, factors, fit, warnings. */
export function regressionTable(
  report: Omit<RegressionReport, 'warnings'> & { readonly warnings: readonly FitWarning[] },
  leftOut: readonly FactorLeftOut[],
  inLanguage: (phrase: Phrase) => string,
): string {
  const w = (key: keyof typeof fitWords) => inLanguage(fitWords[key])
  const isMixed = report.randomIntercepts.length > 0
  const isBootstrapped = report.terms.some((term) => 'wildScorePValue' in term)
  const terms = report.terms.map((term) => [
    term.factor === '(intercept)' ? w('intercept') : term.factor,
    term.level ?? '',
    term.direction ? infinity(term.direction) : number(term.coefficient),
    number(term.standardError),
    number(term.z, 2),
    pValue(term.pValue),
    ...(isBootstrapped ? [pValue(term.wildScorePValue ?? null)] : []),
    number(term.oddsRatio, 3),
    number(term.oddsRatioConfidenceInterval?.[0] ?? null, 3),
    number(term.oddsRatioConfidenceInterval?.[1] ?? null, 3),
    ...(isMixed ? [number(term.populationAveragedCoefficient ?? null)] : []),
  ])
  const factors = report.factors.map((factor) => [
    factor.factor,
    String(factor.degreesOfFreedom),
    number(factor.likelihoodRatioTest?.chiSquare ?? null, 2),
    pValue(factor.likelihoodRatioTest?.pValue ?? null),
    percent(factor.dominance.share),
    number(factor.generalizedVarianceInflationFactor, 2),
  ])
  const overall = report.likelihoodRatioTest
  return [
    inLanguage(fitLines.rows(report.read, report.dropped, report.observations, report.events)),
    ...(typeof report.conventions.event === 'string'
      ? [inLanguage(fitLines.event(report.conventions.event))]
      : []),
    inLanguage(fitLines.status(fitStatusPhrases[report.status], report.statusColumns.join(', '))),
    '',
    textTable(
      (
        [
          'factor',
          'level',
          'coefficient',
          'standardError',
          'z',
          'pValue',
          ...(isBootstrapped ? (['bootstrap'] as const) : []),
          'oddsRatio',
          'low',
          'high',
          ...(isMixed ? (['populationAveraged'] as const) : []),
        ] as const
      ).map(w),
      terms,
    ),
    textTable(
      (['factor', 'degreesOfFreedom', 'likelihoodRatio', 'pValue', 'importance', 'inflation'] as const).map(
        w,
      ),
      factors,
    ),
    ...randomInterceptLines(report.randomIntercepts, inLanguage),
    inLanguage(
      fitLines.goodness(
        number(overall?.chiSquare ?? null, 2),
        overall?.degreesOfFreedom ?? 0,
        pValue(overall?.pValue ?? null),
        number(report.fit.mcFadden, 4),
        number(report.fit.areaUnderCurve.value, 4),
      ),
    ),
    inLanguage(fitLines.errors(String(report.conventions['standardErrors']))),
    ...(leftOut.length > 0 ? [inLanguage(fitLines.leftOut(leftOutPhrase(leftOut)))] : []),
    ...report.warnings.map((warning) => inLanguage(fitWarningPhrases[warning])),
    '',
  ].join('\n')
}

/** Columns that are no factor, each with its reason. */
export function leftOutPhrase(leftOut: readonly FactorLeftOut[]): Phrase {
  const reasoned = leftOut.map(({ column, reason }) => ({ column, why: factorLeftOutWords[reason] }))
  return {
    'zh-CN': reasoned.map(({ column, why }) => `${column}（${why['zh-CN']}）`).join('、'),
    en: reasoned.map(({ column, why }) => `${column} (${why.en})`).join(', '),
  }
}

function infinity(direction: string): string {
  return { '+infinity': '+∞', '-infinity': '−∞' }[direction] ?? '?'
}
