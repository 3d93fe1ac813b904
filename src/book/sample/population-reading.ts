import {
  defaultSizeLimits,
  isInPopulation,
  type NoteClass,
  type NoteTraits,
  noteClasses,
  noteClassOf,
  type SizeLimits,
} from '../../lending/population.ts'
import type { Population } from '../../lending/vocabulary.ts'
import type { NominalColumn } from '../../stats/frame.ts'
import type { Book } from '../book.ts'
import { isFarmerText, isJointProduct, isMicroProduct } from './farmer-words.ts'
import { levelAt, nominalOf, numberAt, numbersOf } from './table-columns.ts'

/** The class of every note, with what each class holds (SOUNDNESS.md rule 4). */
export interface PopulationReading {
  /** Codes into `noteClasses`, by row. */
  readonly classes: Uint8Array
  readonly totals: readonly PopulationTotal[]
  /** Notes whose borrower type and product tell nothing: taken for farmers' unless very large. */
  readonly assumedFarmers: number
  readonly limits: SizeLimits
}

export interface PopulationTotal {
  readonly noteClass: NoteClass
  readonly notes: number
  /** Fen. */
  readonly amount: number
  /** Fen; null where the book has no balances. */
  readonly balance: number | null
}

export function readPopulation(book: Book, limits: SizeLimits = defaultSizeLimits): PopulationReading {
  const { loans } = book
  const amount = numbersOf(loans, 'amount')
  const balance = numbersOf(loans, 'balance')
  const traitsAt = traitReader(book)
  const classes = new Uint8Array(loans.rows)
  const notes = new Float64Array(noteClasses.length)
  const amounts = new Float64Array(noteClasses.length)
  const balances = new Float64Array(noteClasses.length)
  let assumedFarmers = 0
  for (let row = 0; row < loans.rows; row++) {
    const traits = traitsAt(row)
    const code = noteClasses.indexOf(noteClassOf(traits, limits))
    classes[row] = code
    notes[code]++
    amounts[code] += numberAt(amount, row) || 0
    balances[code] += numberAt(balance, row) || 0
    if (traits.isFarmer === null && noteClasses[code] !== 'notFarmers') assumedFarmers++
  }
  const totals = noteClasses.map((noteClass, code) => ({
    noteClass,
    notes: notes[code],
    amount: amounts[code],
    balance: balance === null ? null : balances[code],
  }))
  return { classes, totals, assumedFarmers, limits }
}

/** 1 for each class code that belongs to the population. */
export function classesOf(population: Population): Uint8Array {
  return Uint8Array.from(noteClasses, (noteClass) => (isInPopulation(noteClass, population) ? 1 : 0))
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Texts are judged once a level, not once a row. The traits are the same object at each call. */
function traitReader({ loans }: Book): (row: number) => NoteTraits {
  const amount = numbersOf(loans, 'amount')
  const guarantee = nominalOf(loans, 'guarantee')
  const borrowerType = nominalOf(loans, 'borrower_type')
  const product = nominalOf(loans, 'product')
  const farmerByType = judgedLevels(borrowerType, isFarmerText)
  const farmerByProduct = judgedLevels(product, isFarmerText)
  const jointByProduct = judgedLevels(product, isJointProduct)
  const microByProduct = judgedLevels(product, isMicroProduct)
  const traits: Mutable<NoteTraits> = { isFarmer: null, isJoint: false, isPureCredit: false, amount: 0 }
  return (row) => {
    const kind = levelAt(guarantee, row)
    traits.isFarmer = farmerByType(row) ?? farmerByProduct(row) ?? null
    traits.isJoint = kind === 'joint' || (kind === null && jointByProduct(row) === true)
    traits.isPureCredit = kind === 'credit' || (kind === null && microByProduct(row) === true)
    traits.amount = numberAt(amount, row)
    return traits
  }
}

function judgedLevels<T>(
  column: NominalColumn | null,
  judge: (text: string) => T,
): (row: number) => T | null {
  if (column === null) return () => null
  const judged = column.levels.map(judge)
  return (row) => judged[column.codes[row]] ?? null
}
