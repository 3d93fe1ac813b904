import type { Population } from '../../lending/vocabulary.ts'
import type { Book } from '../book.ts'
import type { BookOutcome } from './book-outcome.ts'
import { NO_CROP_YEAR } from './cohort-reading.ts'
import { noteStates } from './note-outcomes.ts'
import { classesOf } from './population-reading.ts'
import { numberAt, numbersOf } from './table-columns.ts'

/**
 * What becomes of each note on the way to the sample; the first that holds counts.
 * `inherited`: an old non-performing note of before the new lending (历史包袱).
 */
export const noteFates = [
  'used',
  'otherPopulation',
  'undated',
  'inherited',
  'immature',
  'transferred',
] as const
export type NoteFate = (typeof noteFates)[number]

/** One line of the account: the lines add up to the rows of `loans`. */
export interface FateTotal {
  readonly fate: NoteFate
  readonly notes: number
  /** Fen. */
  readonly amount: number
  /** Fen; null where the book has no balances. */
  readonly balance: number | null
}

/** Codes into `noteFates`, by row of `loans`. */
export function fatesOf(reading: BookOutcome, population: Population): Uint8Array {
  const { outcomes, cropYears, cohorts } = reading
  const isWanted = classesOf(population)
  const newLendingFrom = cohorts?.newLendingFrom ?? Number.NEGATIVE_INFINITY
  const fates = new Uint8Array(cropYears.length)
  for (let row = 0; row < fates.length; row++) {
    fates[row] = noteFates.indexOf(fateAt(row))
  }
  return fates

  function fateAt(row: number): NoteFate {
    if (!isWanted[reading.population.classes[row]]) return 'otherPopulation'
    const state = noteStates[outcomes.states[row]]
    if (state === 'undated' || cropYears[row] === NO_CROP_YEAR) return 'undated'
    if (cropYears[row] < newLendingFrom) return 'inherited'
    return state === 'observed' ? 'used' : state
  }
}

export function totalsOfFates({ loans }: Book, fates: Uint8Array): FateTotal[] {
  const amount = numbersOf(loans, 'amount')
  const balance = numbersOf(loans, 'balance')
  const notes = new Float64Array(noteFates.length)
  const amounts = new Float64Array(noteFates.length)
  const balances = new Float64Array(noteFates.length)
  for (let row = 0; row < fates.length; row++) {
    notes[fates[row]]++
    amounts[fates[row]] += numberAt(amount, row) || 0
    balances[fates[row]] += numberAt(balance, row) || 0
  }
  return noteFates.map((fate, code) => ({
    fate,
    notes: notes[code],
    amount: amounts[code],
    balance: balance === null ? null : balances[code],
  }))
}
