import {
  type Category,
  type CreditGrade,
  categories,
  creditGrades,
  type Guarantee,
  guarantees,
} from '../vocabulary.ts'
import type { RulePack } from './rule-pack.ts'
import { type DayBounds, matrixGuaranteeOf } from './rural-matrix.ts'

/** The loan as the days rule sees it. */
export interface LoanByDays {
  /** Of principal or interest, whichever is longer; technical days taken off. */
  readonly daysPastDue: number
  readonly grade: CreditGrade
  readonly guarantee: Guarantee
  /** 自然人其他贷款: above the branch's cut-off. */
  readonly isOther: boolean
}

/** The best category that a pack's rule on days past due allows. */
export function categoryByDays(
  pack: RulePack,
  { daysPastDue, grade, guarantee, isOther }: LoanByDays,
): Category {
  const table = daysTable(pack)
  return categories[
    codeByDays(table, daysPastDue, creditGrades.indexOf(grade), guarantees.indexOf(guarantee), isOther)
  ]
}

/** Upper bounds of days by `[isOther][grade][guarantee][category]`, flat, so that a column of notes is read without a branch. */
export type DaysTable = Float64Array

const kinds = categories.length - 1
const perGrade = guarantees.length * kinds
const perKind = creditGrades.length * perGrade

export function daysTable(pack: RulePack): DaysTable {
  const table = new Float64Array(2 * perKind)
  for (const isOther of [0, 1]) {
    creditGrades.forEach((grade, gradeCode) => {
      guarantees.forEach((guarantee, guaranteeCode) => {
        const bounds = boundsOf(pack, grade, guarantee, isOther === 1)
        table.set(bounds, isOther * perKind + gradeCode * perGrade + guaranteeCode * kinds)
      })
    })
  }
  return table
}

export function codeByDays(
  table: DaysTable,
  daysPastDue: number,
  gradeCode: number,
  guaranteeCode: number,
  isOther: boolean,
): number {
  const start = (isOther ? perKind : 0) + gradeCode * perGrade + guaranteeCode * kinds
  let code = 0
  while (code < kinds && daysPastDue > table[start + code]) code++
  return code
}

/** Most days of normal, special mention, substandard and doubtful. */
function boundsOf(
  { byDays }: RulePack,
  grade: CreditGrade,
  guarantee: Guarantee,
  isOther: boolean,
): number[] {
  if (byDays.kind === 'floors') {
    return categories.slice(0, kinds).map((_, code) => {
      const next = byDays.floors.find(({ category }) => categories.indexOf(category) > code)
      return next ? next.over : Number.POSITIVE_INFINITY
    })
  }
  const { bounds, other } = byDays.matrix
  const own: DayBounds = isOther && other ? other[grade] : bounds[grade][matrixGuaranteeOf(guarantee)]
  return [...own, Number.POSITIVE_INFINITY]
}
