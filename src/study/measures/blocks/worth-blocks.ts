import { measureNames } from '../../../words/measures.ts'
import { certaintyWords, doseWords, workbenchWords as words } from '../../../words/measures-workbench.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { writtenMoney, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount, Table } from '../../document.ts'
import type { MeasureFigures, MeasuresFinding } from '../workbench/measures-finding.ts'
import { joinedNames } from './joined-names.ts'

/** What each measure avoids and costs, as figures, a table and a figure. */
export function worthBlocks(finding: MeasuresFinding, account: RowAccount): Block[] {
  return [
    baselineFigures(finding),
    worthTable(finding, account),
    moneyTable(finding, account),
    worthFigure(finding),
  ]
}

function baselineFigures({ baseline }: MeasuresFinding): Block {
  const { notes, exposure, expectedLoss, expectedLossKnownWeather, inDefault } = baseline
  return {
    kind: 'keyFigures',
    figures: [
      { label: words.baseline.notes, value: notes, format: 'count' },
      { label: words.baseline.exposure, value: exposure, format: 'tenThousandYuan' },
      { label: words.baseline.expectedLoss, value: expectedLoss, format: 'tenThousandYuan' },
      { label: words.baseline.knownWeather, value: expectedLossKnownWeather, format: 'tenThousandYuan' },
      { label: words.baseline.inDefault, value: inDefault.loss, format: 'tenThousandYuan' },
    ],
  }
}

function worthTable({ measures, unseenLevels }: MeasuresFinding, account: RowAccount): Table {
  // No column of dashes where every measure pays at any dose.
  const stops = measures.some(({ curve }) => curve.stopsPayingAt !== null)
  const associative = measures.filter(({ isAssociative }) => isAssociative).map(({ measure }) => measure)
  return {
    kind: 'table',
    id: 'measures-worth',
    caption: worthCaption(measures),
    columns: [
      { key: 'measure', header: words.measure, format: 'text' },
      { key: 'dose', header: words.dose, format: 'text' },
      { key: 'averageLoss', header: words.lossAvoided, format: 'tenThousandYuan', group: words.averageYear },
      { key: 'averageInterval', header: words.interval, format: 'tenThousandYuan', group: words.averageYear },
      { key: 'seasonLoss', header: words.lossAvoided, format: 'tenThousandYuan', group: words.thisSeason },
      { key: 'seasonInterval', header: words.interval, format: 'tenThousandYuan', group: words.thisSeason },
      { key: 'netBenefit', header: words.netBenefit, format: 'tenThousandYuan' },
      ...(stops ? [{ key: 'stopsPayingAt', header: words.stopsPayingAt, format: 'percent1' as const }] : []),
      { key: 'certainty', header: words.certainty, format: 'text' },
    ],
    rows: measures.map((own) => ({
      cells: [
        measureNames[own.measure],
        doseOf(own),
        own.averageYear.loss,
        own.averageYear.interval,
        own.knownWeather.loss,
        own.knownWeather.interval,
        own.netBenefit,
        ...(stops ? [own.curve.stopsPayingAt] : []),
        certaintyWords[own.certainty],
      ],
    })),
    notes: [
      words.unitNote,
      words.seasonNote,
      ...(associative.length > 0 ? [words.associativeNote(joinedNames(associative))] : []),
      words.pricingNote,
      ...(unseenLevels.length > 0
        ? [words.unseenNote(unseenLevels.map(({ factor, notes }) => `${factor} ${notes}`).join(', '))]
        : []),
    ],
    account,
  }
}

export function doseOf({ measure, dose }: Pick<MeasureFigures, 'measure' | 'dose'>): Phrase {
  const share = writtenPercent(dose, 0)
  return { 'zh-CN': `${doseWords[measure]['zh-CN']} ${share}`, en: `${share} ${doseWords[measure].en}` }
}

function worthCaption(measures: readonly MeasureFigures[]): Phrase {
  const best = measures.reduce((most, own) => (own.netBenefit > most.netBenefit ? own : most), measures[0])
  return best && best.netBenefit > 0
    ? words.tableCaption(measureNames[best.measure], writtenMoney(Math.round(best.netBenefit * 100)))
    : words.nothingPays
}

function moneyTable({ measures }: MeasuresFinding, account: RowAccount): Table {
  const total = (payer: 'cooperativePays' | 'farmersPay' | 'statePays') =>
    writtenMoney(Math.round(100 * measures.reduce((sum, { money }) => sum + money[payer], 0)))
  return {
    kind: 'table',
    id: 'measures-money',
    caption: words.moneyCaption(total('cooperativePays'), total('farmersPay'), total('statePays')),
    columns: [
      { key: 'measure', header: words.measure, format: 'text' },
      { key: 'cooperativePays', header: words.cooperativePays, format: 'tenThousandYuan' },
      { key: 'cooperativeGains', header: words.cooperativeGains, format: 'tenThousandYuan' },
      { key: 'farmersPay', header: words.farmersPay, format: 'tenThousandYuan' },
      { key: 'farmersGain', header: words.farmersGain, format: 'tenThousandYuan' },
      { key: 'statePays', header: words.statePays, format: 'tenThousandYuan' },
    ],
    rows: measures.map(({ measure, money }) => ({
      cells: [
        measureNames[measure],
        money.cooperativePays,
        money.cooperativeGains,
        money.farmersPay,
        money.farmersGain,
        money.statePays,
      ],
    })),
    notes: [words.unitNote],
    account,
  }
}

function worthFigure({ measures }: MeasuresFinding): Block {
  const most = measures.reduce((best, own) => (own.averageYear.loss > best.averageYear.loss ? own : best))
  const unclear = measures
    .filter(({ averageYear: { interval } }) => interval[0] <= 0 && interval[1] >= 0)
    .map(({ measure }) => measure)
  return {
    kind: 'figure',
    id: 'measures-figure',
    caption: words.figureCaption(measureNames[most.measure], joinedNames(unclear), unclear.length),
    chart: {
      kind: 'bar',
      axis: { label: words.figureAxis, format: 'tenThousandYuan' },
      bars: measures.map(({ measure, averageYear }) => ({
        label: measureNames[measure],
        value: averageYear.loss,
        interval: averageYear.interval,
      })),
    },
    notes: [],
  }
}
