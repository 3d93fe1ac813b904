import type { StudyContext } from '../context.ts'
import { sampleRows } from '../external-risk/sample-rows.ts'
import {
  type SatelliteFinding,
  satelliteFinding,
} from '../external-risk/scenarios/satellite/satellite-finding.ts'
import type { ModelSample } from '../model-sample.ts'
import { compositeCovariance } from './composite-covariance.ts'
import { fitExplanatory } from './explanatory-fit.ts'
import { type FactorErrors, factorErrors } from './factor-errors.ts'
import type { StudyFit } from './fit-model.ts'
import type { ModelData } from './model-data.ts'

/** Model B with the errors that the study publishes: what the regression, the scenarios and the measures share. */
export interface ExplanatoryModel {
  readonly data: ModelData
  readonly fit: StudyFit
  readonly errors: FactorErrors
  /** Of the coefficients in the units of the data, row-major. */
  readonly covariance: Float64Array
  /** What the own history says of shocks; null on a file that is no loan book. */
  readonly shocks: SatelliteFinding | null
}

export async function explanatoryModel(
  { book, settings }: StudyContext,
  sample: ModelSample,
): Promise<ExplanatoryModel> {
  const { data, fit } = await fitExplanatory(sample, settings.model)
  const errors = factorErrors(fit.primary, data, sample)
  const rows = sampleRows(book, sample)
  return {
    data,
    fit,
    errors,
    covariance: compositeCovariance(fit.primary, data, errors),
    shocks: rows && satelliteFinding(rows, settings.confidence),
  }
}
