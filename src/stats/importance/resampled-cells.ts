import type { BinomialOutcome } from '../regression/outcome.ts'
import { collapse, numberCells, type Player, type PlayerCells } from './player-cells.ts'

/** Cells found once, to be filled again and again with reweighted rows. */
export interface RefillableCells {
  /** The cells with every row's outcome multiplied by its weight; `test` likewise where given. */
  fill(weightOfRow: (row: number) => number, testWeightOfRow?: (row: number) => number): PlayerCells
}

export function refillableCells(rows: PlayerCells, players: readonly Player[]): RefillableCells {
  const { cellOfRow } = numberCells(rows, players)
  const cells = collapse(rows, players)
  const weighted = (weightOfRow: (row: number) => number): BinomialOutcome => {
    const events = new Float64Array(cells.rows)
    const trials = new Float64Array(cells.rows)
    for (let row = 0; row < rows.rows; row++) {
      const weight = weightOfRow(row)
      if (weight === 0) continue
      events[cellOfRow[row]] += weight * rows.outcome.events[row]
      trials[cellOfRow[row]] += weight * rows.outcome.trials[row]
    }
    return { events, trials }
  }
  return {
    fill: (weightOfRow, testWeightOfRow) => ({
      ...cells,
      outcome: weighted(weightOfRow),
      test: testWeightOfRow && weighted(testWeightOfRow),
    }),
  }
}
