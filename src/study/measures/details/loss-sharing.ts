import { levelAt, nominalOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import {
  guaranteeCompanyTerms,
  isEligible,
  lossWithCompany,
} from '../../../lending/guarantee/guarantee-company.ts'
import {
  type FundSharingName,
  fundSharings,
  fundTerms,
  isBroken,
  lossWithFund,
  topUp,
} from '../../../lending/guarantee/risk-fund.ts'
import { lossByNote } from '../../portfolio/expected-loss.ts'
import { centralDraw } from '../../portfolio/parameter-draws.ts'
import { quiet } from '../../portfolio/weather.ts'
import type { TrialStage } from '../workbench/try-measure.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { type Eligible, type SharingDoses, sharingDoses } from './sharing-doses.ts'

/** Who would bear the expected loss instead; arithmetic of the contracts on today's notes, yuan a year. */
export interface LossSharing {
  readonly funds: readonly FundLever[]
  readonly company: CompanyLever
  /** Each fund and the company at growing doses. */
  readonly doses: readonly SharingDoses[]
}

/** A risk-compensation fund over all pure-credit notes that nobody shares in yet. */
export interface FundLever {
  readonly sharing: FundSharingName
  readonly notes: number
  readonly covered: number
  /** What the county pays in: the fund's share of the covered balance. */
  readonly paidIn: number
  readonly averageYear: SharedLoss
  /** In the past crop year whose weather costs these notes most. */
  readonly worstYear: SharedLoss & { readonly year: number | null }
  /** Share of the fund used in that year, what it would then take to fill it up, and whether lending would stop. */
  readonly usedInWorstYear: number
  readonly topUpAfter: number
  readonly stops: boolean
}

export interface SharedLoss {
  readonly loss: number
  /** What the cooperative no longer bears. */
  readonly borneByOthers: number
}

/** A guarantee company on households that owe 100,000 yuan to 3 million. */
export interface CompanyLever {
  readonly notes: number
  readonly covered: number
  readonly averageYear: SharedLoss
  /** Yuan a year that the households pay it. */
  readonly fee: number
}

/** `stage`: where the intervals are drawn; without it none are. */
export function lossSharing(context: WorkbenchContext, stage: TrialStage | null = null): LossSharing {
  const losses = lossesByYear(context)
  const eligible = eligibleNotes(context)
  return {
    funds: (Object.keys(fundSharings) as FundSharingName[]).map((name) =>
      fundLever(context, losses, eligible.fund, name),
    ),
    company: companyLever(context, losses, eligible.company),
    doses: sharingDoses(context, eligible, stage),
  }
}

/** Notes that a fund and that a guarantee company could cover. */
export function eligibleNotes(context: WorkbenchContext): Eligible {
  return { fund: pureCreditUnshared(context), company: largeUnshared(context) }
}

interface YearLosses {
  readonly year: number | null
  /** Yuan by note. */
  readonly byNote: Float64Array
}

function lossesByYear({ basis, noteCount }: WorkbenchContext): YearLosses[] {
  const { notes, draws, history } = basis
  const draw = centralDraw(draws)
  return history.years.length > 0
    ? history.years.map((year) => ({ year: year.year, byNote: lossByNote(notes, draw, year) }))
    : [{ year: null, byNote: lossByNote(notes, draw, quiet(noteCount)) }]
}

/** Notes that no fund and no company shares in already. */
function unshared({ book, basis }: WorkbenchContext): (note: number) => boolean {
  const fund = numbersOf(book.loans, 'risk_fund_share')
  const company = numbersOf(book.loans, 'guarantee_company_share')
  const { rows } = basis.notes
  return (note) => !(numberAt(fund, rows[note]) > 0) && !(numberAt(company, rows[note]) > 0)
}

function pureCreditUnshared(context: WorkbenchContext): number[] {
  const { book, basis, noteCount } = context
  const guarantee = nominalOf(book.loans, 'guarantee')
  const isFree = unshared(context)
  return Array.from({ length: noteCount }, (_, note) => note).filter(
    (note) => isFree(note) && levelAt(guarantee, basis.notes.rows[note]) === 'credit',
  )
}

/** Notes of households that owe between 100,000 yuan and 3 million. */
function largeUnshared(context: WorkbenchContext): number[] {
  const { basis, household, noteCount } = context
  const { balance } = basis.notes
  const isFree = unshared(context)
  const owed = new Map<number, number>()
  // A note without a household is one of its own.
  const keyOf = (note: number) =>
    household && household.codes[note] < household.texts.length ? household.codes[note] : -1 - note
  for (let note = 0; note < noteCount; note++)
    owed.set(keyOf(note), (owed.get(keyOf(note)) ?? 0) + balance[note])
  return Array.from({ length: noteCount }, (_, note) => note).filter(
    (note) => isFree(note) && isEligible(owed.get(keyOf(note))!),
  )
}

function fundLever(
  { basis }: WorkbenchContext,
  years: readonly YearLosses[],
  covered: readonly number[],
  name: FundSharingName,
): FundLever {
  const balance = covered.reduce((sum, note) => sum + basis.notes.balance[note], 0)
  const paidIn = topUp(0, balance)
  const ofYear = years.map(({ year, byNote }) => {
    const loss = Math.round(100 * covered.reduce((sum, note) => sum + byNote[note], 0))
    return { year, loss, ...lossWithFund(loss, paidIn, fundSharings[name]) }
  })
  const worst = ofYear.reduce((most, own) => (own.loss > most.loss ? own : most))
  const mean = (of: (own: (typeof ofYear)[number]) => number) =>
    ofYear.reduce((sum, own) => sum + of(own), 0) / ofYear.length / 100
  const used = paidIn > 0 ? worst.fund / paidIn : 0
  return {
    sharing: name,
    notes: covered.length,
    covered: balance / 100,
    paidIn: paidIn / 100,
    averageYear: { loss: mean(({ loss }) => loss), borneByOthers: mean(({ loss, bank }) => loss - bank) },
    worstYear: { year: worst.year, loss: worst.loss / 100, borneByOthers: (worst.loss - worst.bank) / 100 },
    usedInWorstYear: used,
    topUpAfter: topUp(worst.fundLeft, balance, fundTerms) / 100,
    stops: isBroken({ shareOfFund: used, nonPerformingShare: 0 }),
  }
}

function companyLever(
  { basis }: WorkbenchContext,
  years: readonly YearLosses[],
  covered: readonly number[],
): CompanyLever {
  const { balance } = basis.notes
  const total = covered.reduce((sum, note) => sum + balance[note], 0) / 100
  const shared = years.map(({ byNote }) => {
    const loss = Math.round(100 * covered.reduce((sum, note) => sum + byNote[note], 0))
    return { loss, ...lossWithCompany(loss) }
  })
  const mean = (of: (own: (typeof shared)[number]) => number) =>
    shared.reduce((sum, own) => sum + of(own), 0) / shared.length / 100
  return {
    notes: covered.length,
    covered: total,
    averageYear: { loss: mean(({ loss }) => loss), borneByOthers: mean(({ company }) => company) },
    fee: total * guaranteeCompanyTerms.feeRate,
  }
}
