import type { Book } from '../book/book.ts'
import type { TieOut } from '../book/control-totals.ts'
import type { Day } from '../lending/calendar.ts'
import type { Scorecard } from '../stats/scorecard/card.ts'
import type { Phrase } from '../words/phrase.ts'
import { studySubtitle, studyTitle, wholeFile } from '../words/study.ts'
import { populationWords } from '../words/vocabulary.ts'
import { type Aside, inPlace } from './aside.ts'
import { creditRiskChapter } from './chapters/credit-risk.ts'
import { externalRiskChapter } from './chapters/external-risk.ts'
import { measuresChapter } from './chapters/measures.ts'
import { methodChapter } from './chapters/method.ts'
import { operationalRiskChapter } from './chapters/operational-risk.ts'
import { regressionChapter } from './chapters/regression.ts'
import { statusQuoChapter } from './chapters/status-quo.ts'
import { bookChapter } from './chapters/the-book.ts'
import type { StudyContext, StudySettings } from './context.ts'
import { councilPages } from './council/pages.ts'
import type { StudyDocument } from './document.ts'
import { findAll } from './findings/find-all.ts'
import type { StudyFindings } from './findings/findings.ts'
import { isSynthetic } from './method/limits.ts'
import { openStudy } from './open-study.ts'

export interface Study {
  readonly document: StudyDocument
  readonly context: StudyContext
  readonly findings: StudyFindings
  readonly card: Scorecard | null
  /** The date that the study speaks of; null for a file without dates. */
  readonly asOf: Day | null
  /** Why no model was fitted; null where one was. */
  readonly refusal: Phrase | null
}

/** From a book to the document: the sample, what is found in it, and the chapters that say so. */
export async function conductStudy(
  book: Book,
  settings: StudySettings,
  tieOuts: readonly TieOut[] = [],
  progress: StudyContext['progress'] = () => {},
  aside: Aside = inPlace,
): Promise<Study> {
  const context = openStudy(book, settings, tieOuts, progress, aside)
  const findings = await findAll(context)
  const chapters = [
    bookChapter,
    statusQuoChapter,
    externalRiskChapter,
    creditRiskChapter,
    operationalRiskChapter,
    regressionChapter,
    measuresChapter,
    methodChapter,
  ].map((write, i) => ({ ...write(context, findings), number: String(i + 1) }))
  return {
    document: {
      title: context.loanBook ? studyTitle.loanBook : studyTitle.creditFile,
      subtitle: studySubtitle(
        context.loanBook ? populationWords[settings.population] : wholeFile,
        isSynthetic(context),
      ),
      councilPages: councilPages(context, findings),
      chapters,
    },
    context,
    findings,
    card: findings.application?.card ?? null,
    asOf: context.loanBook?.reading.asOf ?? null,
    refusal: context.refusal,
  }
}
