import {
  behaviourCaptions as captions,
  behaviourColumnWords as columns,
  behaviourNotes as notes,
  behaviourWords as words,
} from '../../../words/behaviour-section.ts'
import { creditRiskColumns, creditRiskWords } from '../../../words/credit-risk.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { Block, Figure, RowAccount, Table } from '../../document.ts'
import type { CardPerformance } from '../../findings/application-findings.ts'
import type { BehaviourComparison, FittedBehaviour } from '../../findings/behavioural/behavioural-findings.ts'
import { column } from '../../regression/cells.ts'
import { calibrationChart } from '../calibration-chart.ts'
import { yearColumns, yearRow } from '../year-columns.ts'

/** A alone, C alone and both, on the same observations. */
export function comparisonTable(
  { areas, differences, observations }: BehaviourComparison,
  account: RowAccount,
): Table {
  const added = differences.find(({ of, against }) => of === 'both' && against === 'application')!
  const between = (of: string, against: string) =>
    writtenDifference(differences.find((own) => own.of === of && own.against === against)!)
  const adds = added.pValue !== null && added.pValue < 0.05 && added.difference > 0
  const areaOf = (model: string) => areas.find((own) => own.model === model)!.area.toFixed(3)
  return {
    kind: 'table',
    id: 'behaviour-comparison',
    caption: captions.comparison(areaOf('application'), areaOf('both'), adds ? 'adds' : 'none'),
    columns: [
      column('model', columns.model, 'text'),
      column('area', columns.area, 'decimal3'),
      column('interval', columns.interval, 'decimal3'),
      column('difference', columns.difference, 'decimal3'),
      column('differenceInterval', columns.interval, 'decimal3'),
      column('p', columns.p, 'pValue'),
    ],
    rows: areas.map(({ model, area, interval }) => {
      const own = differences.find(({ of, against }) => of === model && against === 'application')
      return {
        cells: [
          words[model],
          area,
          interval,
          own?.difference ?? null,
          own?.interval ?? null,
          own?.pValue ?? null,
        ],
      }
    }),
    notes: [
      notes.comparison(observations, between('behavioural', 'application'), between('both', 'behavioural')),
    ],
    account,
  }
}

function writtenDifference({ difference, interval }: BehaviourComparison['differences'][number]): string {
  const written = (value: number) => value.toFixed(3).replace('-', '−')
  return interval ? `${written(difference)} [${interval.map(written).join(', ')}]` : written(difference)
}

export function behaviourValidation(
  { apparent, crossValidated }: FittedBehaviour,
  account: RowAccount,
): Table {
  const line = (label: Phrase, value: (of: CardPerformance) => number | null) => ({
    cells: [label, value(apparent), crossValidated && value(crossValidated)],
  })
  const held = crossValidated?.areaUnderCurve
  return {
    kind: 'table',
    id: 'behaviour-validation',
    caption: captions.validation(
      apparent.areaUnderCurve.value.toFixed(3),
      held ? held.value.toFixed(3) : null,
    ),
    columns: [
      column('measure', creditRiskColumns.measure, 'text'),
      column('apparent', creditRiskColumns.apparent, 'decimal4'),
      column('crossValidated', creditRiskColumns.crossValidated, 'decimal4'),
    ],
    rows: [
      line(creditRiskColumns.area, (of) => of.areaUnderCurve.value),
      {
        cells: [
          creditRiskColumns.interval,
          apparent.areaUnderCurve.confidenceInterval,
          held?.confidenceInterval ?? null,
        ],
      },
      line(creditRiskWords.gini, (of) => of.gini),
      line(creditRiskWords.ks, (of) => of.kolmogorovSmirnov),
      line(creditRiskWords.brier, (of) => of.brier),
      line(creditRiskWords.miscalibration, (of) => of.corp.miscalibration),
      line(creditRiskWords.discrimination, (of) => of.corp.discrimination),
      line(creditRiskWords.uncertainty, (of) => of.corp.uncertainty),
      line(creditRiskWords.intercept, (of) => of.calibrationIntercept.value),
      line(creditRiskWords.slope, (of) => of.calibrationSlope.value),
      line(creditRiskWords.observedExpected, (of) => of.observedOverExpected),
    ],
    notes: crossValidated ? [notes.validation(crossValidated.folds)] : [],
    account,
  }
}

export function calibrationOfBehaviour({ crossValidated, apparent }: FittedBehaviour): Figure {
  const { bands, observedOverExpected } = crossValidated ?? apparent
  const { chart, inside } = calibrationChart(bands)
  return {
    kind: 'figure',
    id: 'behaviour-calibration',
    caption: captions.calibration(observedOverExpected.toFixed(2), inside, bands.length),
    chart,
    notes: crossValidated ? [notes.calibration] : [],
  }
}

/** Each crop year against the model of the others; nothing where fewer than two can be judged. */
export function behaviourYears({ byCropYear }: FittedBehaviour, account: RowAccount): Block[] {
  const areas = byCropYear.flatMap(({ areaUnderCurve }) => areaUnderCurve ?? [])
  if (areas.length < 2) return []
  return [
    {
      kind: 'table',
      id: 'behaviour-years',
      caption: captions.years(Math.min(...areas).toFixed(2), Math.max(...areas).toFixed(2)),
      columns: yearColumns(columns.observations),
      rows: byCropYear.map(yearRow),
      notes: [notes.years],
      account,
    },
  ]
}
