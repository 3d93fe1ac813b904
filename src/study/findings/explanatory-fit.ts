import type { PreStatedModel } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import { fewestEventsPerParameter, fitStudyModel, type StudyFit } from './fit-model.ts'
import { type ModelData, modelData } from './model-data.ts'

/**
 * Model B as the study fits it. Sparse levels are merged only where events are few; then the model is fitted again
 * (SOUNDNESS.md rule 12).
 */
export async function fitExplanatory(
  sample: ModelSample,
  preStated: PreStatedModel | null = null,
): Promise<{ data: ModelData; fit: StudyFit }> {
  const data = modelData(sample, 'explanatory', { preStated })
  const fit = await fitStudyModel(data)
  if (fit.eventsPerParameter >= fewestEventsPerParameter && fit.reason === null) return { data, fit }
  const merged = modelData(sample, 'explanatory', { preStated, merge: true })
  if (merged.merged.length === 0) return { data, fit }
  return { data: merged, fit: await fitStudyModel(merged) }
}
