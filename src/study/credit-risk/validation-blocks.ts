import {
  creditRiskCaptions as captions,
  creditRiskColumns as columns,
  creditRiskNotes as notes,
  creditRiskUnavailable as unavailable,
  creditRiskWords as words,
} from '../../words/credit-risk.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import type { CardPerformance, CropYearPerformance } from '../findings/application-findings.ts'
import type { ApplicationFinding } from '../findings/findings.ts'
import { column } from '../regression/cells.ts'
import { yearColumns, yearRow } from './year-columns.ts'

/** How the card does on its own rows, and on households that it has not seen. */
export function validationTable(
  { apparent, crossValidated, optimism }: ApplicationFinding,
  account: RowAccount,
  isByHousehold: boolean,
): Table {
  const line = (label: Phrase, value: (of: CardPerformance) => number | null) => ({
    cells: [label, value(apparent), crossValidated && value(crossValidated)],
  })
  const interval = (of: CardPerformance | null) => of?.areaUnderCurve.confidenceInterval ?? null
  return {
    kind: 'table',
    id: 'card-validation',
    caption: captions.validation(
      apparent.areaUnderCurve.value.toFixed(3),
      crossValidated ? crossValidated.areaUnderCurve.value.toFixed(3) : null,
      isByHousehold,
    ),
    columns: [
      column('measure', columns.measure, 'text'),
      column('apparent', columns.apparent, 'decimal4'),
      column(
        'crossValidated',
        isByHousehold ? columns.crossValidated : columns.crossValidatedByRow,
        'decimal4',
      ),
    ],
    rows: [
      line(columns.area, (of) => of.areaUnderCurve.value),
      { cells: [columns.interval, interval(apparent), interval(crossValidated)] },
      line(words.gini, (of) => of.gini),
      line(words.ks, (of) => of.kolmogorovSmirnov),
      line(words.brier, (of) => of.brier),
      line(words.miscalibration, (of) => of.corp.miscalibration),
      line(words.discrimination, (of) => of.corp.discrimination),
      line(words.uncertainty, (of) => of.corp.uncertainty),
      line(words.intercept, (of) => of.calibrationIntercept.value),
      line(words.slope, (of) => of.calibrationSlope.value),
      line(words.observedExpected, (of) => of.observedOverExpected),
      line(words.hosmerLemeshow, (of) => of.hosmerLemeshow.pValue),
      line(words.spiegelhalter, (of) => of.spiegelhalter.pValue),
    ],
    notes: [
      ...(crossValidated ? [notes.validation(crossValidated.folds, crossValidated.rows, isByHousehold)] : []),
      ...(optimism
        ? [
            notes.optimism(
              optimism.optimism.toFixed(3),
              optimism.corrected.toFixed(3),
              optimism.resamples,
              optimism.rows,
              isByHousehold,
            ),
          ]
        : []),
    ],
    account,
  }
}

/** Each crop year against the card of the others: a table and its AUCs as a figure. */
export function cropYearBlocks(
  { byCropYear, crossValidated }: ApplicationFinding,
  account: RowAccount,
  isByHousehold: boolean,
): Block[] {
  const told = byCropYear.filter(isTold)
  if (told.length < 2) {
    return [{ kind: 'unavailable', id: 'card-years', caption: unavailable.years, reason: words.noYears }]
  }
  const areas = told.map(({ areaUnderCurve }) => areaUnderCurve)
  const ratios = told.map(({ observedOverExpected }) => observedOverExpected)
  const [low, high] = [Math.min(...areas).toFixed(2), Math.max(...areas).toFixed(2)]
  const figure: Block = {
    kind: 'figure',
    id: 'card-year-areas',
    caption: captions.yearAreas(low, high),
    chart: {
      kind: 'interval',
      axis: { label: columns.area, format: 'decimal' },
      floor: 0.5,
      points: told.map(({ cropYear, areaUnderCurve, interval }) => ({
        label: verbatim(String(cropYear)),
        value: areaUnderCurve,
        interval,
      })),
      ...(crossValidated
        ? {
            reference: {
              value: crossValidated.areaUnderCurve.value,
              label: isByHousehold ? columns.crossValidated : columns.crossValidatedByRow,
            },
          }
        : {}),
    },
    notes: [],
  }
  const table: Table = {
    kind: 'table',
    id: 'card-years',
    caption: captions.years(low, high, Math.min(...ratios).toFixed(2), Math.max(...ratios).toFixed(2)),
    columns: yearColumns(columns.notes),
    rows: byCropYear.map(yearRow),
    notes: [notes.years],
    account,
  }
  return [figure, table]
}

type ToldYear = CropYearPerformance & {
  readonly areaUnderCurve: number
  readonly interval: readonly [number, number]
  readonly observedOverExpected: number
}

function isTold(own: CropYearPerformance): own is ToldYear {
  return own.areaUnderCurve !== null && own.interval !== null && own.observedOverExpected !== null
}
