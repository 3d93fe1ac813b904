import { pearsonChiSquare } from '../../../stats/univariate/pearson-chi-square.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { noAdjustedOutcome } from '../../../words/sample-account.ts'
import { statusQuoColumns } from '../../../words/status-quo.ts'
import { compositionNotes, total as totalWord } from '../../../words/status-quo-composition.ts'
import { cropYearWords, qualityColumns } from '../../../words/status-quo-quality.ts'
import type { Block, Cell, TableColumn, TableRow } from '../../document.ts'
import {
  type CropYearRate,
  cropYearRates,
  isComparable,
  overallRate,
  type RateCount,
} from '../crop-year-rates.ts'
import { FEWEST_FOR_A_RATE } from '../fewest.ts'
import { CALLED_AT } from '../level-test.ts'
import type { StatusQuoScope } from '../scope.ts'

/** The default rate of notes with a closed window by crop year, as booked and adjusted. */
export function cropYearBlocks(scope: StatusQuoScope): Block[] {
  const { sample, confidence, reading, positions } = scope
  if (!sample) {
    return [
      {
        kind: 'unavailable',
        id: 'crop-year-rates',
        caption: cropYearWords.title,
        reason: compositionNotes.noSample,
      },
    ]
  }
  const years = cropYearRates(sample, reading, positions, confidence)
  const all = overallRate(sample, confidence)
  const rated = years.filter(isComparable)
  return [rateTable(scope, years, all, rated)]
}

function rateTable(
  { accounts, sample, reading }: StatusQuoScope,
  years: readonly CropYearRate[],
  all: RateCount,
  rated: readonly CropYearRate[],
): Block {
  const hasAdjusted = sample?.outcomeKind === 'adjusted'
  const outcomes = hasAdjusted ? (['booked', 'adjusted'] as const) : (['booked'] as const)
  const row = (name: Phrase, notes: number, count: RateCount, role?: TableRow['role']): TableRow => {
    const isRated = count.matured >= FEWEST_FOR_A_RATE
    const cells: Cell[] = [name, notes, count.matured, count.booked]
    cells.push(isRated ? count.booked / count.matured : null, isRated ? count.bookedInterval : null)
    if (hasAdjusted) {
      cells.push(count.defaults, isRated ? count.defaults / count.matured : null)
      cells.push(isRated ? count.interval : null)
    }
    return { role, cells }
  }
  const young = years.filter((year) => !isComparable(year)).map(({ cropYear }) => cropYear)
  return {
    kind: 'table',
    id: 'crop-year-rates',
    caption: captionOf(rated, all),
    columns: [
      { key: 'year', header: qualityColumns.cropYear, format: 'text' },
      { key: 'notes', header: qualityColumns.disbursedNotes, format: 'count' },
      { key: 'matured', header: qualityColumns.matured, format: 'count' },
      ...outcomes.flatMap((kind): TableColumn[] => {
        const group = kind === 'booked' ? qualityColumns.bookedDefaults : qualityColumns.adjustedDefaults
        return [
          { key: kind, header: statusQuoColumns.defaults, format: 'count', group },
          { key: `${kind}Rate`, header: qualityColumns.rate, format: 'percent1', group },
          { key: `${kind}Interval`, header: statusQuoColumns.interval, format: 'percent1', group },
        ]
      }),
    ],
    rows: [
      ...years.map((year) => row(verbatim(String(year.cropYear)), year.notes, year)),
      row(
        totalWord,
        years.reduce((sum, { notes }) => sum + notes, 0),
        all,
        'total',
      ),
    ],
    notes: [
      cropYearWords.note(reading.outcomes.window),
      ...(young.length > 0 ? [cropYearWords.young(young)] : []),
      cropYearWords.drawn,
      ...(hasAdjusted ? [] : [noAdjustedOutcome]),
    ],
    account: accounts.sample,
  }
}

function captionOf(rated: readonly CropYearRate[], all: RateCount): Phrase {
  const byRate = rated
    .map(({ cropYear, defaults, matured }) => ({ year: cropYear, rate: defaults / matured }))
    .sort((a, b) => b.rate - a.rate)
  const test = pearsonChiSquare({
    events: Float64Array.from(rated, ({ defaults }) => defaults),
    nonEvents: Float64Array.from(rated, ({ matured, defaults }) => matured - defaults),
  })
  const only = { year: 0, rate: Number.NaN }
  return cropYearWords.caption({
    highest: byRate[0] ?? only,
    lowest: byRate[byRate.length - 1] ?? only,
    differs: test !== null && test.pValue < CALLED_AT,
    rate: all.defaults / all.matured,
    interval: all.interval,
  })
}
