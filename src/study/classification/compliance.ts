import type { Book } from '../../book/book.ts'
import type { Sums } from '../status-quo/quality.ts'
import { breachRules, type ClassificationRule, missingFor } from './breach-rules.ts'
import type { ClassifiedBook } from './classified-book.ts'

/** How a rule is kept by the outstanding notes that it speaks of. */
export interface RuleCompliance {
  readonly rule: ClassificationRule
  readonly judged: Sums
  readonly broken: Sums
  /** Columns without which the rule cannot be judged; empty where it was. */
  readonly missing: readonly string[]
}

export function complianceOf(book: Book, classified: ClassifiedBook): RuleCompliance[] {
  const { balance } = classified.notes
  return breachRules(book, classified).map((own) => {
    const missing = missingFor(own, book)
    const judged = { notes: 0, balance: 0 }
    const broken = { notes: 0, balance: 0 }
    for (let row = 0; missing.length === 0 && row < balance.length; row++) {
      if (!own.appliesTo(row)) continue
      add(judged, balance[row])
      if (own.isBroken(row)) add(broken, balance[row])
    }
    return { rule: own.rule, judged, broken, missing }
  })
}

function add(sums: { notes: number; balance: number }, balance: number): void {
  sums.notes++
  sums.balance += balance
}
