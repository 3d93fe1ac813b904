import { studySteps } from '../../words/study.ts'
import type { StudyContext } from '../context.ts'
import { applicationFinding } from './application.ts'
import { behaviouralFinding } from './behavioural/behavioural.ts'
import { explanatoryFinding } from './explanatory.ts'
import { explanatoryModel } from './explanatory-model.ts'
import type { StudyFindings } from './findings.ts'

const nothing: StudyFindings = { explanatory: null, application: null, behavioural: null }

/**
 * Fits the models of the study; nothing where the sample refuses a regression. Waits only for the linear-programming
 * solver, and only where the data separate.
 */
export async function findAll(context: StudyContext): Promise<StudyFindings> {
  const { sample, refusal } = context
  if (!sample || refusal) return nothing
  const hasFactors = sample.columns.length > 0 && sample.events < sample.rows
  if (!hasFactors) return nothing
  context.progress(studySteps.models, 0.3)
  const model = await explanatoryModel(context, sample)
  return {
    explanatory: explanatoryFinding(context, sample, model),
    application: applicationFinding(context, sample),
    behavioural: await behaviouralFinding(context, sample),
  }
}
