import { InputError } from '../../stats/input-error.ts'
import type { PreStatedModel } from '../../study/context.ts'
import { parseJson } from '../json-file.ts'

export type PreStatedModelErrorCode = 'modelFileShape'

/**
 * A model that was stated before anyone looked at the data:
 * `{"name":"council 2026","factors":["lnIncome","priorOverdue","disaster"]}`. On a loan book the factors are terms.
 */
export function parsePreStatedModel(text: string, file: string): PreStatedModel {
  const value = parseJson(text, file)
  const { name, factors } = (value ?? {}) as Record<string, unknown>
  const isList =
    Array.isArray(factors) && factors.length > 0 && factors.every((one) => typeof one === 'string')
  if (typeof name !== 'string' || !isList) {
    throw new InputError<PreStatedModelErrorCode>('modelFileShape', { file })
  }
  return { name, factors: factors as string[] }
}
