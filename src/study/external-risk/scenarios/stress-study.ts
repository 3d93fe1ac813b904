import type { Book } from '../../../book/book.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { studySteps } from '../../../words/study.ts'
import type { StudyContext, StudySettings } from '../../context.ts'
import { explanatoryModel } from '../../findings/explanatory-model.ts'
import { openWorkbench } from '../../measures/workbench/find-measures.ts'
import { openStudy } from '../../open-study.ts'
import { findOfficers } from '../../operational-risk/find-officers.ts'
import { builtInScenarios } from './built-in-scenarios.ts'
import { findScenarios, type ScenariosFinding } from './find-scenarios.ts'
import type { Scenario } from './scenario.ts'

/** The stress test alone, without the rest of the study. */
export interface StressStudy {
  readonly context: StudyContext
  /** Why no model could be fitted; null where one was. */
  readonly refusal: Phrase | null
  /** Null with a refusal, and where nothing that is not in default is outstanding. */
  readonly finding: ScenariosFinding | null
}

/** S1 to S6, then `own`; the worklist of early warnings whole. */
export async function conductStress(
  book: Book,
  settings: StudySettings,
  own: readonly Scenario[] = [],
  progress: StudyContext['progress'] = () => {},
): Promise<StressStudy> {
  const context = openStudy(book, settings, [], progress)
  const { sample, refusal } = context
  if (!sample || refusal) return { context, refusal, finding: null }
  progress(studySteps.models, 0.3)
  const model = await explanatoryModel(context, sample)
  const workbench = openWorkbench(context, model, findOfficers(context, sample))
  if (workbench === null) return { context, refusal: null, finding: null }
  progress(studySteps.scenarios, 0.7)
  const scenarios = [...builtInScenarios, ...own]
  const everyWarning = Number.POSITIVE_INFINITY
  const finding = findScenarios(context, sample, workbench.context.basis, scenarios, everyWarning)
  return { context, refusal: null, finding }
}
