import { pearsonChiSquare } from '../../stats/univariate/pearson-chi-square.ts'
import { externalWords as words } from '../../words/external-risk.ts'
import { cropFinding, heatMapFinding, yearFinding } from '../../words/external-risk-findings.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { cropWords } from '../../words/vocabulary.ts'
import type { Block, Figure, RowAccount, Table } from '../document.ts'
import { cropYearRates } from './crop-years.ts'
import { rateTable } from './rate-table.ts'
import { type Rate, type RateCounts, rateCounts, rateOf } from './rates.ts'
import { codesOfColumn, codesOfYears, type NamedCodes } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'

/** Default by crop year, by crop, and by both. */
export function yearCropBlocks(sample: SampleRows, confidence: number, account: RowAccount): Block[] {
  const years = codesOfYears(sample)
  const crops = codesOfColumn(sample, 'crop')
  const blocks: Block[] = [yearFigure(sample, years, confidence)]
  if (crops === null) {
    blocks.push({ kind: 'unavailable', id: 'crops', caption: words.byCropCaption, reason: words.noCrop })
    return blocks
  }
  blocks.push(
    cropTable(crops, sample.outcome, confidence, account),
    heatMap(crops, years, sample.outcome, confidence),
  )
  return blocks
}

function yearFigure(
  { outcome, rows }: SampleRows,
  { codes, years }: ReturnType<typeof codesOfYears>,
  confidence: number,
): Figure {
  const counts = rateCounts(codes, years.length, outcome)
  const told = years.flatMap((year, code) => {
    const one = rateOf(counts.notes[code], counts.defaults[code], confidence)
    return one.rate === null || one.interval === null
      ? []
      : [{ year, rate: one.rate, interval: one.interval }]
  })
  const [low, high] = extremes(told)
  const defaults = outcome.reduce((sum, event) => sum + event, 0)
  return {
    kind: 'figure',
    id: 'default-by-year',
    caption: yearFinding(told.length > 1 ? { high, low } : null, differ(counts)),
    chart: {
      kind: 'interval',
      axis: { label: words.rate, format: 'percent' },
      points: told.map(({ year, rate, interval }) => ({
        label: verbatim(String(year)),
        value: rate,
        interval,
      })),
      reference: { value: defaults / rows, label: words.allNotes },
    },
    notes: [words.cropYearNote, words.fewNotes],
  }
}

function cropTable(
  { codes, names }: NamedCodes,
  outcome: Uint8Array,
  confidence: number,
  account: RowAccount,
): Table {
  const counts = rateCounts(codes, names.length, outcome)
  const lines = names
    .map((name, code) => ({
      label: cropLabel(name),
      ...rateOf(counts.notes[code], counts.defaults[code], confidence),
    }))
    .filter(({ notes }) => notes > 0)
    .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
  const told = lines.flatMap(({ label, rate }) => (rate === null ? [] : [{ crop: label, rate }]))
  const [low, high] = extremes(told)
  const all = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
  return rateTable({
    id: 'crops',
    caption: cropFinding(told.length > 1 ? { high, low } : null, differ(counts)),
    header: words.crop,
    lines: [
      ...lines,
      {
        label: words.allNotes,
        role: 'total',
        ...rateOf(all(counts.notes), all(counts.defaults), confidence),
      },
    ],
    notes: [words.fewNotes],
    account,
  })
}

function heatMap(
  crops: NamedCodes,
  years: ReturnType<typeof codesOfYears>,
  outcome: Uint8Array,
  confidence: number,
): Figure {
  const found = cropYearRates(crops, years, outcome, confidence)
  const told = found.cells.flatMap((row, crop) =>
    row.flatMap(({ rate }: Rate, year) =>
      rate === null ? [] : [{ crop: cropLabel(found.crops[crop]), year: found.years[year], rate }],
    ),
  )
  return {
    kind: 'figure',
    id: 'crop-by-year',
    caption: heatMapFinding(told.length > 0 ? extremes(told)[1] : null),
    chart: {
      kind: 'heatMap',
      rows: found.crops.map(cropLabel),
      columns: found.years.map((year) => verbatim(String(year))),
      values: found.cells.map((row) => row.map(({ rate }) => rate)),
      format: 'percent',
    },
    notes: [words.heatMapNote],
  }
}

export function cropLabel(name: string): Phrase {
  return (cropWords as Readonly<Record<string, Phrase>>)[name] ?? verbatim(name)
}

/** The lowest and the highest rate. */
function extremes<T extends { readonly rate: number }>(lines: readonly T[]): [low: T, high: T] {
  const sorted = lines.toSorted((a, b) => a.rate - b.rate)
  return [sorted[0], sorted[sorted.length - 1]]
}

function differ({ notes, defaults }: RateCounts): boolean {
  const test = pearsonChiSquare({
    events: defaults,
    nonEvents: notes.map((count, code) => count - defaults[code]),
  })
  return test !== null && test.pValue <= 0.05
}
