import type { Book } from '../../book/book.ts'
import type { Phrase } from '../../words/phrase.ts'
import { studySteps, studySubtitle, studyTitle } from '../../words/study.ts'
import { populationWords } from '../../words/vocabulary.ts'
import { measuresChapter } from '../chapters/measures.ts'
import { bookChapter } from '../chapters/the-book.ts'
import type { StudyContext, StudySettings } from '../context.ts'
import type { StudyDocument } from '../document.ts'
import { explanatoryModel } from '../findings/explanatory-model.ts'
import { noFindings } from '../findings/findings.ts'
import { isSynthetic } from '../method/limits.ts'
import { openStudy } from '../open-study.ts'
import { findOfficers } from '../operational-risk/find-officers.ts'
import { openWorkbench, type Workbench } from './workbench/find-measures.ts'
import { type MeasuresFinding, measuresFinding } from './workbench/measures-finding.ts'
import { type SincePrevious, sincePrevious } from './workbench/since-previous.ts'

/** The seven measures alone, without the rest of the study. */
export interface MeasuresStudy {
  readonly context: StudyContext
  /** Why nothing could be tried; null where something was. */
  readonly refusal: Phrase | null
  readonly workbench: Workbench | null
  readonly finding: MeasuresFinding | null
  readonly since: SincePrevious | null
  readonly document: StudyDocument
}

/** `previous`: the book of an earlier date, set beside this one under the same model. */
export async function conductMeasures(
  book: Book,
  settings: StudySettings,
  previous: Book | null = null,
  progress: StudyContext['progress'] = () => {},
): Promise<MeasuresStudy> {
  const context = openStudy(book, settings, [], progress)
  const { sample, refusal } = context
  if (!sample || refusal || !context.loanBook) return nothingTried(context)
  progress(studySteps.models, 0.3)
  const model = await explanatoryModel(context, sample)
  const officers = findOfficers(context, sample)
  progress(studySteps.measures, 0.6)
  const workbench = openWorkbench(context, model, officers)
  if (!workbench) return nothingTried(context)
  const finding = measuresFinding(workbench.context, workbench.designs, workbench.options)
  const before = previous && openStudy(previous, { ...settings, asOf: null }, [], () => {})
  // The earlier notes stand under today's model and today's treatment of missing values.
  const laidOver = before?.loanBook && {
    ...before,
    loanBook: { reading: before.loanBook.reading, draw: context.loanBook.draw },
  }
  const earlier = laidOver ? openWorkbench(laidOver, model, officers) : null
  return {
    context,
    refusal: null,
    workbench,
    finding,
    since: earlier && sincePrevious(earlier, workbench),
    document: documentOf(context, finding),
  }
}

function nothingTried(context: StudyContext): MeasuresStudy {
  return {
    context,
    refusal: context.refusal,
    workbench: null,
    finding: null,
    since: null,
    document: documentOf(context, null),
  }
}

function documentOf(context: StudyContext, measures: MeasuresFinding | null): StudyDocument {
  const findings = { ...noFindings, measures }
  const chapters = [bookChapter, measuresChapter].map((write, i) => ({
    ...write(context, findings),
    number: String(i + 1),
  }))
  const { population } = context.settings
  return {
    title: studyTitle.loanBook,
    subtitle: studySubtitle(populationWords[population], isSynthetic(context)),
    councilPages: [],
    chapters,
  }
}
