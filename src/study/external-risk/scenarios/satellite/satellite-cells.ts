import { type Column, type NominalColumn, numericColumn, takeRowsOf } from '../../../../stats/frame.ts'
import { distinctRows } from '../../../../stats/regression/collapse.ts'
import type { BinomialOutcome } from '../../../../stats/regression/outcome.ts'
import { cropYearColumn } from '../../../findings/crop-year-effects.ts'
import { fewestOutcomesOfLevel } from '../../../findings/sparse-levels.ts'
import { codesOfColumn } from '../../sample-codes.ts'
import type { SampleRows } from '../../sample-rows.ts'
import { satelliteTerms } from './satellite.ts'

/** Notes that agree in shocks, crop, township and year, counted once; nothing of a borrower is in it. */
export interface SatelliteCells {
  readonly shocks: ReadonlyMap<string, Float64Array>
  /** Nominal: `township`, `cropYear`, and `crop` where the book has it. Townships of few defaults share an effect. */
  readonly effects: readonly Column[]
  readonly outcome: BinomialOutcome
  /** Code of the cell's township-year; townships that share an effect are apart here. */
  readonly townshipYear: Uint32Array
  readonly townshipYears: number
  readonly years: number
  readonly townships: number
}

/** Insurance by itself, beside insured × disaster: those who insure may differ anyway. */
const shockTerms = [...satelliteTerms, 'insured'] as const

/** Null where the book names no townships or tells of no shock. Notes whose shocks are not known are left out. */
export function satelliteCells(sample: SampleRows): SatelliteCells | null {
  const { townshipYear, township } = sample.clusters
  const shocks = shockTerms.flatMap((name) => {
    const values = sample.term(name)
    return values?.some((value) => value !== 0 && !Number.isNaN(value)) ? [{ name, values }] : []
  })
  if (!townshipYear || !township || !shocks.some(({ name }) => name !== 'insured')) return null
  const kept = Array.from({ length: sample.rows }, (_, i) => i).filter((i) =>
    shocks.every(({ values }) => !Number.isNaN(values[i])),
  )
  const rows = Uint32Array.from(kept)
  const crop = codesOfColumn(sample, 'crop')
  const years = cropYearColumn(sample.cropYears, sample.outcome)
  const columns: Column[] = [
    ...shocks.map(({ name, values }) => takeRowsOf(numericColumn(name, values), rows)),
    pooled('township', township.codes, sample.outcome, rows),
    ...(years ? [takeRowsOf(years.column, rows)] : []),
    ...(crop ? [pooled('crop', crop.codes, sample.outcome, rows)] : []),
  ]
  const place = Uint32Array.from(rows, (row) => townshipYear.codes[row])
  const { cellOfRow, firstRows } = distinctRows(
    [...columns, { kind: 'nominal', name: 'townshipYear', codes: place, levels: [] }],
    rows.length,
  )
  const outcome = { events: new Float64Array(firstRows.length), trials: new Float64Array(firstRows.length) }
  for (let at = 0; at < rows.length; at++) {
    outcome.trials[cellOfRow[at]] += 1
    outcome.events[cellOfRow[at]] += sample.outcome[rows[at]]
  }
  const cells = columns.map((column) => takeRowsOf(column, firstRows))
  const shocksOfCells = cells.flatMap((column) =>
    column.kind === 'numeric' ? [[column.name, column.values] as const] : [],
  )
  return {
    shocks: new Map(shocksOfCells),
    effects: cells.filter(({ kind }) => kind === 'nominal'),
    outcome,
    townshipYear: Uint32Array.from(firstRows, (at) => place[at]),
    townshipYears: new Set(place).size,
    years: new Set(rows.map((row) => sample.cropYears[row])).size,
    townships: new Set(rows.map((row) => township.codes[row])).size,
  }
}

/**
 * A level with fewer than ten defaults or non-defaults would run off to infinity: such levels share one effect, with
 * the smallest of the others if they are still too few together.
 */
function pooled(name: string, codes: Uint32Array, outcome: Uint8Array, rows: Uint32Array): NominalColumn {
  const tally = new Map<number, Tally>()
  for (const row of rows) {
    const own = tally.get(codes[row]) ?? { notes: 0, defaults: 0 }
    tally.set(codes[row], own)
    own.notes += 1
    own.defaults += outcome[row]
  }
  const small = [...tally].filter(([, own]) => !isEnough(own))
  const together = small.reduce((sum, [, own]) => added(sum, own), { notes: 0, defaults: 0 })
  if (small.length > 0 && !isEnough(together)) {
    const large = [...tally].filter(([, own]) => isEnough(own))
    const smallest = large.sort(([, a], [, b]) => a.notes - b.notes)[0]
    if (smallest) small.push(smallest)
  }
  const few = new Set(small.map(([code]) => code))
  const kept = [...tally.keys()].filter((code) => !few.has(code)).sort((a, b) => a - b)
  const indexOf = new Map([...kept.entries()].map(([index, code]) => [code, index + 1]))
  return {
    kind: 'nominal',
    name,
    codes: Uint32Array.from(rows, (row) => indexOf.get(codes[row]) ?? 0),
    levels: ['few', ...kept.map(String)],
  }
}

interface Tally {
  notes: number
  defaults: number
}

function added(a: Tally, b: Tally): Tally {
  return { notes: a.notes + b.notes, defaults: a.defaults + b.defaults }
}

function isEnough({ notes, defaults }: Tally): boolean {
  return Math.min(defaults, notes - defaults) >= fewestOutcomesOfLevel
}
