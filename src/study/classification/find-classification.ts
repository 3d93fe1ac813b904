import type { Book } from '../../book/book.ts'
import { dayAt, daysOf } from '../../book/sample/table-columns.ts'
import { type Ground, grounds, NO_CATEGORY } from '../../lending/classification/automatic-class.ts'
import { isOwnView } from '../../lending/classification/classification-options.ts'
import { measures2023 } from '../../lending/classification/rule-pack.ts'
import { disposalRate } from '../../lending/ratios/disposal.ts'
import { provisionRatios } from '../../lending/ratios/provision-ratios.ts'
import type { StudyContext } from '../context.ts'
import { type NotePositions, notePositions } from '../status-quo/note-positions.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { LoanClassificationFinding } from './classification-finding.ts'
import { type ClassifiedBook, classifyBook } from './classified-book.ts'
import { complianceOf } from './compliance.ts'
import { deadlinesOf } from './deadlines.ts'
import { expectedLossFinding, type NoteRisk } from './expected-loss-finding.ts'
import { institutionMonth } from './institution-month.ts'
import { type ProvisionsFinding, provisionsFinding } from './provisions-finding.ts'
import { ratiosFinding } from './ratios-finding.ts'
import { rollsOf } from './rolls.ts'
import { crossSums, nonPerformingOf, sumsByCategory } from './sums-by-category.ts'

/**
 * Null on a file that is no loan book, and where nothing is outstanding. `risk` is what the explanatory model says of
 * the notes; without it the expected credit loss stays open.
 */
export function findClassification(
  { book, loanBook, settings }: StudyContext,
  risk: NoteRisk | null,
): LoanClassificationFinding | null {
  if (loanBook === null) return null
  const { reading } = loanBook
  const positions = notePositions(book, reading, settings.population)
  if (!positions.balance.some((owed) => owed > 0)) return null
  const classified = classifyBook(book, reading, positions, settings.classification)
  const usual = isOwnView(settings.classification) ? classifyBook(book, reading, positions) : null
  return classificationFinding(book, positions, classified, risk, usual)
}

/** `usual`: the same book by the regime in force, note by note, where another view was asked for. */
export function classificationFinding(
  book: Book,
  positions: NotePositions,
  classified: ClassifiedBook,
  risk: NoteRisk | null,
  usual: ClassifiedBook | null = null,
): LoanClassificationFinding {
  const { asOf, options, notes, flagged, inForce, views, automatic, booked, required } = classified
  const { balance } = notes
  const month = institutionMonth(book, asOf)
  const ratios = ratiosFinding(book, positions, classified, month)
  const byRegime = {
    measures2023: sumsByCategory(balance, views.measures2023.category),
    guidance2006: sumsByCategory(balance, views.guidance2006.category),
  }
  const sums = {
    booked: booked && sumsByCategory(balance, booked),
    required: sumsByCategory(balance, required),
    ...byRegime,
  }
  const accuracy = ratios.deviation90?.accuracy ?? Number.NaN
  const provisions = provisionsFinding(
    sums,
    month,
    {
      // Nothing late: nothing is in the wrong place.
      accuracy: booked === null ? null : Number.isNaN(accuracy) ? 1 : accuracy,
      disposal: ratios.flow && disposalRate(ratios.flow),
      capitalAdequacy: ratios.capitalAdequacy,
    },
    asOf,
  )
  const compared = comparison(classified)
  return {
    asOf,
    options,
    inForce,
    isHouseholdWide: classified.isHouseholdWide,
    ownView: usual && {
      chosen: sumsByCategory(balance, automatic.category),
      usual: sumsByCategory(balance, usual.automatic.category),
    },
    total: sums.required.reduce(added, nothing),
    bookedByAutomatic: booked && crossSums(balance, automatic.category, booked),
    ...compared,
    booked: sums.booked,
    required: sums.required,
    byRegime,
    moves: crossSums(balance, views.measures2023.category, views.guidance2006.category),
    oldStock: oldStock(book, classified),
    upgradesTestedOn: flagged.upgradesTestedOn,
    provisions,
    expectedLoss: expectedLossFinding(book, classified, risk),
    provisionRatios: heldRatios(provisions, sums.booked, sums.required),
    ratios,
    rolls: rollsOf(book, positions),
    compliance: complianceOf(book, classified),
    deadlines: deadlinesOf(book, classified),
  }
}

const nothing: Sums = { notes: 0, balance: 0 }

function added(sum: Sums, { notes, balance }: Sums): Sums {
  return { notes: sum.notes + notes, balance: sum.balance + balance }
}

function comparison({ notes: { balance }, automatic, booked }: ClassifiedBook) {
  const byGround = new Map<Ground, Sums>()
  let bookedTooWell = nothing
  let bookedStricter = nothing
  for (let row = 0; booked && row < balance.length; row++) {
    if (!(balance[row] > 0) || booked[row] === NO_CATEGORY) continue
    const own = { notes: 1, balance: balance[row] }
    if (automatic.category[row] > booked[row]) {
      const ground = grounds[automatic.ground[row]]
      byGround.set(ground, added(byGround.get(ground) ?? nothing, own))
      bookedTooWell = added(bookedTooWell, own)
    } else if (automatic.category[row] < booked[row]) bookedStricter = added(bookedStricter, own)
  }
  return {
    bookedTooWell,
    bookedStricter,
    grounds: grounds.flatMap((ground) => {
      const sums = byGround.get(ground)
      return sums ? [{ ground, ...sums }] : []
    }),
  }
}

function oldStock({ loans }: Book, { asOf, notes: { balance } }: ClassifiedBook): Sums {
  const { from, oldStockBy } = measures2023
  if (oldStockBy === null || asOf > oldStockBy) return nothing
  const disbursedOn = daysOf(loans, 'disbursed_on')
  let stock = nothing
  for (let row = 0; row < balance.length; row++) {
    if (balance[row] > 0 && dayAt(disbursedOn, row) < from)
      stock = added(stock, { notes: 1, balance: balance[row] })
  }
  return stock
}

function heldRatios(
  { schemes, held }: ProvisionsFinding,
  booked: readonly Sums[] | null,
  required: readonly Sums[],
): LoanClassificationFinding['provisionRatios'] {
  if (held === null) return null
  const loans = required.reduce(added, nothing).balance
  const ratios = (sums: readonly Sums[], basis: 'booked' | 'required') =>
    provisionRatios({
      held: held.held,
      required: schemes.find((own) => own.scheme === 'standard2012' && own.basis === basis)!.provision
        .required,
      nonPerforming: nonPerformingOf(sums).balance,
      loans,
    })
  return { booked: booked && ratios(booked, 'booked'), required: ratios(required, 'required') }
}
