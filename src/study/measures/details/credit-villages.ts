import { identityOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import {
  type CriteriaVerdict,
  creditTownshipVerdict,
  creditVillageVerdict,
  type TownshipCriterion,
  type TownshipFacts,
  type VillageCriterion,
  type VillageFacts,
} from '../../../lending/credit-village/criteria.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { owingHouseholds } from './credit-files.ts'
import { type Part, partOf } from './part.ts'

/** Villages and townships against the criteria of the title (DOMAIN.md §1.4). */
export interface CreditVillages {
  readonly villages: readonly JudgedVillage[]
  readonly townships: readonly JudgedTownship[]
}

export interface JudgedVillage {
  readonly village: string
  readonly township: string | null
  /** Whether it bears the title today. */
  readonly hasTitle: boolean
  readonly facts: VillageFacts
  readonly verdict: CriteriaVerdict<VillageCriterion>
}

export interface JudgedTownship {
  readonly township: string
  readonly facts: TownshipFacts
  readonly verdict: CriteriaVerdict<TownshipCriterion>
}

export function creditVillages(context: WorkbenchContext): Part<CreditVillages> {
  return partOf(context.book, 'villages', ['village', 'credit_village'], () => judged(context))
}

/** Households and balances of a village, in fen. */
interface Tally {
  households: number
  creditHouseholds: number
  borrowing: number
  inArrears: number
  balance: number
  nonPerforming: number
}

function judged(context: WorkbenchContext): CreditVillages {
  const table = context.book.companions.villages!
  const village = identityOf(table, 'village')!
  const township = identityOf(table, 'township')
  const stated = numbersOf(table, 'households')
  const title = numbersOf(table, 'credit_village')
  const tallies = talliesOf(context)
  const villages = Array.from({ length: table.rows }, (_, row): JudgedVillage & { readonly own: Tally } => {
    const name = village.texts[village.codes[row]] ?? ''
    const own = tallies.get(name) ?? noTally()
    const all = numberAt(stated, row) > 0 ? numberAt(stated, row) : own.households
    const facts = {
      creditHouseholds: all > 0 && own.households > 0 ? own.creditHouseholds / all : null,
      withoutArrears: own.borrowing > 0 ? 1 - own.inArrears / own.borrowing : null,
      nonPerforming: own.balance > 0 ? own.nonPerforming / own.balance : null,
    }
    return {
      village: name,
      township: township?.texts[township.codes[row]] ?? null,
      hasTitle: numberAt(title, row) === 1,
      facts,
      verdict: creditVillageVerdict(facts),
      own,
    }
  }).filter((own) => own.village !== '')
  return {
    villages: villages.map(({ own: _, ...rest }) => rest),
    townships: judgedTownships(villages),
  }
}

function judgedTownships(villages: readonly (JudgedVillage & { readonly own: Tally })[]): JudgedTownship[] {
  const names = [...new Set(villages.flatMap(({ township }) => (township === null ? [] : [township])))]
  return names.map((name) => {
    const within = villages.filter(({ township }) => township === name)
    const total = (of: (own: Tally) => number) => within.reduce((sum, { own }) => sum + of(own), 0)
    const borrowing = total((own) => own.borrowing)
    const balance = total((own) => own.balance)
    const facts = {
      creditVillages: within.filter(({ hasTitle }) => hasTitle).length / within.length,
      withoutArrears: borrowing > 0 ? 1 - total((own) => own.inArrears) / borrowing : null,
      nonPerforming: balance > 0 ? total((own) => own.nonPerforming) / balance : null,
    }
    return { township: name, facts, verdict: creditTownshipVerdict(facts) }
  })
}

/**
 * By village, households from `households` and balances from the open notes. In arrears: a household with a note in
 * default or a sum overdue in the file.
 */
function talliesOf({ book, basis }: WorkbenchContext): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const tallyOf = (name: string) => {
    const own = tallies.get(name) ?? noTally()
    tallies.set(name, own)
    return own
  }
  const place = identityOf(book.loans, 'village')
  for (const [{ rows, balance }, isBad] of [
    [basis.notes, false],
    [basis.inDefault, true],
  ] as const) {
    rows.forEach((row, at) => {
      const name = place?.texts[place.codes[row]]
      if (name === undefined) return
      const own = tallyOf(name)
      own.balance += balance[at]
      if (isBad) own.nonPerforming += balance[at]
    })
  }
  const table = book.companions.households
  const village = identityOf(table, 'village')
  const id = identityOf(table, 'household_id')
  if (!table || !village || !id) return tallies
  const credit = numbersOf(table, 'credit_household')
  const arrears = numbersOf(table, 'arrears')
  const owing = owingHouseholds(book.loans, [basis.notes.rows, basis.inDefault.rows])
  const defaulting = owingHouseholds(book.loans, [basis.inDefault.rows])
  for (let row = 0; row < table.rows; row++) {
    const name = village.texts[village.codes[row]]
    if (name === undefined) continue
    const own = tallyOf(name)
    const household = id.texts[id.codes[row]]
    own.households += 1
    if (numberAt(credit, row) === 1) own.creditHouseholds += 1
    if (!owing.has(household)) continue
    own.borrowing += 1
    if (defaulting.has(household) || numberAt(arrears, row) > 0) own.inArrears += 1
  }
  return tallies
}

function noTally(): Tally {
  return { households: 0, creditHouseholds: 0, borrowing: 0, inArrears: 0, balance: 0, nonPerforming: 0 }
}
