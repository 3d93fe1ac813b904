import { addMonths, type Day } from '../../lending/calendar.ts'
import type { CreditGrade, Settlement } from '../../lending/vocabulary.ts'
import { AS_OF, WINDOW_MONTHS } from './assumptions.ts'
import type { guaranteeBeta } from './coefficients.ts'
import type { Batch } from './patterns/batches.ts'

/** What a household asks for, and what the cooperative answers. Money in whole yuan. */
export interface Application {
  readonly household: number
  /** Distinguishes the household's draws of one year from another's. */
  readonly occasion: number
  readonly year: number
  readonly officer: number
  readonly disbursedOn: Day
  readonly appliedOn: Day
  readonly dueOn: Day
  readonly income: number
  readonly prior: number
  readonly isFirst: boolean
  readonly grade: CreditGrade
  readonly guarantee: NoteGuarantee
  readonly requested: number
  readonly amount: number
  /** log2 of amount over income over 0.76, within ±2.5. */
  readonly log2DebtToIncome: number
  /** The household's unobserved risk, N(0, 1). */
  readonly unobserved: number
  readonly workload: number
  readonly quota: number
  readonly systemRefuses: boolean
  readonly granted: boolean
  readonly refusalReason: string
  /** The note that this one replaces. */
  readonly renews: Note | null
  /** One of two notes of a month that were one wish (R09). */
  readonly isHalf: boolean
  /** One of many of a village on one day (R10). */
  readonly batch: Batch | null
}

export type NoteGuarantee = keyof typeof guaranteeBeta
export type RepaymentMethod = 'bullet' | 'interest-then-principal' | 'equal-instalment'

/** A granted application with its shocks, its risk and what became of it by the book's date. */
export interface Note extends Application {
  /** Set when the year's notes are numbered in the order of their days. */
  id: string
  readonly cropYear: number
  readonly rateBasisPoints: number
  readonly method: RepaymentMethod
  readonly health: boolean
  readonly diverted: boolean
  readonly insured: boolean
  readonly disaster: boolean
  readonly priceShock: number
  /** Log-odds of default but for the intercept. */
  readonly logOdds: number
  readonly impostor: 'borrowed' | 'invented' | null
  readonly sequenceBreak: SequenceBreak | null
  readonly badIdentity: boolean
  /** Conditional on everything, random effects included. */
  readonly probability: number
  readonly defaults: boolean
  readonly outcome: Outcome
  /** The account of a piling cluster, or null; set when the year is complete. */
  pilingAccount: string | null
}

export const sequenceBreaks = [
  'disbursedBeforeApproval',
  'surveyedAfterReview',
  'reviewedBySurveyor',
] as const
export type SequenceBreak = (typeof sequenceBreaks)[number]

/** Twice; after the due date; for longer than the term (R08). */
export const irregularExtensions = ['second', 'afterOverdue', 'tooLong'] as const
export type IrregularExtension = (typeof irregularExtensions)[number]

/** Dates are null where the event has not happened by the book's date. Money in whole yuan. */
export interface Outcome {
  /** Of two extensions the first, and the last. */
  readonly firstExtendedOn: Day | null
  readonly extendedOn: Day | null
  readonly extendedDueOn: Day | null
  readonly irregularExtension: IrregularExtension | null
  readonly settledOn: Day | null
  readonly settledBy: Settlement | null
  readonly writtenOffOn: Day | null
  /** The first day unpaid, null where paid on time or not yet due. */
  readonly unpaidFrom: Day | null
  /** Of a defaulted note, before it was settled, written off or the book ended; and when. */
  readonly recovered: number
  readonly recoveredOn: Day | null
}

/** For the one place that fills a value step by step. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The due date after an extension. */
export function lastDueOn(note: Pick<Note, 'dueOn' | 'outcome'>): Day {
  return note.outcome.extendedDueOn ?? note.dueOn
}

/** Its window is closed: twelve months after the due date first agreed. */
export function isMature({ dueOn }: Pick<Note, 'dueOn'>): boolean {
  return addMonths(dueOn, WINDOW_MONTHS) <= AS_OF
}
