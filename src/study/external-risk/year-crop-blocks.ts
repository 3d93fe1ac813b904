import { againstTheRest } from '../../stats/univariate/against-the-rest.ts'
import { externalWords as words } from '../../words/external-risk.ts'
import {
  cropOfYear,
  type NamedRate,
  oneYearOnly,
  standingOut,
  yearName,
} from '../../words/external-risk-findings.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { cropWords } from '../../words/vocabulary.ts'
import type { Block, Figure, RowAccount } from '../document.ts'
import { type CropYears, cropYearRates } from './crop-years.ts'
import { differing, type LevelRate, levelRates } from './level-rates.ts'
import { levelColumns, rateTable } from './rate-table.ts'
import { rateOf } from './rates.ts'
import { codesOfColumn, codesOfYears, type NamedCodes } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'

type Years = ReturnType<typeof codesOfYears>

/** Default by crop year, by crop, and by both. `young` years have hardly matured: they are not compared with others. */
export function yearCropBlocks(
  sample: SampleRows,
  confidence: number,
  account: RowAccount,
  young: ReadonlySet<number>,
): Block[] {
  const all = codesOfYears(sample)
  const years = comparableYears(all, young)
  const crops = codesOfColumn(sample, 'crop')
  const blocks: Block[] = [yearFigure(sample, years, confidence)]
  if (crops === null) {
    blocks.push({ kind: 'unavailable', id: 'crops', caption: words.byCropCaption, reason: words.noCrop })
    return blocks
  }
  blocks.push(
    cropTable(crops, all, sample.outcome, confidence, account),
    heatMapBlock(cropYearRates(crops, years, sample.outcome, confidence)),
  )
  return blocks
}

/** The years that are told; rows of the others have the code `years.length`. */
function comparableYears({ codes, years }: Years, young: ReadonlySet<number>): Years {
  const kept = years.filter((year) => !young.has(year))
  if (kept.length === 0) return { codes, years }
  const newCode = years.map((year) => (young.has(year) ? kept.length : kept.indexOf(year)))
  return { codes: codes.map((code) => newCode[code]), years: kept }
}

function yearFigure(sample: SampleRows, { codes, years }: Years, confidence: number): Figure {
  const { outcome, rows, clusters } = sample
  // Without townships the notes of a year are the units.
  const units = clusters.townshipYear ?? { codes: Uint32Array.from(codes.keys()), count: rows }
  const { levels } = levelRates(codes, years.length, units, outcome, confidence)
  const label = (level: number | null) => (level === null ? words.small : verbatim(String(years[level])))
  return {
    kind: 'figure',
    id: 'default-by-year',
    caption:
      years.length > 1 ? caption('year', levels, (level) => yearName(years[level ?? 0])) : oneYearOnly(),
    chart: {
      kind: 'interval',
      axis: { label: words.rate, format: 'percent' },
      points: levels.flatMap(({ level, rate, interval }) =>
        rate === null || interval === null ? [] : [{ label: label(level), value: rate, interval }],
      ),
      reference: { value: outcome.reduce((sum, event) => sum + event, 0) / rows, label: words.allNotes },
    },
    notes: [words.yearNote, words.cropYearNote],
  }
}

function cropTable(
  { codes, names }: NamedCodes,
  years: Years,
  outcome: Uint8Array,
  confidence: number,
  account: RowAccount,
): Block {
  const { levels } = levelRates(
    codes,
    names.length,
    { codes: years.codes, count: years.years.length },
    outcome,
    confidence,
  )
  if (levels.every(({ level }) => level === null)) {
    return { kind: 'unavailable', id: 'crops', caption: words.byCropCaption, reason: words.smallCrops }
  }
  const label = (level: number | null) => (level === null ? words.small : cropLabel(names[level]))
  const inOrder = levels.toSorted(
    (a, b) => Number(a.level === null) - Number(b.level === null) || (b.rate ?? -1) - (a.rate ?? -1),
  )
  const all = (key: 'notes' | 'defaults') => levels.reduce((sum, level) => sum + level[key], 0)
  return rateTable({
    id: 'crops',
    caption: caption('crop', levels, label),
    header: words.crop,
    lines: [
      ...inOrder.map((level) => ({
        ...level,
        label: label(level.level),
        more: [level.restRate, level.qValue],
      })),
      { label: words.allNotes, role: 'total', ...rateOf(all('notes'), all('defaults'), confidence) },
    ],
    more: levelColumns,
    notes: [words.cropNote],
    account,
  })
}

function heatMapBlock(found: CropYears): Block {
  return found.crops.length > 0
    ? heatMap(found)
    : {
        kind: 'unavailable',
        id: 'crop-by-year',
        of: 'figure',
        caption: words.cropByYearCaption,
        reason: words.smallCells,
      }
}

function heatMap(found: CropYears): Figure {
  const told = found.cells.flatMap((row, crop) =>
    row.flatMap((cell, year) => (cell.rate === null ? [] : [{ ...cell, crop, year }])),
  )
  const compared = againstTheRest({
    events: Float64Array.from(told, ({ defaults }) => defaults),
    nonEvents: Float64Array.from(told, ({ notes, defaults }) => notes - defaults),
  })
  const levels = compared.map(
    ({ events, size, rate, restRate, qValue }, level): LevelRate => ({
      level,
      notes: size,
      defaults: events,
      rate,
      interval: null,
      restRate,
      qValue,
    }),
  )
  return {
    kind: 'figure',
    id: 'crop-by-year',
    caption: caption('cell', levels, (level) => cellLabel(found, told[level ?? 0])),
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

/** Those that differ, the farthest from the rest first. */
function caption(
  kind: 'year' | 'crop' | 'cell',
  levels: readonly LevelRate[],
  label: (level: number | null) => Phrase,
): Phrase {
  const { higher, lower } = differing(levels)
  return standingOut(kind, namedRates(higher, label), namedRates(lower, label))
}

export function namedRates(
  levels: readonly LevelRate[],
  label: (level: number | null) => Phrase,
): NamedRate[] {
  const distance = ({ rate, restRate }: LevelRate) => Math.abs((rate ?? restRate) - restRate)
  return levels
    .toSorted((a, b) => distance(b) - distance(a))
    .map(({ level, rate }) => ({ name: label(level), rate: rate ?? Number.NaN }))
}

function cellLabel({ crops, years }: CropYears, cell: { crop: number; year: number }): Phrase {
  return cropOfYear(cropLabel(crops[cell.crop]), years[cell.year])
}

export function cropLabel(name: string): Phrase {
  return (cropWords as Readonly<Record<string, Phrase>>)[name] ?? verbatim(name)
}
