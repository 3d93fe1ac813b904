import type { Book, BookTable } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import type { Day } from '../../lending/calendar.ts'
import {
  type AutomaticClasses,
  automaticClasses,
  type ClassifiableNotes,
  NO_CATEGORY,
} from '../../lending/classification/automatic-class.ts'
import {
  type ClassificationOptions,
  defaultClassificationOptions,
} from '../../lending/classification/classification-options.ts'
import { householdWide } from '../../lending/classification/household-wide.ts'
import {
  guidance2006,
  measures2023,
  type Regime,
  rulePackOn,
} from '../../lending/classification/rule-pack.ts'
import { strictestClasses } from '../../lending/classification/strictest-classes.ts'
import { creditGrades, guarantees } from '../../lending/vocabulary.ts'
import { debtorsOf } from '../status-quo/households-of.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { type FlaggedNotes, flaggedNotes } from './note-flags.ts'

/** Every outstanding note of the population under both regimes, by row of `loans`. */
export interface ClassifiedBook {
  readonly asOf: Day
  readonly options: ClassificationOptions
  readonly notes: ClassifiableNotes
  readonly flagged: FlaggedNotes
  readonly inForce: Regime
  readonly views: Readonly<Record<Regime, AutomaticClasses>>
  /** The view in force, or the strictest where that was asked for. */
  readonly automatic: AutomaticClasses
  /** Whether the notes of a household move together: asked for, and the book names households. */
  readonly isHouseholdWide: boolean
  /** Codes into `categories`, `NO_CATEGORY` where none is given; null where the book gives none. */
  readonly booked: Uint8Array | null
  /** The worse of booked and automatic: a category that is stricter than the rules stands. */
  readonly required: Uint8Array
}

export function classifyBook(
  book: Book,
  reading: BookOutcome,
  positions: NotePositions,
  options: ClassificationOptions = defaultClassificationOptions,
): ClassifiedBook {
  const { asOf, category: booked } = positions
  const flagged = flaggedNotes(book, reading, positions)
  const notes = classifiableNotes(book, positions, flagged.flags, options.otherAbove)
  const debtors = options.householdWide ? debtorsOf(book) : null
  const view = (regime: Regime): AutomaticClasses => {
    const own = automaticClasses(
      notes,
      regime === 'measures2023' ? measures2023 : guidance2006(options.matrix),
      asOf,
    )
    return debtors ? householdWide(own, debtors.identity.codes, debtors.identity.texts.length) : own
  }
  const views = { measures2023: view('measures2023'), guidance2006: view('guidance2006') }
  const inForce = rulePackOn(asOf).regime
  const other = inForce === 'measures2023' ? views.guidance2006 : views.measures2023
  const automatic = options.strictest ? strictestClasses(views[inForce], other) : views[inForce]
  return {
    asOf,
    options,
    notes,
    flagged,
    inForce,
    views,
    automatic,
    isHouseholdWide: debtors !== null,
    booked,
    required: booked ? worseCodes(booked, automatic.category) : automatic.category,
  }
}

function classifiableNotes(
  { loans }: Book,
  { balance, daysPastDue }: NotePositions,
  flags: Uint8Array,
  otherAbove: number | null,
): ClassifiableNotes {
  const technical = numbersOf(loans, 'technical_overdue')
  const amount = numbersOf(loans, 'amount')
  const flagsWhere = (holds: (row: number) => boolean) => {
    const flags = new Uint8Array(balance.length)
    for (let row = 0; row < flags.length; row++) if (balance[row] > 0 && holds(row)) flags[row] = 1
    return flags
  }
  return {
    balance,
    daysPastDue,
    flags,
    isTechnical: flagsWhere((row) => numberAt(technical, row) === 1),
    // Not rated counts as fair, and a guarantee that is not given as none (DOMAIN.md §1.3).
    grade: codesOf(loans, 'credit_grade', creditGrades, creditGrades.indexOf('unrated')),
    guarantee: codesOf(loans, 'guarantee', guarantees, guarantees.indexOf('credit')),
    isOther: flagsWhere((row) => otherAbove !== null && numberAt(amount, row) > otherAbove),
  }
}

function codesOf(loans: BookTable, name: string, names: readonly string[], otherwise: number): Uint8Array {
  const column = nominalOf(loans, name)
  if (!column) return new Uint8Array(loans.rows).fill(otherwise)
  const codeOf = column.levels.map((level) => {
    const code = names.indexOf(level)
    return code < 0 ? otherwise : code
  })
  const own = new Uint8Array(loans.rows)
  for (let row = 0; row < own.length; row++) own[row] = codeOf[column.codes[row]] ?? otherwise
  return own
}

function worseCodes(booked: Uint8Array, automatic: Uint8Array): Uint8Array {
  return automatic.map((code, row) =>
    code === NO_CATEGORY || booked[row] === NO_CATEGORY ? code : Math.max(code, booked[row]),
  )
}
