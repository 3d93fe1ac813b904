import type { Population } from './vocabulary.ts'

/** 农户小额信用贷款 · 农户联保贷款 · other loans to farmers · loans to others (SOUNDNESS.md rule 4). */
export const noteClasses = ['micro', 'joint', 'otherFarmers', 'notFarmers'] as const
export type NoteClass = (typeof noteClasses)[number]

/** What the study runs on unless told otherwise: all loans to farmers, whatever their guarantee. */
export const DEFAULT_POPULATION: Population = 'farmers'

/** What tells the class of a note; null or NaN where the book does not say. */
export interface NoteTraits {
  readonly isFarmer: boolean | null
  /** By its guarantee or its product. */
  readonly isJoint: boolean
  /** Pure credit by its guarantee or, where that is blank, a micro-credit product. */
  readonly isPureCredit: boolean
  /** Fen. */
  readonly amount: number
}

export interface SizeLimits {
  /** Fen: the most that a household gets on credit alone; DOMAIN.md §1.3, modern caps. */
  readonly microCeiling: number
  /** Fen: above this a borrower of unknown type is taken for no farm household; DOMAIN.md §4.7. */
  readonly householdCeiling: number
}

export const defaultSizeLimits: SizeLimits = { microCeiling: 10_000_000, householdCeiling: 300_000_000 }

export function noteClassOf(note: NoteTraits, limits: SizeLimits = defaultSizeLimits): NoteClass {
  if (note.isFarmer === false) return 'notFarmers'
  if (note.isFarmer === null && note.amount > limits.householdCeiling) return 'notFarmers'
  if (note.isJoint) return 'joint'
  return note.isPureCredit && note.amount <= limits.microCeiling ? 'micro' : 'otherFarmers'
}

export function isInPopulation(noteClass: NoteClass, population: Population): boolean {
  switch (population) {
    case 'micro':
    case 'joint':
      return noteClass === population
    case 'farmers':
      return noteClass !== 'notFarmers'
    case 'all':
      return true
  }
}
