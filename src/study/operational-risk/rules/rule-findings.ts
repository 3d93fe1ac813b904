import type { BookTable } from '../../../book/book.ts'
import { identityOf, numbersOf } from '../../../book/sample/table-columns.ts'
import {
  type GroundName,
  groundOf,
  type RuleId,
  type Severity,
  severityOf,
} from '../../../lending/rules/rule-register.ts'
import type { GroundDetection } from './detect.ts'
import type { RuleBook } from './rule-book.ts'

/** What a ground found, as study.json holds it: codes that the book uses, no names and no identity numbers. */
export interface RuleFinding {
  readonly rule: RuleId
  readonly ground: GroundName
  readonly severity: Severity
  readonly of: string
  readonly isListed: boolean
  /** `table.column`; empty where the ground was judged. */
  readonly missing: readonly string[]
  readonly judged: number
  readonly hits: number
  /** Different notes in the hits, and what is outstanding on them, yuan. */
  readonly notes: number
  readonly balance: number
  /** The hits with the most outstanding, up to `mostListed`. */
  readonly listed: readonly ListedHit[]
}

export interface ListedHit {
  readonly subject: string | null
  readonly notes: readonly string[]
  readonly households: readonly string[]
  /** Yuan outstanding on all its notes. */
  readonly balance: number
  readonly amount: number
  readonly qValue: number | null
  /** Rows of the file, the header being row 1. */
  readonly evidence: { readonly file: string; readonly rows: readonly number[]; readonly of: number } | null
}

/** So many hits stand in study.json, and so many notes, households and rows of each: the command `rules` has all. */
const mostListed = 50
const mostInHit = 20

export function ruleFindings(
  on: RuleBook,
  detections: readonly GroundDetection[],
  limits = { hits: mostListed, inHit: mostInHit },
): RuleFinding[] {
  const loanAt = loanNames(on.book.loans)
  const balances = openBalances(on)
  const amounts = numbersOf(on.book.loans, 'amount')
  const sum = (rows: Iterable<number>, values: Float64Array | null) => {
    let total = 0
    for (const row of rows) total += values?.[row] || 0
    return total / 100
  }
  const household = on.households.of('loans', 'household_id')
  const seen = new Uint32Array(on.isIn.length)
  return detections.map(({ ground, missing, judged, hits }, index): RuleFinding => {
    const { rule, of, isListed } = groundOf(ground)
    let [notes, balance] = [0, 0]
    const weight = hits.map((hit) => {
      let own = 0
      for (const row of hit.notes) {
        own += balances[row]
        if (seen[row] === index + 1) continue
        seen[row] = index + 1
        notes++
        balance += balances[row]
      }
      return own
    })
    const order = hits.map((_, i) => i).sort((a, b) => weight[b] - weight[a] || a - b)
    return {
      rule,
      ground,
      severity: severityOf[rule],
      of,
      isListed: isListed === true,
      missing,
      judged,
      hits: hits.length,
      notes,
      balance: balance / 100,
      listed: order.slice(0, limits.hits).map((i): ListedHit => {
        const { subject, notes: rows, households, evidence, qValue } = hits[i]
        const codes =
          households.length > 0 ? households : [...new Set(rows.map((row) => household?.[row] ?? -1))]
        return {
          subject,
          notes: rows.slice(0, limits.inHit).map(loanAt),
          households: codes
            .filter((code) => code >= 0)
            .slice(0, limits.inHit)
            .map((code) => on.households.texts[code]),
          balance: weight[i] / 100,
          amount: sum(rows, amounts),
          qValue,
          evidence: evidence && {
            file: evidence.table,
            rows: evidence.rows
              .slice(0, limits.inHit)
              .map((row) => on.table(evidence.table)?.sourceRows?.[row] ?? row + 2),
            of: evidence.rows.length,
          },
        }
      }),
    }
  })
}

/** The number of each note, without a table of all of them. */
function loanNames(loans: BookTable): (row: number) => string {
  const column = loans.columns.get('loan_id')
  if (column?.kind === 'text') return (row) => column.values[row] ?? ''
  const identity = identityOf(loans, 'loan_id')
  return (row) => identity?.texts[identity.codes[row]] ?? ''
}

const balancesOf = new WeakMap<RuleBook, Float64Array>()

/** Fen outstanding by row: the balance where the book has one, else the amount of what is not settled. */
export function openBalances(on: RuleBook): Float64Array {
  const known = balancesOf.get(on) ?? readBalances(on)
  balancesOf.set(on, known)
  return known
}

function readBalances(on: RuleBook): Float64Array {
  const { loans } = on.book
  const balance = numbersOf(loans, 'balance')
  const amount = numbersOf(loans, 'amount')
  const settledOn = on.days('loans', 'settled_on')
  const open = new Float64Array(on.isIn.length)
  for (let row = 0; row < open.length; row++) {
    if (!on.isIn[row]) continue
    const stated = balance?.[row] ?? Number.NaN
    const isSettled = settledOn !== null && settledOn[row] > -1_000_000 && settledOn[row] <= on.asOf
    if (!Number.isNaN(stated)) open[row] = Math.max(0, stated)
    else if (!isSettled) open[row] = amount?.[row] || 0
  }
  return open
}
