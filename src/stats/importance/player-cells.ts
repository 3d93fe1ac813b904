import { type Column, type LevelCodes, levelCodes } from '../frame.ts'
import { codingOf } from '../number-coding.ts'
import { distinctRows } from '../regression/collapse.ts'
import type { Design } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'

/**
 * The rows of a design as codes, one code column for each factor (the *player* of the game). Leaving factors out
 * and adding up equal rows gives the cells of any subset of factors: fewer factors, far fewer cells.
 */
export interface PlayerCells {
  readonly rows: number
  /** Players present, ascending. */
  readonly players: readonly number[]
  /** Codes of each present player, in the order of `players`. */
  readonly codes: readonly LevelCodes[]
  readonly outcome: BinomialOutcome
  /** Outcome held back from estimation, on which a cross-fitted game is scored. */
  readonly test?: BinomialOutcome
}

export interface Player {
  readonly name: string
  /** Number of distinct codes. */
  readonly size: number
  /** The number behind each code of a numeric factor; null for a nominal one. */
  readonly values: Float64Array | null
}

/** Codes the factors of a design; a numeric factor by its distinct values. */
export function playerCells(
  design: Design,
  outcome: BinomialOutcome,
  test?: BinomialOutcome,
): { players: Player[]; cells: PlayerCells } {
  const coded = design.factors.map((factor): { player: Player; codes: LevelCodes } => {
    if (factor.kind === 'nominal') {
      const player = { name: factor.name, size: factor.levels.length, values: null }
      return { player, codes: factor.codes }
    }
    const { codes, values } = codingOf(factor.values)
    return { player: { name: factor.name, size: values.length, values }, codes }
  })
  return {
    players: coded.map(({ player }) => player),
    cells: {
      rows: design.rows,
      players: coded.map((_, i) => i),
      codes: coded.map(({ codes }) => codes),
      outcome,
      test,
    },
  }
}

/** The cells without some players: equal rows are added up where that can pay. */
export function withoutPlayers(
  cells: PlayerCells,
  dropped: ReadonlySet<number>,
  players: readonly Player[],
): PlayerCells {
  const keptAt = cells.players.flatMap((player, at) => (dropped.has(player) ? [] : [at]))
  const kept: PlayerCells = {
    ...cells,
    players: keptAt.map((at) => cells.players[at]),
    codes: keptAt.map((at) => cells.codes[at]),
  }
  // A column with a code of its own for nearly every row keeps the rows apart.
  if (kept.players.some((player) => players[player].size > 0.75 * cells.rows)) return kept
  return collapse(kept, players)
}

/** Adds up equal rows. */
export function collapse(cells: PlayerCells, players: readonly Player[]): PlayerCells {
  const { cellOfRow, firstRows } = numberCells(cells, players)
  const count = firstRows.length
  const sumUp = ({ events, trials }: BinomialOutcome): BinomialOutcome => ({
    events: sumByCell(events, cellOfRow, count),
    trials: sumByCell(trials, cellOfRow, count),
  })
  return {
    rows: count,
    players: cells.players,
    codes: cells.codes.map((codes, at) => {
      const taken = levelCodes(count, players[cells.players[at]].size)
      for (let cell = 0; cell < count; cell++) taken[cell] = codes[firstRows[cell]]
      return taken
    }),
    outcome: sumUp(cells.outcome),
    test: cells.test && sumUp(cells.test),
  }
}

function sumByCell(values: Float64Array, cellOfRow: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let row = 0; row < values.length; row++) sums[cellOfRow[row]] += values[row]
  return sums
}

/** Cell number of each row, by a direct table over the joint code where that is small, else by hashing. */
export function numberCells(
  { rows, codes, players: present }: PlayerCells,
  players: readonly Player[],
): { cellOfRow: Int32Array; firstRows: Int32Array } {
  const joint = present.reduce((product, player) => product * players[player].size, 1)
  if (joint > Math.max(1 << 16, 4 * rows)) {
    const columns = codes.map(
      (column, i): Column => ({ kind: 'nominal', name: `${i}`, codes: column, levels: [] }),
    )
    return distinctRows(columns, rows)
  }
  const key = new Int32Array(rows)
  let stride = 1
  codes.forEach((column, at) => {
    addDigit(key, column, stride)
    stride *= players[present[at]].size
  })
  const cellOfKey = new Int32Array(joint).fill(-1)
  const cellOfRow = new Int32Array(rows)
  const firstRows = new Int32Array(Math.min(rows, joint))
  let count = 0
  for (let row = 0; row < rows; row++) {
    let cell = cellOfKey[key[row]]
    if (cell < 0) {
      cell = count
      cellOfKey[key[row]] = cell
      firstRows[cell] = row
      count += 1
    }
    cellOfRow[row] = cell
  }
  return { cellOfRow, firstRows: firstRows.subarray(0, count) }
}

function addDigit(key: Int32Array, column: LevelCodes, stride: number): void {
  for (let row = 0; row < key.length; row++) key[row] += stride * column[row]
}
