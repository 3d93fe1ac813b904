import type { TermReport } from '../../stats/regression/report/regression-report.ts'
import type { Phrase } from '../../words/phrase.ts'
import { errorBasisWords, valueWords, wholeFactor, columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import type { ForestChart } from '../charts.ts'
import type { Figure, RowAccount, Table, TableRow } from '../document.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'
import type { ExplanatoryFinding, FactorFinding } from '../findings/findings.ts'
import { column, intervalCell, writtenP } from './cells.ts'
import {
  isCalled,
  labelOfColumn,
  labelOfLevel,
  nameOfColumn,
  type ReportedFactor,
  reportedFactors,
} from './report-view.ts'
import { termRow } from './term-row.ts'

export function coefficientTable(finding: ExplanatoryFinding, account: RowAccount): Table {
  const { factors, report } = finding
  const intercept = report.terms[0]
  return {
    kind: 'table',
    id: 'coefficients',
    caption: captions.coefficients(factors.filter(isCalled).length, factors.length),
    columns: [
      column('factor', words.factor, 'text'),
      column('coefficient', words.coefficient, 'decimal3'),
      column('standardError', words.standardError, 'decimal3'),
      column('oddsRatio', words.oddsRatio, 'decimal2'),
      column('interval', words.interval, 'decimal2'),
      column('p', words.p, 'pValue'),
      column('q', words.q, 'pValue'),
      column('errors', words.errors, 'text'),
    ],
    rows: [
      ...reportedFactors(finding).flatMap((own) => rowsOfFactor(finding, own)),
      termRow(valueWords.intercept, intercept, null, null),
    ],
    notes: report.terms.some(({ direction }) => direction)
      ? [notes.coefficients, notes.infinite]
      : [notes.coefficients],
    account,
  }
}

function rowsOfFactor(
  finding: ExplanatoryFinding,
  { column: name, reference, terms }: ReportedFactor,
): TableRow[] {
  const { factor, isMissingFlag } = nameOfColumn(finding, name)
  const own = finding.factors.find((candidate) => candidate.factor === factor)
  const label = labelOfColumn(finding, name)
  const basis = own ? errorBasisWords[own.errorBasis] : null
  if (reference === null) {
    return terms.map((term) => termRow(label, term, isMissingFlag ? null : (own?.qValue ?? null), basis))
  }
  const heading: TableRow = {
    cells: [own ? groupHeading(label, own) : label, null, null, null, null, null, null, null],
    role: 'group',
  }
  const referenceRow: TableRow = {
    cells: [labelOfLevel(finding, name, reference), 0, null, 1, null, null, null, valueWords.reference],
    role: 'reference',
  }
  return [
    heading,
    referenceRow,
    ...terms.map((term) => termRow(labelOfLevel(finding, name, term.level ?? ''), term, null, null)),
  ]
}

/** The renderer prints only the label of a group's heading, so the test of the whole factor stands in it. */
function groupHeading(label: Phrase, { pValue, qValue, errorBasis }: FactorFinding): Phrase {
  return wholeFactor(label, writtenP(pValue), writtenP(qValue), errorBasisWords[errorBasis])
}

/** Odds ratios of all factors but the crop years. */
export function forestFigure(finding: ExplanatoryFinding): Figure {
  const shown = reportedFactors(finding).filter(({ column: name }) => name !== cropYearFactor)
  const told = shown.flatMap(({ column: name, terms }) =>
    terms.flatMap((term) => {
      const interval = term.oddsRatioConfidenceInterval
      const excludesOne = interval && ((interval[0] ?? 0) > 1 || (interval[1] ?? Infinity) < 1)
      return excludesOne && term.oddsRatio !== null
        ? [{ label: termLabel(finding, name, term), oddsRatio: term.oddsRatio }]
        : []
    }),
  )
  const highest = told.filter(({ oddsRatio }) => oddsRatio > 1).sort((a, b) => b.oddsRatio - a.oddsRatio)[0]
  const lowest = told.filter(({ oddsRatio }) => oddsRatio < 1).sort((a, b) => a.oddsRatio - b.oddsRatio)[0]
  return {
    kind: 'figure',
    id: 'odds-ratios',
    caption: captions.forest(highest?.label ?? null, lowest?.label ?? null),
    chart: {
      kind: 'forest',
      axis: { label: words.oddsRatio, format: 'decimal' },
      groups: forestGroups(finding, shown),
    },
    notes: [notes.forest],
  }
}

/** Numbers and flags stand together in one group; each nominal factor is a group of its own. */
function forestGroups(finding: ExplanatoryFinding, shown: readonly ReportedFactor[]): ForestChart['groups'] {
  const single = shown.filter(({ reference }) => reference === null)
  const nominal = shown.filter(({ reference }) => reference !== null)
  const rowOf = (label: Phrase, term: TermReport) => ({
    label,
    estimate: term.oddsRatio,
    interval: intervalCell(term.oddsRatioConfidenceInterval),
  })
  const groups = nominal.map(({ column: name, reference, terms }) => ({
    name: labelOfColumn(finding, name),
    rows: [
      { label: labelOfLevel(finding, name, reference!), estimate: null, interval: null },
      ...terms.map((term) => rowOf(labelOfLevel(finding, name, term.level ?? ''), term)),
    ],
  }))
  if (single.length === 0) return groups
  const first = {
    name: words.factor,
    rows: single.flatMap(({ column: name, terms }) =>
      terms.map((term) => rowOf(labelOfColumn(finding, name), term)),
    ),
  }
  return [first, ...groups]
}

function termLabel(finding: ExplanatoryFinding, name: string, term: TermReport): Phrase {
  const label = labelOfColumn(finding, name)
  if (term.level === null) return label
  const level = labelOfLevel(finding, name, term.level)
  return { 'zh-CN': `${label['zh-CN']}：${level['zh-CN']}`, en: `${label.en}: ${level.en}` }
}
