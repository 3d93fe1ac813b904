import type { FactorBinning } from '../binning/bin-factor.ts'
import { slotCount } from '../binning/binning.ts'
import type { BinaryOutcome } from '../binning/cells.ts'
import { type Column, type NominalColumn, numericColumn } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { fitLogistic, type LogisticFit } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import type { CardModel, CardModelKind, Estimate } from './card.ts'
import type { CardErrorCode } from './card-error.ts'

export interface FittedCard {
  readonly model: CardModel
  readonly factors: readonly FittedFactor[]
  /** Factors that the others determine; they were left out and the rest fitted again. */
  readonly collinear: readonly string[]
}

export interface FittedFactor {
  readonly binning: FactorBinning
  readonly estimate: Estimate | null
  /** By slot: what it adds to the log-odds of the event, and its standard error where it has its own. */
  readonly logOdds: readonly number[]
  readonly standardErrors: readonly (number | null)[]
}

/**
 * The regression behind the points: on the weight of evidence of each factor (one coefficient a factor), or on a
 * dummy for each bin (reference: the bin with most rows; slots without rows add nothing).
 */
export function fitCardModel(
  binnings: readonly FactorBinning[],
  outcome: BinaryOutcome,
  kind: CardModelKind,
): FittedCard {
  const columnOf = kind === 'woe' ? woeColumn : dummyColumn
  const references = Object.fromEntries(binnings.map((binning) => [binning.factor, referenceSlot(binning)]))
  const fit = fitLogistic(
    binnings.map(columnOf),
    binaryOutcome(outcome.event, outcome.weights),
    kind === 'dummies' ? { references } : {},
  )
  if (fit.status === 'collinear') {
    const collinear = [...new Set(collinearColumns(fit).map((j) => fit.design.columns[j].factor))]
    const others = binnings.filter(({ factor }) => !collinear.includes(factor))
    const again = fitCardModel(others, outcome, kind)
    return { ...again, collinear: [...collinear, ...again.collinear] }
  }
  if (fit.status !== 'converged' || fit.diverged) {
    throw new InputError<CardErrorCode>('cardFitFailed', {
      status: fit.diverged ? 'separated' : fit.status,
    })
  }
  return {
    model: {
      kind,
      intercept: estimateAt(fit, 0),
      observations: fit.trials,
      events: fit.events,
      logLikelihood: fit.logLikelihood,
      nullLogLikelihood: fit.nullLogLikelihood,
    },
    factors: binnings.map((binning) =>
      kind === 'woe' ? woeFactor(fit, binning) : dummyFactor(fit, binning),
    ),
    collinear: [],
  }
}

function collinearColumns(fit: LogisticFit): number[] {
  return fit.design.columns.map((_, j) => j).filter((j) => !fit.free.includes(j))
}

function woeColumn({ factor, table, slots }: FactorBinning): Column {
  const woe = table.rows.map((row) => row.woe)
  const values = new Float64Array(slots.length)
  for (let row = 0; row < slots.length; row++) values[row] = woe[slots[row]]
  return numericColumn(factor, values)
}

/** Levels are the numbers of the slots: names could collide. */
function dummyColumn({ factor, binning, slots }: FactorBinning): NominalColumn {
  const levels = Array.from({ length: slotCount(binning) }, (_, slot) => String(slot))
  return { kind: 'nominal', name: factor, codes: slots, levels }
}

function referenceSlot({ table }: FactorBinning): string {
  const largest = Math.max(...table.rows.map((row) => row.count))
  return String(table.rows.findIndex((row) => row.count === largest))
}

function woeFactor(fit: LogisticFit, binning: FactorBinning): FittedFactor {
  const estimate = estimateAt(
    fit,
    fit.design.columns.findIndex((column) => column.factor === binning.factor),
  )
  return {
    binning,
    estimate,
    logOdds: binning.table.rows.map((row) => estimate.coefficient * row.woe + 0),
    standardErrors: binning.table.rows.map(() => null),
  }
}

function dummyFactor(fit: LogisticFit, binning: FactorBinning): FittedFactor {
  const estimates = binning.table.rows.map((_, slot) => {
    const at = fit.design.columns.findIndex(
      (column) => column.factor === binning.factor && column.level === String(slot),
    )
    return at < 0 ? null : estimateAt(fit, at)
  })
  return {
    binning,
    estimate: null,
    logOdds: estimates.map((estimate) => estimate?.coefficient ?? 0),
    standardErrors: estimates.map((estimate) => estimate?.standardError ?? null),
  }
}

function estimateAt(fit: LogisticFit, column: number): Estimate {
  const size = fit.design.columns.length
  return {
    coefficient: fit.coefficients[column],
    standardError: Math.sqrt(fit.covariance[column * size + column]),
  }
}
