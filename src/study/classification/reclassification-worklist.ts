import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, identityOf, levelAt, nominalOf } from '../../book/sample/table-columns.ts'
import type { Day } from '../../lending/calendar.ts'
import { type Ground, grounds, NO_CATEGORY } from '../../lending/classification/automatic-class.ts'
import type { Regime } from '../../lending/classification/rule-pack.ts'
import { provisionSchemes } from '../../lending/provisions/provision-schemes.ts'
import { shareOf } from '../../lending/provisions/required-by-class.ts'
import { type Category, categories } from '../../lending/vocabulary.ts'
import type { ClassifiedBook } from './classified-book.ts'
import { evergreeningChain } from './evergreening-chain.ts'

/** A note whose automatic category is worse than the booked one: what the meeting on classes decides about. */
export interface ReclassificationRow {
  /** Of `loans`. */
  readonly row: number
  readonly loan: string | null
  readonly household: string | null
  readonly branch: string | null
  readonly accountManager: string | null
  readonly dueOn: Day
  /** Fen. */
  readonly balance: number
  readonly daysPastDue: number
  readonly booked: Category
  readonly automatic: Category
  readonly byRegime: Readonly<Record<Regime, Category>>
  readonly ground: Ground
  /** Fen by the 2012 standard method: by the automatic category less by the booked one. */
  readonly moreProvision: number
  /** Numbers of the notes that it repaid, the one before it first, the root last. */
  readonly chain: readonly string[]
  /** The day on which the first note of the chain that is on the book was disbursed. */
  readonly rootDisbursedOn: Day
}

/** The most provision first, then the largest balance, then the order of the book. */
export function reclassificationWorklist(book: Book, classified: ClassifiedBook): ReclassificationRow[] {
  const { loans } = book
  const { notes, automatic, booked, views, flagged } = classified
  if (booked === null) return []
  const textOf = (name: string) => {
    const identity = identityOf(loans, name)
    return (row: number) => identity?.texts[identity.codes[row]] ?? null
  }
  const numbers = loans.columns.get('loan_id')
  const loanAt = (row: number) => (numbers?.kind === 'text' ? numbers.values[row] : null)
  const household = textOf('household_id')
  const branch = textOf('branch')
  const officer = textOf('account_manager')
  const renewalOf = nominalOf(loans, 'renewal_of')
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const share = (code: number) => shareOf(provisionSchemes.standard2012, categories[code])
  const list: ReclassificationRow[] = []
  for (let row = 0; row < booked.length; row++) {
    const own = automatic.category[row]
    if (own === NO_CATEGORY || booked[row] === NO_CATEGORY || own <= booked[row]) continue
    const before = evergreeningChain(row, flagged.replaces)
    const root = before.at(-1) ?? row
    // The root may name a note that is not on the book any more.
    const beyond = levelAt(renewalOf, root)
    const isRing = beyond !== null && [row, ...before].some((link) => loanAt(link) === beyond)
    list.push({
      row,
      loan: loanAt(row),
      household: household(row),
      branch: branch(row),
      accountManager: officer(row),
      dueOn: Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row)),
      balance: notes.balance[row],
      daysPastDue: notes.daysPastDue[row],
      booked: categories[booked[row]],
      automatic: categories[own],
      byRegime: {
        measures2023: categories[views.measures2023.category[row]],
        guidance2006: categories[views.guidance2006.category[row]],
      },
      ground: grounds[automatic.ground[row]],
      moreProvision: Math.round(notes.balance[row] * (share(own) - share(booked[row]))),
      chain: [...before.map((link) => loanAt(link) ?? ''), ...(beyond !== null && !isRing ? [beyond] : [])],
      rootDisbursedOn: dayAt(disbursedOn, root),
    })
  }
  return list.sort((a, b) => b.moreProvision - a.moreProvision || b.balance - a.balance || a.row - b.row)
}
