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
import { type Day, NO_DATE, yearOf } from '../../../lending/calendar.ts'
import { cropYearOf } from '../../../lending/crop-year.ts'
import { type BasisRisk, basisRisk, type PaidAgainstLost } from '../../../lending/insurance/basis-risk.ts'
import { type CoverShares, claimsRatio, coverShares } from '../../../lending/insurance/claims.ts'
import { quantile } from '../../../stats/quantile.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { type Part, partOf } from './part.ts'

/** What the policies of the book say; money in yuan. */
export interface InsuranceCover {
  /** The latest year with policies. */
  readonly year: number
  /** Of the households with notes at risk, in that year. */
  readonly cover: CoverShares
  readonly insuredHouseholds: number
  readonly financedHouseholds: number
  readonly years: readonly InsuranceYear[]
  /** Share of the latest year's policies that one village took out as a whole. */
  readonly villageWide: number | null
  /** Share of the latest year's policies with a stored consent that pays the bank first. */
  readonly consent: number | null
  /** Of index policies and of the others, over past years, where a note of that crop year says whether it was hit. */
  readonly indexBasisRisk: BasisRisk
  readonly lossBasisRisk: BasisRisk
  /** Index policies among them whose household was hit. */
  readonly indexLosers: number
  /** Mean indemnity over the sum insured of the index policies that paid; null without any. */
  readonly indexPaysOfSum: number | null
  /** Of the indemnities paid to households with a note of that crop year, those paid by its due date; null without. */
  readonly paidByDueDate: {
    readonly paid: number
    readonly share: number
    /** Median; negative where the indemnity comes after the due date. */
    readonly daysAhead: number
  } | null
}

export interface InsuranceYear {
  readonly year: number
  readonly policies: number
  readonly premium: number
  readonly indemnity: number
  readonly claimsRatio: number
}

export function insuranceCover(context: WorkbenchContext, asOf: Day): Part<InsuranceCover> {
  const columns = ['household_id', 'year', 'premium', 'indemnity']
  return partOf(context.book, 'insurance', columns, () => coverOf(context, asOf))
}

const isIndexLabel = /index|指数/i

interface Tally {
  lostAndPaid: number
  lostNotPaid: number
  paidNotLost: number
  neither: number
}

function coverOf(context: WorkbenchContext, asOf: Day): InsuranceCover {
  const { book } = context
  const table = book.companions.insurance!
  const household = identityOf(table, 'household_id')!
  const year = numbersOf(table, 'year')!
  const premium = numbersOf(table, 'premium')!
  const indemnity = numbersOf(table, 'indemnity')!
  const sumInsured = numbersOf(table, 'sum_insured')
  const area = numbersOf(table, 'insured_area')
  const product = nominalOf(table, 'product')
  const enrolled = nominalOf(table, 'enrolled')
  const consent = numbersOf(table, 'bank_beneficiary_consent')
  const paidOn = daysOf(table, 'paid_on')
  const notes = notesByHouseholdYear(book)
  const latest = year.reduce((most, own) => (own > most ? own : most), Number.NEGATIVE_INFINITY)
  const years = new Map<number, { policies: number; premium: number; indemnity: number }>()
  const tallies = { index: noTally(), loss: noTally() }
  const insuredArea = new Map<string, number>()
  let [village, known, consents, ofLatest] = [0, 0, 0, 0]
  let [indexShares, indexPaid] = [0, 0]
  const daysAhead: number[] = []
  for (let row = 0; row < table.rows; row++) {
    const own = years.get(year[row]) ?? { policies: 0, premium: 0, indemnity: 0 }
    own.policies += 1
    own.premium += (premium[row] || 0) / 100
    own.indemnity += (indemnity[row] || 0) / 100
    years.set(year[row], own)
    const name = household.texts[household.codes[row]]
    const isPaid = indemnity[row] > 0
    const isIndex = isIndexLabel.test(levelAt(product, row) ?? '')
    const note = notes(name, year[row])
    // Of the year under way not everything is paid yet.
    if (note && note.isHit !== null && year[row] < yearOf(asOf)) {
      const tally = tallies[isIndex ? 'index' : 'loss']
      if (note.isHit) tally[isPaid ? 'lostAndPaid' : 'lostNotPaid'] += 1
      else tally[isPaid ? 'paidNotLost' : 'neither'] += 1
    }
    if (isPaid && isIndex && numberAt(sumInsured, row) > 0) {
      indexPaid += 1
      indexShares += indemnity[row] / numberAt(sumInsured, row)
    }
    if (isPaid && note && note.dueOn !== NO_DATE && dayAt(paidOn, row) !== NO_DATE) {
      daysAhead.push(note.dueOn - dayAt(paidOn, row))
    }
    if (year[row] !== latest || name === undefined) continue
    ofLatest += 1
    insuredArea.set(name, (insuredArea.get(name) ?? 0) + (numberAt(area, row) || 0))
    const kind = levelAt(enrolled, row)
    if (kind !== null) {
      known += 1
      if (kind === 'village') village += 1
    }
    if (numberAt(consent, row) === 1) consents += 1
  }
  const { insured, financed } = householdsAtRisk(context, insuredArea)
  return {
    year: latest,
    cover: coverShares(insured, financed),
    insuredHouseholds: insured.households,
    financedHouseholds: financed.households,
    years: [...years]
      .filter(([own]) => !Number.isNaN(own))
      .sort(([a], [b]) => a - b)
      .map(([own, sums]) => ({ year: own, ...sums, claimsRatio: claimsRatio(sums.indemnity, sums.premium) })),
    villageWide: known > 0 ? village / known : null,
    consent: consent && ofLatest > 0 ? consents / ofLatest : null,
    indexBasisRisk: basisRisk(tallies.index),
    lossBasisRisk: basisRisk(tallies.loss),
    indexLosers: tallies.index.lostAndPaid + tallies.index.lostNotPaid,
    indexPaysOfSum: indexPaid > 0 ? indexShares / indexPaid : null,
    paidByDueDate: daysAhead.length > 0 ? timelyPayment(daysAhead) : null,
  }
}

