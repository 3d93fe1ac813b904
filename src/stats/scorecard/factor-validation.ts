import { binningTable } from '../binning/binning-table.ts'
import type { Cells } from '../binning/cells.ts'
import { type StabilityIndex, stabilityIndex } from '../stability/stability-index.ts'
import type { CardFactor } from './card.ts'

export interface FactorValidation {
  readonly factor: string
  /** Over the factor's bins, against the baseline. */
  readonly characteristicStabilityIndex: StabilityIndex
  /** Under the card's bins, on these data and at training. */
  readonly informationValue: number
  readonly trainingInformationValue: number
  readonly bins: readonly BinValidation[]
}

export interface BinValidation {
  readonly name: string
  readonly points: number
  readonly observations: number
  readonly share: number
  readonly baselineShare: number
  readonly eventRate: number | null
  readonly trainingEventRate: number | null
}

/** `baseline` holds the counts by slot that these data are compared with. */
export function factorValidation(
  { factor, binning, bins }: CardFactor,
  cells: Cells,
  baseline: readonly number[],
): FactorValidation {
  const now = binningTable(binning, cells)
  const training = binningTable(binning, {
    events: Float64Array.from(bins, (bin) => bin.events),
    nonEvents: Float64Array.from(bins, (bin) => bin.nonEvents),
  })
  const all = baseline.reduce((sum, count) => sum + count, 0)
  return {
    factor,
    characteristicStabilityIndex: stabilityIndex(
      baseline,
      now.rows.map((row) => row.count),
      now.rows.map((row) => row.name),
    ),
    informationValue: now.informationValue,
    trainingInformationValue: training.informationValue,
    bins: now.rows.map((row, slot) => ({
      name: row.name,
      points: bins[slot].points,
      observations: row.count,
      share: row.share,
      baselineShare: baseline[slot] / all,
      eventRate: row.eventRate,
      trainingEventRate: training.rows[slot].eventRate,
    })),
  }
}
