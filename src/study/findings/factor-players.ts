import type { RiskGroup } from '../../lending/vocabulary.ts'
import { columnsOf } from '../../stats/regression/design.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import type { ModelData } from './model-data.ts'

/** The factors as players: all columns of a factor move together, its missing flag with them. */
export interface FactorPlayer {
  readonly factor: string
  readonly columns: readonly number[]
  /** Players without which it counts for nothing: the main effects of an interaction. */
  readonly parents: readonly number[]
  readonly group: RiskGroup | null
}

/** Crop years are a player of the external group: weather, market and policy that all notes of a year share. */
export function factorPlayers(fit: LogisticFit, { columns }: ModelData): FactorPlayer[] {
  const names = [...new Set(columns.map(({ factor }) => factor))]
  return names.map((factor): FactorPlayer => {
    const own = columns.filter((column) => column.factor === factor)
    const term = own[0].term
    const ownNames = new Set(own.map(({ column }) => column.name))
    return {
      factor,
      columns: fit.design.factors
        .filter(({ name }) => ownNames.has(name))
        .flatMap(columnsOf)
        .filter((j) => fit.free.includes(j)),
      parents: (term?.interactionOf ?? []).map((name) => names.indexOf(name)).filter((at) => at >= 0),
      group: factor === cropYearFactor ? 'external' : (term?.riskGroup ?? null),
    }
  })
}
