import { addMonths, NO_DATE } from '../../lending/calendar.ts'
import type { Crop } from '../../lending/vocabulary.ts'
import { levelCodes, type NominalColumn, type NumericColumn } from '../../stats/frame.ts'
import { daysOf, nominalOf, numbersOf } from './table-columns.ts'
import { type TermContext, termByRow, termOfColumn } from './term-context.ts'
import {
  type CropGroup,
  DEBT_TO_INCOME_CLIP,
  REFERENCE_DEBT_TO_INCOME,
  SHORT_TERM_MONTHS,
  type TermName,
  termNamed,
} from './terms.ts'

/** Terms of the contract: what was asked for, and what the lender set. */
export function log2DebtToIncome(context: TermContext): NumericColumn | null {
  const amount = numbersOf(context.book.loans, 'amount')
  const { income } = context
  if (amount === null || income === null) return null
  return termByRow('log2DebtToIncome', context, (row, i) => {
    const doublings = Math.log2(amount[row] / 100 / income.yuan[i] / REFERENCE_DEBT_TO_INCOME)
    return Math.min(DEBT_TO_INCOME_CLIP, Math.max(-DEBT_TO_INCOME_CLIP, doublings))
  })
}

export function longTerm(context: TermContext): NumericColumn | null {
  const disbursedOn = daysOf(context.book.loans, 'disbursed_on')
  const dueOn = daysOf(context.book.loans, 'due_on')
  if (disbursedOn === null || dueOn === null) return null
  return termByRow('longTerm', context, (row) =>
    disbursedOn[row] === NO_DATE || dueOn[row] === NO_DATE
      ? Number.NaN
      : Number(dueOn[row] > addMonths(disbursedOn[row], SHORT_TERM_MONTHS)),
  )
}

export function annualRate(context: TermContext): NumericColumn | null {
  return termOfColumn('annualRate', context, 'annual_rate', (rate) => rate * 100)
}

export function guarantee(context: TermContext): NominalColumn | null {
  return regrouped('guarantee', context, 'guarantee', (level) => level)
}

export function grade(context: TermContext): NominalColumn | null {
  return regrouped('grade', context, 'credit_grade', (level) => level)
}

export function crop(context: TermContext): NominalColumn | null {
  return regrouped('crop', context, 'crop', (level) => cropGroupOf(level as Crop))
}

export function cropGroupOf(crop: Crop): CropGroup {
  switch (crop) {
    case 'hog':
    case 'cattle':
    case 'poultry':
      return 'livestock'
    case 'vegetable':
    case 'other':
      return 'other'
    case 'corn':
    case 'rice':
    case 'soy':
    case 'fungus':
    case 'herb':
      return crop
  }
}

/** The levels of the term that occur, its reference first; a level that the term does not know is missing. */
function regrouped(
  name: TermName,
  { book, rows }: TermContext,
  columnName: string,
  groupOf: (level: string) => string,
): NominalColumn | null {
  const column = nominalOf(book.loans, columnName)
  if (column === null) return null
  const occurs = new Uint8Array(column.levels.length + 1)
  for (const row of rows) occurs[column.codes[row]] = 1
  const groups = column.levels.map(groupOf)
  const { levels, reference } = termNamed(name)
  const ordered = [reference!, ...levels.filter((level) => level !== reference)].filter((level) =>
    groups.some((group, code) => group === level && occurs[code] === 1),
  )
  const missing = ordered.length
  const codeOf = groups.map((group) => (ordered.includes(group) ? ordered.indexOf(group) : missing))
  const codes = levelCodes(rows.length, ordered.length)
  for (let i = 0; i < rows.length; i++) codes[i] = codeOf[column.codes[rows[i]]] ?? missing
  return { kind: 'nominal', name, codes, levels: ordered }
}
