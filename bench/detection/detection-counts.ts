import { identityOf } from '../../src/book/sample/table-columns.ts'
import type { GroundName } from '../../src/lending/rules/rule-register.ts'
import type { GroundDetection } from '../../src/study/operational-risk/rules/detect.ts'
import type { RuleBook } from '../../src/study/operational-risk/rules/rule-book.ts'
import type { RuleHit } from '../../src/study/operational-risk/rules/rule-hit.ts'
import { type DetectionLine, detectionLines, type InjectedTruth } from './injected-units.ts'

/** How one line of the table did on one or several books. */
export interface DetectionCounts {
  readonly injected: number
  /** Injected units of which a hit shows at least half. */
  readonly found: number
  readonly hits: number
  /** Hits on something injected for this rule; of the others, hits on a note that carries another injected pattern. */
  readonly right: number
  readonly otherwiseInjected: number
}

export function detectionCounts(
  on: RuleBook,
  detections: readonly GroundDetection[],
  truth: InjectedTruth,
): DetectionCounts[] {
  const loans = identityOf(on.book.loans, 'loan_id')
  const loanAt = (row: number) => loans?.texts[loans.codes[row]] ?? ''
  const household = on.households.of('loans', 'household_id')
  const rowOf = new Map(Array.from(on.isIn, (_, row) => [loanAt(row), row]))
  const borrowerOf = (loan: string) => on.households.texts[household?.[rowOf.get(loan) ?? -1] ?? -1] ?? ''
  const isInjected = new Set(
    [...Object.values(truth.byRule)].flatMap((rule) => [
      ...(rule.loans ?? []),
      ...(rule.batches ?? []).flat(),
      ...(rule.groups ?? []).flatMap((group) => group.loans),
    ]),
  )
  for (const { loan } of truth.impostors) isInjected.add(loan)
  return detectionLines.map((line) => {
    const hits = detections.flatMap((one) => (line.grounds.includes(one.ground) ? one.hits : []))
    const shown = hits.map((hit) => {
      const tokens = tokensOf(line, hit, loanAt, on.households.texts)
      return new Set(line.unit === 'borrower' ? tokens.map(borrowerOf) : tokens)
    })
    const stated = line.unitsOf?.(truth) ?? []
    const units = line.unit === 'borrower' ? distinct(stated.map((unit) => unit.map(borrowerOf))) : stated
    const isOfUnit = new Set(units.flat())
    const byToken = new Map<string, number[]>()
    shown.forEach((tokens, i) => {
      for (const token of tokens) byToken.set(token, [...(byToken.get(token) ?? []), i])
    })
    const found = units.filter((unit) => {
      const near = new Set(unit.flatMap((token) => byToken.get(token) ?? []))
      return [...near].some((i) => 2 * unit.filter((token) => shown[i].has(token)).length >= unit.length)
    })
    const right = shown.map((tokens) => [...tokens].some((token) => isOfUnit.has(token)))
    const otherwise = hits.filter(
      (hit, i) => !right[i] && hit.notes.some((row) => isInjected.has(loanAt(row))),
    )
    return {
      injected: units.length,
      found: found.length,
      hits: hits.length,
      right: right.filter(Boolean).length,
      otherwiseInjected: otherwise.length,
    }
  })
}

export function summed(books: readonly (readonly DetectionCounts[])[]): DetectionCounts[] {
  return detectionLines.map((_, i) => {
    const sum = (key: keyof DetectionCounts) => books.reduce((total, book) => total + book[i][key], 0)
    return {
      injected: sum('injected'),
      found: sum('found'),
      hits: sum('hits'),
      right: sum('right'),
      otherwiseInjected: sum('otherwiseInjected'),
    }
  })
}

function distinct(units: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(units.map((unit) => [unit.join(), unit])).values()]
}

/** What a hit names, in the words of its unit. */
function tokensOf(
  { unit, grounds }: DetectionLine,
  hit: RuleHit,
  loanAt: (row: number) => string,
  households: readonly string[],
): string[] {
  switch (unit) {
    case 'officer':
      return hit.subject === null ? [] : [hit.subject]
    case 'household':
      return hit.households.map((code) => households[code])
    case 'ring':
      return hit.households.map((code) => households[code])
    case 'note':
      // A replacement names the new note first and the old one after it; the new one is what was injected.
      return (grounds.some(namesTheOld) ? hit.notes.slice(0, 1) : hit.notes).map(loanAt)
    default:
      return hit.notes.map(loanAt)
  }
}

function namesTheOld(ground: GroundName): boolean {
  return ground === 'refinanced' || ground === 'replaced' || ground === 'replacedByRelated'
}
