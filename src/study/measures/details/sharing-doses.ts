import { daysOf, numbersOf } from '../../../book/sample/table-columns.ts'
import { coveredShares } from '../../../lending/guarantee/admitted-first.ts'
import { guaranteeCompanyTerms, lossWithCompany } from '../../../lending/guarantee/guarantee-company.ts'
import {
  coverCapacity,
  type FundSharingName,
  fundSharings,
  fundTerms,
  isBroken,
  lossWithFund,
  topUp,
} from '../../../lending/guarantee/risk-fund.ts'
import type { Interval } from '../../../stats/proportion.ts'
import { percentileInterval } from '../../../stats/quantile.ts'
import { outcomesUnder } from '../../portfolio/expected-loss.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import { centralDraw, type ParameterDraw } from '../../portfolio/parameter-draws.ts'
import { quiet, type Weather } from '../../portfolio/weather.ts'
import { assumptions } from '../workbench/assumptions.ts'
import { notesOn, weatherOn } from '../workbench/thin-notes.ts'
import type { TrialStage } from '../workbench/try-measure.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'

export type SharingInstrument = FundSharingName | 'company'

/** A fund or a guarantee company at growing doses: who pays, and where more stops paying. Yuan a year. */
export interface SharingDoses {
  readonly instrument: SharingInstrument
  /** Notes that could be covered. */
  readonly notes: number
  readonly balance: number
  /** Dose 0 to 1: the share of that balance covered, safest notes first. */
  readonly points: readonly SharingPoint[]
  /** The dose from which more no longer adds to the cooperative's net benefit; null where it always does. */
  readonly stopsPayingAt: number | null
  /** At the dose of the highest net benefit; the interval is null where nothing was drawn. */
  readonly best: SharingPoint & { readonly interval: Interval | null }
}

export interface SharingPoint {
  readonly dose: number
  readonly covered: number
  /** Loss of the covered notes in an average year. */
  readonly loss: number
  /** Of it what others bear while the cover is in force, a fund that runs dry included: never less at a higher dose. */
  readonly borneInForce: number
  /** Share of the past weathers in which the breaker stops the cover for the year after. */
  readonly stopped: number
  /** What the cooperative avoids: `borneInForce` in the years that no breaker stops. */
  readonly borneByOthers: number
  readonly statePays: number
  readonly guarantorsPay: number
  readonly companyPays: number
  readonly farmersPay: number
  readonly cooperativePays: number
  readonly netBenefit: number
  /** What the county must put in beyond what a fund holds free today. */
  readonly paidIn: number
}

const steps = 10

/** Notes that each instrument may cover, by note. */
export interface Eligible {
  readonly fund: readonly number[]
  readonly company: readonly number[]
}

export function sharingDoses(
  context: WorkbenchContext,
  eligible: Eligible,
  stage: TrialStage | null,
): SharingDoses[] {
  const { notes, draws, history } = context.basis
  const years = history.years.length > 0 ? history.years : [quiet(context.noteCount)]
  const lossOfYear = years.map((year) => yearLoss(notes, centralDraw(draws), year))
  const instruments = [...(Object.keys(fundSharings) as FundSharingName[]), 'company'] as const
  const safest = {
    fund: safestFirst(eligible.fund, context),
    company: safestFirst(eligible.company, context),
  }
  const laid = instruments.map((instrument) => {
    const of = instrument === 'company' ? safest.company : safest.fund
    const points = Array.from({ length: steps + 1 }, (_, step) =>
      pointAt(context, instrument, of, step / steps, lossOfYear),
    )
    return { instrument, of, points, best: bestOf(points) }
  })
  const intervals = stage === null ? laid.map(() => null) : intervalsOf(context, laid, stage)
  return laid.map(({ instrument, of, points, best }, at) => ({
    instrument,
    notes: of.length,
    balance: of.reduce((sum, note) => sum + notes.balance[note], 0) / 100,
    points,
    stopsPayingAt: best === points[steps] ? null : best.dose,
    best: { ...best, interval: intervals[at] },
  }))
}

function bestOf(points: readonly SharingPoint[]): SharingPoint {
  return points.reduce((most, own) => (own.netBenefit > most.netBenefit ? own : most))
}

function safestFirst(eligible: readonly number[], { basis }: WorkbenchContext): number[] {
  return [...eligible].sort((a, b) => basis.probability[a] - basis.probability[b] || a - b)
}

/** Of each note in one weather: fen lost, and fen that default. */
interface YearLoss {
  readonly lost: Float64Array
  readonly defaulted: Float64Array
}

function yearLoss(notes: NotesAtRisk, draw: ParameterDraw, weather: Weather): YearLoss {
  const { probability, lostShare } = outcomesUnder(notes, draw, weather)
  return {
    lost: lostShare.map((share, note) => share * notes.lossGivenDefault[note] * notes.exposure[note]),
    defaulted: probability.map((own, note) => own * notes.balance[note]),
  }
}

/** The covered notes of one year: fen of loss, share of the balance in default. */
interface CoveredYear {
  readonly loss: number
  readonly nonPerforming: number
}

function coveredYear(
  { lost, defaulted }: YearLoss,
  shares: Float64Array,
  balance: Float64Array,
): CoveredYear {
  const sums = { lost: 0, defaulted: 0, balance: 0 }
  for (let note = 0; note < shares.length; note++) {
    if (shares[note] === 0) continue
    sums.lost += shares[note] * lost[note]
    sums.defaulted += shares[note] * defaulted[note]
    sums.balance += shares[note] * balance[note]
  }
  return { loss: Math.round(sums.lost), nonPerforming: sums.balance > 0 ? sums.defaulted / sums.balance : 0 }
}

