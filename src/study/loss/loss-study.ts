import type { Book } from '../../book/book.ts'
import type { Phrase } from '../../words/phrase.ts'
import { studySteps } from '../../words/study.ts'
import type { StudyContext, StudySettings } from '../context.ts'
import { explanatoryModel } from '../findings/explanatory-model.ts'
import { openWorkbench } from '../measures/workbench/find-measures.ts'
import { openStudy } from '../open-study.ts'
import { findOfficers } from '../operational-risk/find-officers.ts'
import { outstandingNotes } from '../portfolio/notes-at-risk.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { findLoss } from './find-loss.ts'
import type { LossFinding } from './loss-finding.ts'

/** The loss distribution alone, without the rest of the study. */
export interface LossStudy {
  /** Why no model may be fitted; null where one is. */
  readonly refusal: Phrase | null
  /** Null where a refusal says why, and where nothing is at risk. */
  readonly finding: LossFinding | null
  /** What needs no model, told beside a refusal; null where nothing is known to be outstanding. */
  readonly known: KnownLoss | null
}

/** Yuan: what is owed on notes that are not in default, and the loss on those that are, by the stated shares. */
export interface KnownLoss {
  readonly exposure: number
  readonly inDefault: number
}

export async function conductLoss(
  book: Book,
  settings: StudySettings,
  scenarios: number,
  progress: StudyContext['progress'] = () => {},
): Promise<LossStudy> {
  const context = openStudy(book, settings, [], progress)
  const { sample, refusal } = context
  if (!sample || refusal) return { refusal, finding: null, known: knownLoss(context) }
  progress(studySteps.models, 0.3)
  const model = await explanatoryModel(context, sample)
  const workbench = openWorkbench(context, model, findOfficers(context, sample))
  if (!workbench) return { refusal: null, finding: null, known: null }
  progress(studySteps.loss, 0.6)
  const finding = findLoss(context, workbench.context.basis, {
    scenarios,
    parameterDraws: 1000,
    responseScenarios: Math.min(4000, scenarios),
    seed: settings.seed,
  })
  return { refusal: null, finding, known: null }
}

function knownLoss({ book, loanBook, settings }: StudyContext): KnownLoss | null {
  if (loanBook === null) return null
  const positions = notePositions(book, loanBook.reading, settings.population)
  const { atRisk, inDefault } = outstandingNotes(book, positions)
  if (atRisk.rows.length + inDefault.rows.length === 0) return null
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0) / 100
  return {
    exposure: sum(atRisk.balance),
    inDefault: sum(inDefault.balance.map((owed, note) => owed * inDefault.lossGivenDefault[note])),
  }
}