function timelyPayment(daysAhead: readonly number[]) {
  const paid = daysAhead.length
  return {
    paid,
    share: daysAhead.filter((days) => days >= 0).length / paid,
    daysAhead: quantile(Float64Array.from(daysAhead).sort(), 0.5),
  }
}

function noTally(): Tally & PaidAgainstLost {
  return { lostAndPaid: 0, lostNotPaid: 0, paidNotLost: 0, neither: 0 }
}

interface NoteOfYear {
  /** Null where the book does not say. */
  isHit: boolean | null
  dueOn: number
}

/** By household and crop year: hit where any note says so, due on the last of the due dates. */
function notesByHouseholdYear({
  loans,
}: Book): (household: string | undefined, year: number) => NoteOfYear | undefined {
  const household = identityOf(loans, 'household_id')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const dueOn = daysOf(loans, 'due_on')
  const disaster = numbersOf(loans, 'disaster')
  if (!household || !disbursedOn) return () => undefined
  const ofYear = new Map<number, Map<number, NoteOfYear>>()
  for (let row = 0; row < loans.rows; row++) {
    const code = household.codes[row]
    if (code >= household.texts.length || disbursedOn[row] === NO_DATE) continue
    const year = cropYearOf(disbursedOn[row])
    const notes = ofYear.get(year) ?? new Map<number, NoteOfYear>()
    ofYear.set(year, notes)
    const own = notes.get(code) ?? { isHit: null, dueOn: NO_DATE }
    const flag = numberAt(disaster, row)
    if (!Number.isNaN(flag)) own.isHit = own.isHit === true || flag === 1
    own.dueOn = Math.max(own.dueOn, dayAt(dueOn, row))
    notes.set(code, own)
  }
  const codeOf = new Map(household.texts.map((name, code) => [name, code]))
  return (name, year) => ofYear.get(year)?.get(codeOf.get(name ?? '') ?? -1)
}

/** Households and mu behind the notes at risk, and what of them is insured. */
function householdsAtRisk(
  { household, landOfNote, noteCount }: WorkbenchContext,
  insuredArea: ReadonlyMap<string, number>,
) {
  const land = new Map<string, number>()
  for (let note = 0; note < noteCount; note++) {
    const name = household?.texts[household.codes[note]]
    if (name !== undefined) land.set(name, (land.get(name) ?? 0) + (landOfNote[note] || 0))
  }
  const insured = { households: 0, area: 0 }
  const financed = { households: land.size, area: 0 }
  for (const [name, mu] of land) {
    financed.area += mu
    const own = insuredArea.get(name)
    if (own === undefined) continue
    insured.households += 1
    insured.area += Math.min(own, mu)
  }
  return { insured, financed }
}
