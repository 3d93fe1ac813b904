import type { Day } from '../../lending/calendar.ts'
import type { CohortReading } from '../../lending/cohorts.ts'
import { PERFORMANCE_WINDOW_MONTHS } from '../../lending/performance-window.ts'
import type { SizeLimits } from '../../lending/population.ts'
import { InputError } from '../../stats/input-error.ts'
import type { Book } from '../book.ts'
import { bookEnd } from './as-of.ts'
import { cohortReadingOf, cropYearsOf, saysNoOutcome, saysWhatIsSettled } from './cohort-reading.ts'
import { type NoteOutcomes, noteOutcomes } from './note-outcomes.ts'
import { type PopulationReading, readPopulation } from './population-reading.ts'
import type { StrayDates } from './stray-dates.ts'

/** Days between what happened last and the day on which a book is drawn. */
const longestReporting = 31

export type SampleErrorCode = 'notALoanBook' | 'noDateInBook'

/** What is known of every note of a recognised loan book, before any sample is drawn. */
export interface BookOutcome {
  readonly asOf: Day
  /** Whether the caller gave the date or it is the latest in the book. */
  readonly asOfIsGiven: boolean
  /** Dates after the as-of date that were not let to decide it; null where there are none, or the date was given. */
  readonly strayDates: StrayDates | null
  /** Where the date given lies more than a month after the last that happened in the book: that day; else null. */
  readonly silentSince: Day | null
  readonly outcomes: NoteOutcomes
  /** By row; `NO_CROP_YEAR` where the note has no disbursement date. */
  readonly cropYears: Int32Array
  /** Null where the file says nothing of how notes ended but an outcome column. */
  readonly cohorts: CohortReading | null
  /** True where nothing in the book, and no column that the user names, tells a good note from a bad one. */
  readonly isSilent: boolean
  readonly population: PopulationReading
}

export interface OutcomeOptions {
  readonly asOf?: Day
  /** Months after the original due date. */
  readonly window?: number
  readonly limits?: SizeLimits
  /** By row, 0 or 1, NaN where unknown: the outcome column that the user names, taken as it is. */
  readonly named?: Float64Array
}

/**
 * Throws `InputError` with a `SampleErrorCode` where the book is no recognised loan book, or has no date to stand
 * on and none is given.
 */
export function readBookOutcome(book: Book, options: OutcomeOptions = {}): BookOutcome {
  if (!book.recognised) throw new InputError<SampleErrorCode>('notALoanBook', { file: book.source })
  const end = bookEnd(book)
  const latest = end?.day ?? null
  const asOf = options.asOf ?? latest
  if (asOf === null) throw new InputError<SampleErrorCode>('noDateInBook', { file: book.source })
  const cropYears = cropYearsOf(book)
  return {
    asOf,
    asOfIsGiven: options.asOf !== undefined,
    strayDates: options.asOf === undefined ? (end?.strays ?? null) : null,
    silentSince: latest !== null && asOf - latest > longestReporting ? latest : null,
    outcomes: noteOutcomes(book, {
      asOf,
      window: options.window ?? PERFORMANCE_WINDOW_MONTHS,
      bookIsLater: latest !== null && latest > asOf ? latest : null,
      named: options.named,
    }),
    cropYears,
    cohorts: saysWhatIsSettled(book) ? cohortReadingOf(book, cropYears, asOf) : null,
    isSilent: !options.named && saysNoOutcome(book),
    population: readPopulation(book, options.limits),
  }
}
