import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import type { Day } from '../../../lending/calendar.ts'
import { type PricedPool, type RaisedRate, raisedRate } from '../../../lending/pricing/adverse-selection.ts'
import {
  type LoanPrimeRate,
  loanPrimeRateOn,
  loanPrimeRates,
  mayBeOutdated,
} from '../../../lending/pricing/loan-prime-rate.ts'
import { requiredRate } from '../../../lending/pricing/required-rate.ts'
import { type CreditGrade, creditGrades } from '../../../lending/vocabulary.ts'
import { assumptions } from '../workbench/assumptions.ts'
import { costsOf } from '../workbench/pricing.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { type Part, partOf } from './part.ts'

/** What each grade pays and what it should; yuan, rates a year. */
export interface RatesByGrade {
  readonly grades: readonly GradeRates[]
  /** Over all notes that pay more, and less, than they cost. */
  readonly paidTooMuch: number
  readonly paidTooLittle: number
  /** What the overcharged pay of what the undercharged lack: the smaller of the two. */
  readonly crossSubsidy: number
  readonly raised: readonly RaisedRates[]
  /** On the as-of date; null before the first. `mayBeOutdated`: the table's last value lies more than 40 days back. */
  readonly loanPrimeRate: (LoanPrimeRate & { readonly mayBeOutdated: boolean }) | null
}

export interface GradeRates {
  /** Null: the book names no grade. */
  readonly grade: CreditGrade | null
  readonly notes: number
  readonly balance: number
  /** Weighted by balance. */
  readonly probability: number
  readonly rate: number
  readonly requiredRate: number
  /** (rate − required) × balance: positive where the grade pays for others. */
  readonly surplus: number
}

/** `marginChange`: against today's, yuan a year. */
export interface RaisedRates extends Pick<RaisedRate, 'rise' | 'kept' | 'probability'> {
  readonly marginChange: number
}

const rises = [0, 0.005, 0.01, 0.02]

export function ratesByGrade(
  context: WorkbenchContext,
  asOf: Day,
  rates: readonly LoanPrimeRate[] = loanPrimeRates,
): Part<RatesByGrade> {
  return partOf(context.book, 'loans', ['annual_rate'], () => {
    const priced = pricedNotes(context)
    const published = loanPrimeRateOn(asOf, rates)
    const total = (of: (note: PricedNote) => number) => priced.reduce((sum, note) => sum + of(note), 0)
    const paidTooMuch = total(({ surplus }) => Math.max(0, surplus))
    const paidTooLittle = total(({ surplus }) => Math.max(0, -surplus))
    return {
      grades: [...creditGrades, null].flatMap((grade) => {
        const own = priced.filter((note) => note.grade === grade)
        return own.length > 0 ? [gradeRates(grade, own)] : []
      }),
      paidTooMuch,
      paidTooLittle,
      crossSubsidy: Math.min(paidTooMuch, paidTooLittle),
      raised: raisedRates(priced),
      loanPrimeRate: published && { ...published, mayBeOutdated: mayBeOutdated(asOf, rates) },
    }
  })
}

/** Balance in yuan. */
interface PricedNote extends PricedPool {
  readonly grade: CreditGrade | null
  readonly requiredRate: number
  readonly surplus: number
}

/** Notes whose rate is known. */
function pricedNotes({ book, basis, noteCount, rate }: WorkbenchContext): PricedNote[] {
  const { rows, balance, lossGivenDefault } = basis.notes
  const grade = nominalOf(book.loans, 'credit_grade')
  const priced: PricedNote[] = []
  for (let note = 0; note < noteCount; note++) {
    if (Number.isNaN(rate[note])) continue
    const probability = basis.probability[note]
    const required = requiredRate(costsOf(probability * lossGivenDefault[note]))
    const yuan = balance[note] / 100
    priced.push({
      grade: levelAt(grade, rows[note]) as CreditGrade | null,
      balance: yuan,
      rate: rate[note],
      probability,
      lossGivenDefault: lossGivenDefault[note],
      requiredRate: required,
      surplus: (rate[note] - required) * yuan,
    })
  }
  return priced
}

function gradeRates(grade: CreditGrade | null, notes: readonly PricedNote[]): GradeRates {
  const balance = notes.reduce((sum, note) => sum + note.balance, 0)
  const weighted = (of: (note: PricedNote) => number) =>
    notes.reduce((sum, note) => sum + note.balance * of(note), 0) / balance
  return {
    grade,
    notes: notes.length,
    balance,
    probability: weighted(({ probability }) => probability),
    rate: weighted(({ rate }) => rate),
    requiredRate: weighted((note) => note.requiredRate),
    surplus: notes.reduce((sum, { surplus }) => sum + surplus, 0),
  }
}

function raisedRates(notes: readonly PricedNote[]): RaisedRates[] {
  const elasticity = {
    perPoint: assumptions.rateElasticity.value,
    ofGoodTimes: assumptions.goodLeaveTimes.value,
  }
  const costs = assumptions.fundsTransferPrice.value + assumptions.operatingCost.value
  const outcomes = rises.map((rise) => raisedRate(notes, rise, elasticity, costs))
  return outcomes.map(({ rise, kept, probability, margin }) => ({
    rise,
    kept,
    probability,
    marginChange: margin - outcomes[0].margin,
  }))
}
