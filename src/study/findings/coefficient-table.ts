import type { LogisticFit } from '../../stats/regression/logistic.ts'

/** Coefficients of a fit by column and level, so that two models can be set side by side. */
export type CoefficientTable = ReadonlyMap<string, number>

export function coefficientTable(fit: LogisticFit): CoefficientTable {
  return new Map(
    fit.design.columns.flatMap(({ factor, level }, j): [string, number][] =>
      Number.isFinite(fit.coefficients[j]) ? [[keyOf(factor, level), fit.coefficients[j]]] : [],
    ),
  )
}

/** Null where the model has no such column or no finite estimate of it. */
export function coefficientIn(
  table: CoefficientTable | null,
  column: string,
  level: string | null,
): number | null {
  return table?.get(keyOf(column, level)) ?? null
}

function keyOf(column: string, level: string | null): string {
  return `${column}\u0000${level ?? ''}`
}
