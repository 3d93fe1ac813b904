import type { Book } from '../book/book.ts'
import type { TieOut } from '../book/control-totals.ts'
import type { BookOutcome } from '../book/sample/book-outcome.ts'
import type { ModelName } from '../book/sample/model-terms.ts'
import type { SampleResult } from '../book/sample/sample.ts'
import type { Day } from '../lending/calendar.ts'
import type { ClassificationOptions } from '../lending/classification/classification-options.ts'
import type { LoanPrimeRate } from '../lending/pricing/loan-prime-rate.ts'
import type { Population } from '../lending/vocabulary.ts'
import type { Phrase } from '../words/phrase.ts'
import type { Aside } from './aside.ts'
import type { ModelSample } from './model-sample.ts'

/** What the person who runs the study decides. */
export interface StudySettings {
  /** Given by the user; the latest date in the book otherwise. */
  readonly asOf: Day | null
  readonly windowMonths: number
  readonly population: Population
  /** Named by the user; needed for a file that is no loan book. */
  readonly outcome: { readonly column: string; readonly event: string | null } | null
  readonly model: PreStatedModel | null
  readonly tableOrder: 'apa' | 'spss'
  readonly seed: number
  readonly confidence: number
  /** Which view of the rules decides the category of a note. */
  readonly classification: ClassificationOptions
  /** The LPR with newer values of the user's; the table built in, unless given. */
  readonly loanPrimeRates?: readonly LoanPrimeRate[]
  /** Before whom the study is put: 理事会 of a cooperative, 董事会 of a rural commercial bank, 贷审会. */
  readonly council: CouncilName
  /** What computes the study again: the program's version and the command. */
  readonly version: string
  readonly command: string
}

export const councilNames = ['council', 'board', 'committee'] as const
export type CouncilName = (typeof councilNames)[number]

/** A model stated before the data were looked at: the terms or columns of each labelled model. */
export interface PreStatedModel {
  readonly name: string
  readonly factors: readonly string[]
}

/** Everything that the chapters are written from. */
export interface StudyContext {
  readonly book: Book
  readonly settings: StudySettings
  /** The book against the general ledger: what was given and what the `institution` table says. */
  readonly tieOuts: readonly TieOut[]
  /** Null where the file is no recognised loan book. */
  readonly loanBook: LoanBookView | null
  /** Null where no model may be fitted; `refusal` then says why. */
  readonly sample: ModelSample | null
  readonly refusal: Phrase | null
  /** Runs what others need not wait for. */
  readonly aside: Aside
  /** Reports a step of the work. */
  readonly progress: (step: Phrase, share?: number) => void
}

export interface LoanBookView {
  readonly reading: BookOutcome
  readonly draw: SampleResult
}

/** The labelled models that a study fits (SOUNDNESS.md rules 7 and 8). */
export type StudyModel = ModelName
