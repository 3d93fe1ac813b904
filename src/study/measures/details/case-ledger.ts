import type { Book } from '../../../book/book.ts'
import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import { quantile } from '../../../stats/quantile.ts'
import { type Part, partOf } from './part.ts'

/** Collection and court, step by step (DOMAIN.md §4.5); yuan. */
export interface CaseLedger {
  readonly steps: readonly CaseStep[]
  /** Recovered by any step after the suit, over the amount sued for; null without a suit. */
  readonly recoveredOfSued: number | null
  /** Median days; null where no case has both. */
  readonly suitToJudgment: number | null
  readonly judgmentToEnforcement: number | null
  /** Cases sued for without a judgment yet, and judged without enforcement. */
  readonly suedNotJudged: number
  readonly judgedNotEnforced: number
}

export const caseSteps = ['call', 'visit', 'demand', 'suit', 'judgment', 'enforcement'] as const
export type CaseStepKind = (typeof caseSteps)[number]

export interface CaseStep {
  readonly kind: CaseStepKind
  readonly steps: number
  readonly loans: number
  /** Of each loan its largest claim, so that a second call is no second claim. */
  readonly amount: number
  readonly recovered: number
}

interface Case {
  readonly first: Map<CaseStepKind, Day>
  sued: number
  recoveredSinceSuit: number
}

export function caseLedger(book: Book, asOf: Day): Part<CaseLedger> {
  return partOf(book, 'actions', ['loan_id', 'kind', 'done_on'], () => ledgerOf(book, asOf))
}

function ledgerOf({ companions }: Book, asOf: Day): CaseLedger {
  const table = companions.actions!
  const loan = identityOf(table, 'loan_id')!
  const kinds = nominalOf(table, 'kind')
  const doneOn = daysOf(table, 'done_on')
  const amounts = numbersOf(table, 'amount')
  const recoveries = numbersOf(table, 'recovered')
  const sums = new Map(
    caseSteps.map((kind) => [kind, { steps: 0, claims: new Map<number, number>(), recovered: 0 }]),
  )
  const cases = new Map<number, Case>()
  const byDay = Array.from({ length: table.rows }, (_, row) => row)
    .filter((row) => dayAt(doneOn, row) !== NO_DATE && dayAt(doneOn, row) <= asOf)
    .sort((a, b) => dayAt(doneOn, a) - dayAt(doneOn, b))
  for (const row of byDay) {
    const kind = levelAt(kinds, row) as CaseStepKind | null
    if (kind === null) continue
    const code = loan.codes[row]
    const amount = (numberAt(amounts, row) || 0) / 100
    const recovered = (numberAt(recoveries, row) || 0) / 100
    const sum = sums.get(kind)!
    sum.steps += 1
    sum.claims.set(code, Math.max(sum.claims.get(code) ?? 0, amount))
    sum.recovered += recovered
    const own = cases.get(code) ?? { first: new Map(), sued: 0, recoveredSinceSuit: 0 }
    if (!own.first.has(kind)) own.first.set(kind, dayAt(doneOn, row))
    if (kind === 'suit') own.sued = Math.max(own.sued, amount)
    if (own.first.has('suit')) own.recoveredSinceSuit += recovered
    cases.set(code, own)
  }
  const all = [...cases.values()]
  const sued = all.reduce((total, own) => total + own.sued, 0)
  const has = (own: Case, kind: CaseStepKind) => own.first.has(kind)
  return {
    steps: caseSteps.map((kind) => {
      const { steps, claims, recovered } = sums.get(kind)!
      const amount = [...claims.values()].reduce((total, claim) => total + claim, 0)
      return { kind, steps, loans: claims.size, amount, recovered }
    }),
    recoveredOfSued: sued > 0 ? all.reduce((total, own) => total + own.recoveredSinceSuit, 0) / sued : null,
    suitToJudgment: medianDays(all, 'suit', 'judgment'),
    judgmentToEnforcement: medianDays(all, 'judgment', 'enforcement'),
    suedNotJudged: all.filter((own) => has(own, 'suit') && !has(own, 'judgment')).length,
    judgedNotEnforced: all.filter((own) => has(own, 'judgment') && !has(own, 'enforcement')).length,
  }
}

function medianDays(cases: readonly Case[], from: CaseStepKind, to: CaseStepKind): number | null {
  const days = cases.flatMap(({ first }) => {
    const [begun, ended] = [first.get(from), first.get(to)]
    return begun === undefined || ended === undefined || ended < begun ? [] : [ended - begun]
  })
  return days.length > 0 ? quantile(Float64Array.from(days).sort(), 0.5) : null
}
