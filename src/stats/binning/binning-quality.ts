import type { Binning } from './binning.ts'
import { type BinningTable, type BinRow, ordinaryRows } from './binning-table.ts'
import { pairChiSquare } from './pair-test.ts'

/** How well a table of bins parts events from non-events. p and q are a bin's shares of events and non-events. */
export interface BinningQuality {
  readonly informationValue: number
  /** Jensen–Shannon divergence, natural logarithm: 0 to ln 2. */
  readonly jensenShannon: number
  /** ½ Σ (√p − √q)²: 0 to 1. */
  readonly hellinger: number
  /** Triangular discrimination Σ (p − q)² / (p + q): 0 to 2. */
  readonly triangular: number
  /** Largest distance of the two cumulative distributions over the bins in order of their event rate. */
  readonly kolmogorovSmirnov: number
  /** 2 × area under the curve − 1, the bins in order of their event rate. */
  readonly gini: number
  /** Herfindahl–Hirschman index of the shares of rows: 1 is everything in one bin. */
  readonly herfindahlHirschman: number
  /** Cramér's V of bins × outcome: 0 to 1. */
  readonly cramersV: number
  /** Pearson's chi-square between neighbouring ordinary bins (1 degree of freedom each). */
  readonly neighbourChiSquares: readonly number[]
  readonly flags: readonly QualityFlag[]
}

export const qualityFlags = [
  /** Information value below 0.02. */
  'unpredictive',
  /** Information value above 0.5: look for a leak from after the decision. */
  'suspiciouslyStrong',
  /** A bin with rows has no event or no non-event. */
  'zeroCell',
  /** A bin with rows holds less than 5 % of them. */
  'smallBin',
  /** A bin with rows has fewer than 5 events or non-events. */
  'fewEvents',
  /** Neighbours differ with a p value above 0.05. */
  'neighboursAlike',
  /** The event rates of the intervals neither rise nor fall throughout. */
  'notMonotone',
] as const
export type QualityFlag = (typeof qualityFlags)[number]

export function binningQuality(binning: Binning, table: BinningTable): BinningQuality {
  const rows = table.rows.filter((row) => row.count > 0)
  const pairs = rows.map((row) => ({ p: row.events / table.events, q: row.nonEvents / table.nonEvents }))
  const total = (value: (pair: { p: number; q: number }) => number) =>
    pairs.reduce((sum, pair) => sum + value(pair), 0)
  const ordinary = ordinaryRows(binning, table).filter((row) => row.count > 0)
  const neighbourChiSquares = ordinary
    .slice(1)
    .map((row, i) => pairChiSquare(ordinary[i].events, ordinary[i].nonEvents, row.events, row.nonEvents))
  return {
    informationValue: table.informationValue,
    jensenShannon: rows.reduce((sum, row) => sum + row.jensenShannon, 0),
    hellinger: total(({ p, q }) => (Math.sqrt(p) - Math.sqrt(q)) ** 2) / 2,
    triangular: total(({ p, q }) => (p - q) ** 2 / (p + q)),
    ...separation(rows, table),
    herfindahlHirschman: rows.reduce((sum, row) => sum + row.share ** 2, 0),
    cramersV: cramersV(rows, table),
    neighbourChiSquares,
    flags: flagsOf(binning, table, rows, ordinary, neighbourChiSquares),
  }
}

function separation(
  rows: readonly BinRow[],
  table: BinningTable,
): { kolmogorovSmirnov: number; gini: number } {
  const byRisk = [...rows].sort((a, b) => b.eventRate! - a.eventRate!)
  let cumulativeEvents = 0
  let cumulativeNonEvents = 0
  let area = 0
  let kolmogorovSmirnov = 0
  for (const row of byRisk) {
    const p = row.events / table.events
    const q = row.nonEvents / table.nonEvents
    area += q * (cumulativeEvents + p / 2)
    cumulativeEvents += p
    cumulativeNonEvents += q
    kolmogorovSmirnov = Math.max(kolmogorovSmirnov, Math.abs(cumulativeEvents - cumulativeNonEvents))
  }
  return { kolmogorovSmirnov, gini: 2 * area - 1 }
}

function cramersV(rows: readonly BinRow[], { events, nonEvents }: BinningTable): number {
  const n = events + nonEvents
  let chiSquare = 0
  for (const row of rows) {
    const expectedEvents = (row.count * events) / n
    const expectedNonEvents = (row.count * nonEvents) / n
    chiSquare += (row.events - expectedEvents) ** 2 / expectedEvents
    chiSquare += (row.nonEvents - expectedNonEvents) ** 2 / expectedNonEvents
  }
  return Math.sqrt(chiSquare / n)
}

const CRITICAL_CHI_SQUARE_5_PERCENT = 3.841458820694124

function flagsOf(
  binning: Binning,
  table: BinningTable,
  rows: readonly BinRow[],
  ordinary: readonly BinRow[],
  neighbourChiSquares: readonly number[],
): QualityFlag[] {
  const holds: Record<QualityFlag, boolean> = {
    unpredictive: table.informationValue < 0.02,
    suspiciouslyStrong: table.informationValue > 0.5,
    zeroCell: rows.some((row) => row.zeroCell !== null),
    smallBin: rows.some((row) => row.share < 0.05),
    fewEvents: rows.some((row) => row.events < 5 || row.nonEvents < 5),
    neighboursAlike: neighbourChiSquares.some((value) => value < CRITICAL_CHI_SQUARE_5_PERCENT),
    notMonotone: binning.kind === 'numeric' && !isMonotone(ordinary.map((row) => row.eventRate!)),
  }
  return qualityFlags.filter((flag) => holds[flag])
}

function isMonotone(rates: readonly number[]): boolean {
  const steps = rates.slice(1).map((rate, i) => rate - rates[i])
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}
