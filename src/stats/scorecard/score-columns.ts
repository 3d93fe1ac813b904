import { type Column, columnNamed, type Frame, type NominalColumn, type NumericColumn } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { breakGrid, intervalsInto } from './break-grid.ts'
import type { CardErrorCode } from './card-error.ts'
import type { CompiledCard, CompiledFactor } from './compile-card.ts'
import { emptyScores, type Scores, scoreSlots } from './score-slots.ts'

const BLOCK = 2048

/** Scores every row of a frame, in order. Blocks of slots stay in the fastest cache. */
export function scoreColumns(compiled: CompiledCard, frame: Frame): Scores {
  const readers = slotReaders(compiled, frame)
  const scores = emptyScores(frame.rows)
  const slots = new Uint8Array(compiled.factors.length * BLOCK)
  for (let first = 0; first < frame.rows; first += BLOCK) {
    const rows = Math.min(BLOCK, frame.rows - first)
    readers.forEach((read, f) => {
      read(first, rows, slots, f * BLOCK)
    })
    scoreSlots(compiled, slots, BLOCK, rows, scores, first)
  }
  return scores
}

/** The slots of each factor, for every row: what the characteristic stability index counts. */
export function slotColumns(compiled: CompiledCard, frame: Frame): Uint8Array[] {
  return slotReaders(compiled, frame).map((read) => {
    const slots = new Uint8Array(frame.rows)
    read(0, frame.rows, slots, 0)
    return slots
  })
}

/** Writes the slots of rows first … first + rows − 1 to `into` from `at` on. */
type SlotReader = (first: number, rows: number, into: Uint8Array, at: number) => void

function slotReaders(compiled: CompiledCard, frame: Frame): SlotReader[] {
  return compiled.factors.map((factor) => {
    const column = columnNamed(frame, factor.name)
    if (!column) throw new InputError<CardErrorCode>('cardColumnMissing', { factor: factor.name })
    return readerOf(factor, column)
  })
}

function readerOf(factor: CompiledFactor, column: Column): SlotReader {
  if (factor.binning.kind === 'numeric') {
    if (column.kind === 'numeric') return numberReader(factor, column)
    if (isAllMissing(column)) return (_, rows, into, at) => into.fill(factor.missingSlot, at, at + rows)
    throw new InputError<CardErrorCode>('cardColumnText', { factor: factor.name })
  }
  return column.kind === 'nominal' ? levelReader(factor, column) : numberAsLevelReader(factor, column)
}

/** A column without any value has no type of its own. */
function isAllMissing({ codes, levels }: NominalColumn): boolean {
  return codes.every((code) => code === levels.length)
}

function numberReader(
  { breaks, specialCodes, missingSlot }: CompiledFactor,
  { values }: NumericColumn,
): SlotReader {
  const grid = breakGrid(breaks)
  const firstSpecial = breaks.length + 1
  return (first, rows, into, at) => {
    intervalsInto(grid, missingSlot, values, first, rows, into, at)
    for (let s = 0; s < specialCodes.length; s++) {
      const code = specialCodes[s]
      for (let row = 0; row < rows; row++) if (values[first + row] === code) into[at + row] = firstSpecial + s
    }
  }
}

function levelReader(factor: CompiledFactor, { codes, levels }: NominalColumn): SlotReader {
  const slotOfCode = Uint8Array.from([
    ...levels.map((level) => factor.slotByLevel.get(level) ?? factor.unnamedSlot),
    factor.missingSlot,
  ])
  return (first, rows, into, at) => {
    for (let row = 0; row < rows; row++) into[at + row] = slotOfCode[codes[first + row]]
  }
}

/** A card that knows levels reads numbers as their shortest decimal text. */
function numberAsLevelReader(factor: CompiledFactor, { values }: NumericColumn): SlotReader {
  const seen = new Map<number, number>()
  const slotOf = (value: number): number => {
    if (Number.isNaN(value)) return factor.missingSlot
    const known = seen.get(value)
    if (known !== undefined) return known
    const slot = factor.slotByLevel.get(String(value)) ?? factor.unnamedSlot
    seen.set(value, slot)
    return slot
  }
  return (first, rows, into, at) => {
    for (let row = 0; row < rows; row++) into[at + row] = slotOf(values[first + row])
  }
}
