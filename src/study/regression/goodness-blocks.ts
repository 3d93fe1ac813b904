import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import { wilsonInterval } from '../../stats/proportion.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions, unavailableCaptions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import { creditFileReasons } from '../../words/regression-reasons.ts'
import type { Block, Figure, RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { formatFixed } from '../render/format.ts'
import { column, writtenP } from './cells.ts'
import { calledAt, labelOfColumn } from './report-view.ts'

/** SPSS's order has the Hosmer–Lemeshow table further up. */
export function goodnessBlocks(finding: ExplanatoryFinding, account: RowAccount, isSpss: boolean): Block[] {
  return [
    fitTable(finding, account),
    ...(isSpss ? [] : [hosmerLemeshowTable(finding, account)]),
    calibrationFigure(finding),
    boxTidwellBlock(finding, account),
  ]
}

function fitTable({ report, diagnostics }: ExplanatoryFinding, account: RowAccount): Table {
  const { fit } = report
  const { z, pValue } = diagnostics.spiegelhalter
  const line = (name: Phrase, value: number | null) => ({ cells: [name, value] })
  return {
    kind: 'table',
    id: 'fit',
    caption: captions.fit(fit.mcFadden.toFixed(3), fit.areaUnderCurve.value.toFixed(3)),
    columns: [column('item', words.item, 'text'), column('value', words.value, 'decimal4')],
    rows: [
      line(words.mcFadden, fit.mcFadden),
      line(words.adjustedMcFadden, fit.adjustedMcFadden),
      line(verbatim('Cox–Snell R²'), fit.coxSnell),
      line(verbatim('Nagelkerke R²'), fit.nagelkerke),
      line(verbatim('Tjur R²'), fit.tjur),
      line(verbatim('AUC'), fit.areaUnderCurve.value),
      line(words.gini, fit.gini),
      line(verbatim('KS'), fit.kolmogorovSmirnov),
      line(words.brier, fit.brier),
      line(words.logLoss, fit.logLoss),
      // On the scale of −2 ln L: four decimals would say nothing.
      { cells: [verbatim('AIC'), verbatim(formatFixed(fit.aic, 1))] },
      { cells: [verbatim('BIC'), verbatim(formatFixed(fit.bic, 1))] },
    ],
    notes: [
      notes.fit,
      notes.mcFaddenBase,
      ...(z === null ? [] : [notes.spiegelhalter(z.toFixed(2), writtenP(pValue))]),
    ],
    account,
  }
}

export function hosmerLemeshowTable({ report }: ExplanatoryFinding, account: RowAccount): Table {
  const { table, chiSquare, degreesOfFreedom, pValue } = report.fit.hosmerLemeshow
  return {
    kind: 'table',
    id: 'hosmer-lemeshow',
    caption: captions.hosmerLemeshow(pValue),
    columns: [
      column('band', words.band, 'integer'),
      column('probability', words.probabilityRange, 'percent1'),
      column('notes', words.notes, 'count'),
      column('observed', words.observed, 'count'),
      column('expected', words.expected, 'decimal2'),
      column('rate', words.rate, 'percent1'),
    ],
    rows: table.map(({ lowestScore, highestScore, observations, events, expected }, band) => ({
      cells: [
        band + 1,
        [lowestScore, highestScore] as const,
        observations,
        events,
        expected,
        observations >= 10 ? events / observations : null,
      ],
    })),
    notes: [notes.hosmerLemeshow(chiSquare.toFixed(2), degreesOfFreedom, writtenP(pValue))],
    account,
  }
}

function calibrationFigure({ report }: ExplanatoryFinding): Figure {
  const points = report.fit.hosmerLemeshow.table.map(({ observations, events, expected }) => ({
    predicted: expected / observations,
    observed: events / observations,
    interval: wilsonInterval(events, observations),
    count: observations,
  }))
  const inside = points.filter(
    ({ predicted, interval }) => predicted >= interval[0] && predicted <= interval[1],
  ).length
  return {
    kind: 'figure',
    id: 'explanatory-calibration',
    caption: captions.calibration(inside, points.length),
    chart: { kind: 'calibration', points },
    notes: [],
  }
}

function boxTidwellBlock(finding: ExplanatoryFinding, account: RowAccount): Block {
  const { boxTidwell, boxTidwellRows } = finding.diagnostics
  if (boxTidwell.length === 0) {
    return {
      kind: 'unavailable',
      id: 'box-tidwell',
      caption: unavailableCaptions.boxTidwell,
      reason: creditFileReasons.noNumbers,
    }
  }
  const qValues = benjaminiHochberg(boxTidwell.map(({ pValue }) => pValue))
  const bent = boxTidwell.filter((_, i) => (qValues[i] ?? 1) < calledAt)
  return {
    kind: 'table',
    id: 'box-tidwell',
    caption: captions.boxTidwell(bent.map(({ factor }) => labelOfColumn(finding, factor))),
    columns: [
      column('factor', words.factor, 'text'),
      column('coefficient', words.coefficient, 'decimal3'),
      column('statistic', words.statistic, 'decimal2'),
      column('p', words.p, 'pValue'),
      column('q', words.q, 'pValue'),
    ],
    rows: boxTidwell.map(({ factor, coefficient, chiSquare, pValue }, i) => ({
      cells: [labelOfColumn(finding, factor), coefficient, chiSquare, pValue, qValues[i]],
    })),
    notes: [notes.boxTidwell(boxTidwellRows)],
    account,
  }
}