/** Means over the years, in fen. */
interface Shared {
  readonly loss: number
  readonly fund: number
  readonly guarantor: number
  readonly company: number
  readonly stopped: number
}

function sharedOver(years: readonly CoveredYear[], instrument: SharingInstrument, fund: number): Shared {
  const mean = (of: (year: CoveredYear) => number) =>
    years.reduce((sum, year) => sum + of(year), 0) / years.length
  const loss = mean((year) => year.loss)
  if (instrument === 'company') {
    return {
      loss,
      fund: 0,
      guarantor: 0,
      stopped: 0,
      company: mean((year) => lossWithCompany(year.loss).company),
    }
  }
  const sharing = fundSharings[instrument]
  return {
    loss,
    fund: mean((year) => lossWithFund(year.loss, fund, sharing).fund),
    guarantor: mean((year) => lossWithFund(year.loss, fund, sharing).guarantor),
    company: 0,
    stopped: mean(({ loss: own, nonPerforming }) =>
      Number(
        isBroken({
          shareOfFund: fund > 0 ? lossWithFund(own, fund, sharing).fund / fund : 0,
          nonPerformingShare: nonPerforming,
        }),
      ),
    ),
  }
}

function pointAt(
  context: WorkbenchContext,
  instrument: SharingInstrument,
  eligible: readonly number[],
  dose: number,
  years: readonly YearLoss[],
): SharingPoint {
  const { basis, householdShare } = context
  const { balance } = basis.notes
  const shares = coveredShares(eligible, balance, dose)
  const covered = Math.round(eligible.reduce((sum, note) => sum + shares[note] * balance[note], 0))
  const free = freeFund(context)
  const paidIn = instrument === 'company' ? 0 : topUp(free, covered, fundTerms)
  const ofYears = years.map((year) => coveredYear(year, shares, balance))
  const shared = sharedOver(ofYears, instrument, free + paidIn)
  const households = eligible.reduce((sum, note) => sum + shares[note] * householdShare[note], 0)
  const inForce = 1 - shared.stopped
  const borneInForce = (shared.fund + shared.guarantor + shared.company) / 100
  const cooperativePays = households * assumptions.coverCost.value
  return {
    dose,
    covered: covered / 100,
    loss: shared.loss / 100,
    borneInForce,
    stopped: shared.stopped,
    borneByOthers: borneInForce * inForce,
    statePays: (shared.fund / 100) * inForce,
    guarantorsPay: (shared.guarantor / 100) * inForce,
    companyPays: (shared.company / 100) * inForce,
    farmersPay: instrument === 'company' ? (covered / 100) * guaranteeCompanyTerms.feeRate : 0,
    cooperativePays,
    netBenefit: borneInForce * inForce - cooperativePays,
    paidIn: paidIn / 100,
  }
}

/** Fen of today's fund that no covered balance binds; 0 where the institution says nothing of one. */
function freeFund({ book }: WorkbenchContext): number {
  const table = book.companions.institution
  const held = numbersOf(table, 'risk_fund_balance')
  const bound = numbersOf(table, 'risk_fund_covered')
  if (!table || held === null) return 0
  const month = daysOf(table, 'month')
  let latest = 0
  for (let row = 1; row < table.rows; row++) if (month !== null && month[row] > month[latest]) latest = row
  const committed = bound === null ? 0 : (bound[latest] || 0) / coverCapacity(1)
  return Math.max(0, Math.round((held[latest] || 0) - committed))
}

/** Draws on the notes that stand for all: one pass serves every instrument. */
function intervalsOf(
  context: WorkbenchContext,
  laid: readonly {
    readonly instrument: SharingInstrument
    readonly of: readonly number[]
    readonly best: SharingPoint
  }[],
  { thin, thinNotes, draws, confidence }: TrialStage,
): Interval[] {
  const { balance } = context.basis.notes
  const sharesOf = laid.map(({ of, best }) => coveredShares(of, balance, best.dose))
  // Only what some instrument covers is computed.
  const chosen = Uint32Array.from(thinNotes.keys()).filter((at) =>
    sharesOf.some((shares) => shares[thinNotes[at]] > 0),
  )
  const covers = laid.map(({ instrument, best }, at) => ({
    instrument,
    fund: instrument === 'company' ? 0 : Math.round(100 * best.paidIn) + freeFund(context),
    shares: Float64Array.from(chosen, (note) => sharesOf[at][thinNotes[note]]),
  }))
  const notes = notesOn(thin.notes, chosen, new Float64Array(chosen.length).fill(1))
  const years = thin.years.map((year) => weatherOn(year, chosen))
  const borne = (draw: ParameterDraw) => {
    const own = { ...draw, logOdds: Float64Array.from(chosen, (note) => draw.logOdds[note]) }
    const losses = years.map((year) => yearLoss(notes, own, year))
    return covers.map(({ instrument, fund, shares }) => {
      const ofYears = losses.map((year) => coveredYear(year, shares, notes.balance))
      const shared = sharedOver(ofYears, instrument, fund)
      return ((shared.fund + shared.guarantor + shared.company) / 100) * (1 - shared.stopped)
    })
  }
  const central = borne(thin.central)
  const drawn = draws.map(borne)
  return laid.map(({ best }, at) => {
    if (!(central[at] > 0)) return [best.borneByOthers, best.borneByOthers]
    // As multiples: what others bear can't fall below nothing, and a breaker takes all of it away.
    const [low, high] = percentileInterval(
      drawn.map((own) => own[at] / central[at]),
      confidence,
    )
    return [best.borneByOthers * low, best.borneByOthers * high]
  })
}
