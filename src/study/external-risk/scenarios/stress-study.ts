import type { Book } from '../../../book/book.ts'
import type { Day } from '../../../lending/calendar.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { studySteps } from '../../../words/study.ts'
import type { StudyContext, StudySettings } from '../../context.ts'
import { explanatoryModel } from '../../findings/explanatory-model.ts'
import { openWorkbench } from '../../measures/workbench/find-measures.ts'
import { openStudy } from '../../open-study.ts'
import { findOfficers } from '../../operational-risk/find-officers.ts'
import { builtInScenarios } from './built-in-scenarios.ts'
import { findScenarios, type ScenariosFinding } from './find-scenarios.ts'
import { bookKnownBy } from './known-by.ts'
import type { Scenario } from './scenario.ts'

/** The stress test alone, without the rest of the study. */
export interface StressStudy {
  readonly context: StudyContext
  /** Why no model could be fitted; null where one was. */
  readonly refusal: Phrase | null
  /** Null with a refusal, and where nothing that is not in default is outstanding. */
  readonly finding: ScenariosFinding | null
}

export interface StressRequest {
  /** After S1 to S6. */
  readonly own?: readonly Scenario[]
  readonly since?: Day
}

/**
 * The list of early warnings is whole. On an earlier as-of date than the book's everything stands as it stood and was
 * known then: notes and balances, outcomes whose window had closed, weather and prices.
 */
export async function conductStress(
  book: Book,
  settings: StudySettings,
  { own = [], since }: StressRequest = {},
  progress: StudyContext['progress'] = () => {},
): Promise<StressStudy> {
  const seen = settings.asOf === null ? book : bookKnownBy(book, settings.asOf)
  const context = openStudy(seen, settings, [], progress)
  const { sample, refusal } = context
  if (!sample || refusal) return { context, refusal, finding: null }
  progress(studySteps.models, 0.3)
  const model = await explanatoryModel(context, sample)
  const workbench = openWorkbench(context, model, findOfficers(context, sample))
  if (workbench === null) return { context, refusal: null, finding: null }
  progress(studySteps.scenarios, 0.7)
  const finding = findScenarios(context, sample, workbench.context.basis, {
    scenarios: [...builtInScenarios, ...own],
    warningsKept: Number.POSITIVE_INFINITY,
    since,
  })
  return { context, refusal: null, finding }
}
