import type { PreStatedModel } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import { fitStudyModel } from './fit-model.ts'
import { type ImportanceResult, importanceOf } from './importance.ts'
import type { ModelData } from './model-data.ts'
import { robustnessOf } from './robustness.ts'
import type { RobustnessFinding } from './robustness-findings.ts'

export interface Scrutiny {
  readonly importance: ImportanceResult
  readonly robustness: RobustnessFinding
}

export interface ScrutinyOptions {
  readonly seed: number
  readonly confidence: number
  readonly preStated: PreStatedModel | null
}

/**
 * What each factor of a model is worth, and how its coefficients stand against other methods, columns and rows: the long
 * part of the regression. Takes plain data and fits the model again, which costs less than to carry a fit elsewhere.
 */
export async function scrutinise(
  sample: ModelSample,
  data: ModelData,
  covariance: Float64Array,
  { seed, confidence, preStated }: ScrutinyOptions,
): Promise<Scrutiny> {
  const fit = await fitStudyModel(data)
  return {
    importance: importanceOf(fit, data, sample, { seed, confidence }),
    robustness: robustnessOf({ fit, data, sample, covariance, seed, confidence, preStated }),
  }
}
