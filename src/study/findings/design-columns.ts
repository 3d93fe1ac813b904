import { columnsOf } from '../../stats/regression/design.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import type { ModelData } from './model-data.ts'

/** Design columns with an estimate that belong to a factor of the study, those of its missing flag included. */
export function designColumnsOf(fit: LogisticFit, { columns }: ModelData, factor: string): number[] {
  const names = new Set(columns.filter((own) => own.factor === factor).map(({ column }) => column.name))
  return fit.design.factors
    .filter(({ name }) => names.has(name))
    .flatMap(columnsOf)
    .filter((j) => fit.free.includes(j))
}
