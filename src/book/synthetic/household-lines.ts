import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { creditGrades } from '../../lending/vocabulary.ts'
import { AMOUNT_RANGE, AS_OF, LINE, PATTERNS } from './assumptions.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'

const LINE_YEARS = 3
/** Of the most that a household owed, where its line is broken. */
const BREACHED = 0.75
const NEVER = creditGrades.length

/**
 * The lines of those who borrowed, followed note by note in the order of disbursement: a line runs three years from
 * the application that opened it, and covers the most that the household owed in that time, but for a few breaches
 * of balance control (R20).
 */
export interface HouseholdLines {
  add(note: Note): void
  has(household: number): boolean
  /** Of the last note. */
  gradeOf(household: number): (typeof creditGrades)[number]
  lineOf(household: number): HouseholdLine | null
}

export interface HouseholdLine {
  readonly from: Day
  readonly until: Day
  /** Yuan. */
  readonly limit: number
  readonly isBreached: boolean
}

export function followLines(model: Model): HouseholdLines {
  const { count } = model.households
  const grade = new Uint8Array(count).fill(NEVER)
  const from = new Int32Array(count).fill(NO_DATE)
  const peak = new Uint32Array(count)
  // The last two notes: more are never open at once.
  const amounts = [new Uint32Array(count), new Uint32Array(count)] as const
  const ends = [new Int32Array(count), new Int32Array(count)] as const
  const gradeOf = (h: number) => creditGrades[grade[h]]
  return {
    add({ household: h, grade: given, appliedOn, disbursedOn, amount, outcome }) {
      if (grade[h] === NEVER || addMonths(from[h], 12 * LINE_YEARS) < disbursedOn) {
        from[h] = appliedOn
        peak[h] = 0
      }
      grade[h] = creditGrades.indexOf(given)
      const owed = amounts.reduce((sum, of, slot) => sum + (ends[slot][h] > disbursedOn ? of[h] : 0), amount)
      peak[h] = Math.max(peak[h], owed)
      const slot = ends[0][h] <= ends[1][h] ? 0 : 1
      amounts[slot][h] = amount
      ends[slot][h] = outcome.settledOn ?? AS_OF + 1
    },
    has: (h) => grade[h] !== NEVER,
    gradeOf,
    lineOf(h) {
      if (grade[h] === NEVER || gradeOf(h) === 'unrated') return null
      const isBreached = model.streams['inject.line'].chance(PATTERNS.overLine, h)
      const { step } = AMOUNT_RANGE
      return {
        from: from[h],
        until: addMonths(from[h], 12 * LINE_YEARS),
        limit: isBreached
          ? Math.floor((BREACHED * peak[h]) / step) * step
          : Math.max(LINE[gradeOf(h)], Math.ceil(peak[h] / step) * step),
        isBreached,
      }
    },
  }
}
