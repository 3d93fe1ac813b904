import { type Column, levelCodes } from '../../stats/frame.ts'
import {
  cropGroups,
  REFERENCE_AGE,
  REFERENCE_EDUCATION_YEARS,
  REFERENCE_INCOME,
  REFERENCE_LABOURERS,
  type TermName,
} from '../sample/terms.ts'
import { guaranteeBeta } from './coefficients.ts'
import { ageAt, cropGroupOf, isLongTerm } from './log-odds.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'
import { ln } from './portable-math.ts'

/** The regression's terms of a note as numbers, under the names and codings of `src/book/sample/terms.ts`. */
export const numericTerms: Readonly<Partial<Record<TermName, (model: Model, note: Note) => number>>> = {
  ageFrom45: (model, note) => Math.abs(ageAt(model, note.household, note.disbursedOn) - REFERENCE_AGE),
  male: ({ households }, { household }) => households.male[household],
  educationFrom9: ({ households }, { household }) =>
    households.educationYears[household] - REFERENCE_EDUCATION_YEARS,
  labourFrom2: ({ households }, { household }) => households.labourers[household] - REFERENCE_LABOURERS,
  dependantShare: ({ households }, { household }) =>
    (households.size[household] - households.labourers[household]) / households.size[household],
  lnIncome: (_model, { income }) => ln(income / REFERENCE_INCOME),
  hasOffFarmIncome: ({ households }, { household }) => Number(households.offFarmIncome[household] > 0),
  priorOverdue: (_model, { prior }) => prior,
  firstLoan: (_model, { isFirst }) => Number(isFirst),
  cadre: ({ households }, { household }) => households.cadre[household],
  creditVillage: ({ households, county }, { household }) =>
    Number(county.villages[households.village[household]].isCredit),
  distance: ({ households }, { household }) => households.distanceTenths[household] / 10,
  log2DebtToIncome: (_model, note) => note.log2DebtToIncome,
  longTerm: (_model, note) => Number(isLongTerm(note)),
  annualRate: (_model, { rateBasisPoints }) => rateBasisPoints / 100,
  healthShock: (_model, { health }) => Number(health),
  disaster: (_model, { disaster }) => Number(disaster),
  insured: (_model, { insured }) => Number(insured),
  insuredInDisaster: (_model, { insured, disaster }) => Number(insured && disaster),
  priceShock: (_model, { priceShock }) => priceShock,
  diverted: (_model, { diverted }) => Number(diverted),
  sequenceBroken: (_model, { sequenceBreak }) =>
    Number(sequenceBreak !== null && sequenceBreak !== 'reviewedBySurveyor'),
  dutiesNotSeparated: (_model, { sequenceBreak }) => Number(sequenceBreak === 'reviewedBySurveyor'),
}

export const nominalTerms = {
  crop: {
    levels: cropGroups as readonly string[],
    reference: 'corn',
    levelOf: (model: Model, note: Note): string => cropGroupOf[model.households.crop[note.household]],
  },
  guarantee: {
    levels: Object.keys(guaranteeBeta) as readonly string[],
    reference: 'credit',
    levelOf: (_model: Model, note: Note): string => note.guarantee,
  },
  grade: {
    levels: ['excellent', 'good', 'fair', 'unrated'] as readonly string[],
    reference: 'good',
    levelOf: (_model: Model, note: Note): string => note.grade,
  },
} as const

/** The terms of some notes as the columns of a regression. */
export function termColumns(model: Model, notes: readonly Note[]): Column[] {
  const numeric = Object.entries(numericTerms).map(
    ([name, of]): Column => ({
      kind: 'numeric',
      name,
      values: Float64Array.from(notes, (note) => of(model, note)),
    }),
  )
  const nominal = Object.entries(nominalTerms).map(([name, { levels, levelOf }]): Column => {
    const codes = levelCodes(notes.length, levels.length)
    notes.forEach((note, row) => {
      codes[row] = levels.indexOf(levelOf(model, note))
    })
    return { kind: 'nominal', name, codes, levels }
  })
  return [...numeric, ...nominal]
}
